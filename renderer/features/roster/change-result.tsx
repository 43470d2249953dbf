import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link as RouterLink, useNavigate } from 'react-router'
import { isRaw, shown } from '../../../shared/base/draft'
import { holderBefore } from '../../../shared/roster/holders'
import { useFormFacts } from '../../parts/form-preview/use-form-facts'
import { useUndo } from '../../parts/use-undo'
import { useUndoable } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ChangePaper } from './change-paper'
import { ChangeDue } from './change-due'
import type { Changed } from './change-wizard'
import { roleTitle } from '../../../shared/profile/role-title'
import type { RosterToday } from './use-roster-today'

const t = text.rosterChange

export interface ChangeResultProps {
  readonly roster: RosterToday
  readonly changed: Changed
}

/** What was changed, until when it has to be filed, and the steps that are left: print, package, or take it back. */
export function ChangeResult({ roster, changed }: ChangeResultProps) {
  const undoable = useUndoable()
  const facts = useFormFacts()
  const navigate = useNavigate()
  const undo = useUndo()
  const { profile, persons, appointments, today } = roster
  const appointment = appointments.find(({ id }) => id === changed.appointment)
  const old = appointment && holderBefore(roster, appointment)

  const takeBack = async () => {
    if (await undo(changed.action)) void navigate('/roster')
  }
  const back = (
    <Button component={RouterLink} to="/roster">
      {t.back}
    </Button>
  )
  if (appointment === undefined || isRaw(appointment.from))
    return (
      <Page title={t.title} actions={back}>
        <Notice severity="info">{t.done.undone}</Notice>
      </Page>
    )
  const name = shown(persons.find(({ id }) => id === appointment.personId)?.name)
  const before = shown(old?.person.name)
  return (
    <Page
      title={t.title}
      actions={
        <>
          {back}
          <Button component={RouterLink} to="/filing" variant="contained">
            {t.done.make}
          </Button>
        </>
      }
    >
      <Notice
        severity="success"
        title={t.done.title(roleTitle(profile, appointment.role), before, name)}
        actions={
          <>
            {undoable?.id === changed.action ? (
              <Button variant="outlined" onClick={() => void takeBack()}>
                {t.done.undo}
              </Button>
            ) : null}
            <Button component={RouterLink} to={`/roster?person=${appointment.personId}`}>
              {t.done.open(name)}
            </Button>
            <Button component={RouterLink} to="/roster/change">
              {t.done.again}
            </Button>
          </>
        }
      >
        <Typography>{t.done.taken(name, shown(appointment.from))}</Typography>
        <Typography>{t.done.ended(before, shown(old?.appointment.to))}</Typography>
        {t.owned(changed.owners) === '' ? null : <Typography>{t.done.owners(changed.owners)}</Typography>}
        <ChangeDue profile={profile} role={appointment.role} day={shown(appointment.from)} today={today} />
        {undoable === undefined || undoable?.id === changed.action ? null : (
          <Typography variant="body2" color="textSecondary">
            {t.done.later}
          </Typography>
        )}
      </Notice>
      {facts === undefined ? null : <ChangePaper facts={facts} appointment={appointment} />}
    </Page>
  )
}
