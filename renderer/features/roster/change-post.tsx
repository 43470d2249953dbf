import Paper from '@mui/material/Paper'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { shown } from '../../../shared/base/draft'
import { text } from '../../text/zh-cn'
import { roleTitle } from '../../../shared/profile/role-title'
import type { RosterToday } from './use-roster-today'

const t = text.rosterChange

export interface ChangePostProps {
  readonly roster: RosterToday
  /** The appointment that changes hands; '' while none is chosen. */
  readonly ended: string
  readonly onPick: (appointmentId: string) => void
}

/** First step: which post changes hands. One press on the holder chooses post and person to be replaced at once. */
export function ChangePost({ roster: { profile, byRole }, ended, onPick }: ChangePostProps) {
  const heading = useId()
  const holders = byRole.flatMap(({ current }) => current)
  const vacant = byRole.filter(({ current, role }) => current.length === 0 && role.min > 0)
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t.steps.post}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={ended}
        aria-labelledby={heading}
        onChange={(_event, value: string | null) => {
          if (value !== null) onPick(value)
        }}
        sx={{ flexWrap: 'wrap' }}
      >
        {holders.map(({ person, appointment }, at) => (
          <ToggleButton key={appointment.id} value={appointment.id} autoFocus={at === 0 && ended === ''} sx={{ px: 2 }}>
            {t.pick(roleTitle(profile, appointment.role), shown(person.name), shown(appointment.from))}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {vacant.length === 0 ? null : (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.vacant(vacant.map(({ role }) => role.title).join('、'))}
        </Typography>
      )}
    </Paper>
  )
}
