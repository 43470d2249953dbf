import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { workdaysLeft } from '../../../shared/calendar/calendar'
import { dueOf } from '../../../shared/profile/due'
import type { Profile } from '../../../shared/profile/profile'
import { dueText } from '../../../shared/text/due-text'
import { useCalendar } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'

const t = text.rosterChange.due

export interface ChangeDueProps {
  readonly profile: Profile
  /** The role whose holder changed: a term may be of some roles only. */
  readonly role: string
  /** The day of the change. */
  readonly day: string
  readonly today: string
}

/** Until when the change has to be filed, and under which clause; or why the document names no day. */
export function ChangeDue({ profile, role, day, today }: ChangeDueProps) {
  const calendar = useCalendar()
  if (calendar === undefined) return null
  const answer = dueOf(profile, 'officer-changed', day, calendar, role)
  if (answer.due === null) return <Typography variant="body2">{answer.reason}</Typography>
  const left = workdaysLeft(calendar, today, answer.due)
  const estimated = answer.calendar === 'estimated'
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline' }}>
      <Mark kind={left < 0 ? 'bad' : left <= 3 ? 'doubt' : 'note'} label={t.by(answer.due, left, estimated)} />
      <Basis
        label={text.roster.basis}
        about={t.about}
        lines={[
          `${answer.clause}：“${answer.words}”`,
          `《${profile.source.title}》`,
          ...(answer.to === undefined ? [] : [t.to(answer.to)]),
          ...(answer.note === undefined ? [] : [answer.note]),
        ]}
      />
      {answer.condition === undefined ? null : (
        <Typography variant="body2">{dueText.pending(answer.condition)}</Typography>
      )}
    </Stack>
  )
}
