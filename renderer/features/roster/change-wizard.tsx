import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import type { Holder } from '../../../shared/roster/holders'
import { failures } from '../../../shared/text/failures'
import { LeaveGuard } from '../../parts/leave-guard'
import { countOwned, ownedRecords, useOwnedCounts, type OwnedCounts } from '../../data/queries/owned-records'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Empty } from '../../ui/empty'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ChangeFields } from './change-fields'
import { changeEdits, changeProblems, emptyChange, ownerOf } from './change-form'
import { ChangePost } from './change-post'
import { roleTitle } from '../../../shared/profile/role-title'
import type { RosterToday } from './use-roster-today'

const t = text.rosterChange
/** Changes above this number take long enough to be counted aloud. */
const MANY = 300

/** What the result page needs to know of a change that was saved. */
export interface Changed {
  readonly action: string
  readonly appointment: string
  readonly owners: OwnedCounts
}

export interface ChangeWizardProps {
  readonly roster: RosterToday
  /** The role whose only holder is chosen to begin with. */
  readonly role: string | null
  readonly onDone: (changed: Changed) => void
}

function NobodyToReplace() {
  return (
    <Page title={t.title}>
      <Empty
        what={t.nobody}
        why={t.nobodyWhy}
        action={
          <Button component={RouterLink} to="/roster" variant="contained">
            {t.register}
          </Button>
        }
      />
    </Page>
  )
}

/** The post, the person, and one button that does everything. */
export function ChangeWizard({ roster, role, onDone }: ChangeWizardProps) {
  const { records, newId } = useWorkspace()
  const { persons, profile, byRole } = roster
  const [form, setForm] = useState(() => {
    const [only, ...more] = byRole.find((one) => one.role.role === role)?.current ?? []
    return { ...emptyChange, ended: only === undefined || more.length > 0 ? '' : only.appointment.id }
  })
  const [asked, setAsked] = useState(false)
  const [running, setRunning] = useState<{ done: number; total: number }>()
  const [refused, setRefused] = useState<CodedError>()
  const heading = useId()
  const id = useId()
  const holders: readonly Holder[] = byRole.flatMap(({ current }) => current)
  const holder = holders.find(({ appointment }) => appointment.id === form.ended)
  const owned = useOwnedCounts(holder === undefined ? undefined : ownerOf(holder.person, persons))
  const problems = holder === undefined ? {} : changeProblems(form, holder, persons)
  const begun = Object.entries(form).some(
    ([key, value]) => key !== 'ended' && typeof value === 'string' && value !== '',
  )

  const submit = async () => {
    setAsked(true)
    if (holder === undefined || Object.keys(problems).length > 0 || running !== undefined) return
    setRefused(undefined)
    setRunning({ done: 0, total: 0 })
    try {
      const follow = form.owners ? await ownedRecords(records.db, ownerOf(holder.person, persons)) : []
      const { edits, appointment } = changeEdits(form, holder, persons, follow, newId)
      const owners = countOwned(follow)
      const title = roleTitle(profile, appointment.role)
      const label = t.label(title, shown(holder.person.name), form.name.trim(), owners)
      const { action } = await records.commit(label, edits, {
        onProgress: (done, total) => setRunning({ done, total }),
      })
      onDone({ action, appointment: appointment.id, owners })
    } catch (thrown) {
      setRefused(codedOf(thrown) ?? failures.E_INTERNAL())
      setRunning(undefined)
    }
  }

  if (holders.length === 0) return <NobodyToReplace />
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={RouterLink} to="/roster">
            {t.back}
          </Button>
          <Button type="submit" form={id} variant="contained" aria-disabled={running !== undefined}>
            {t.submit}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        style={{ display: 'contents' }}
      >
        {refused === undefined ? null : (
          <Notice severity="error" title={t.refused} code={text.app.code(refused.code)}>
            {refused.message}
          </Notice>
        )}
        {running === undefined || running.total < MANY ? null : (
          <div role="status">
            <Typography variant="body2">{t.running(running.done, running.total)}</Typography>
            <LinearProgress
              variant="determinate"
              aria-label={t.submit}
              value={(running.done / Math.max(1, running.total)) * 100}
            />
          </div>
        )}
        <ChangePost roster={roster} ended={form.ended} onPick={(ended) => setForm({ ...form, ended })} />
        {holder !== undefined ? (
          <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
            <Typography id={heading} variant="h2" sx={{ mb: 1 }}>
              {t.steps.person}
            </Typography>
            <ChangeFields
              key={form.ended}
              roster={roster}
              holder={holder}
              form={form}
              problems={asked ? problems : {}}
              owned={owned}
              onForm={setForm}
            />
          </Paper>
        ) : asked ? (
          <Notice severity="warning">{t.choose}</Notice>
        ) : null}
      </form>
      <LeaveGuard active={begun && running === undefined} words={text.rosterChange.leave} />
    </Page>
  )
}
