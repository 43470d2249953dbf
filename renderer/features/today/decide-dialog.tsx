import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { plusDays } from '../../../shared/calendar/calendar'
import { isoDate } from '../../../shared/base/ids'
import type { Duty } from '../../../shared/duties/duty'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'
import { useOnce } from '../../ui/use-once'
import type { Decision } from './use-decide'

const t = text.today.decide

/** What a duty can be set aside as. */
export type SettingAside = Exclude<Decision['kind'], 'resumed'>

export interface DecideDialogProps {
  readonly duty: Duty
  readonly kind: SettingAside
  readonly today: string
  readonly onDecide: (decision: Decision) => Promise<boolean>
  readonly onClose: () => void
}

/** Puts a duty off until a day, or sets it aside as not applicable or not there in this period; each with its reason. */
export function DecideDialog({ duty, kind, today, onDecide, onClose }: DecideDialogProps) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(() => plusDays(today, 7))
  const [asked, setAsked] = useState(false)
  const words = t.words[kind]
  const noReason = reason.trim() === ''
  const noDay = kind === 'snoozed' && (!isoDate.safeParse(until).success || until <= today)

  const decide = useOnce(async () => {
    setAsked(true)
    if (noReason || noDay) return
    if (await onDecide({ kind, reason: reason.trim(), ...(kind === 'snoozed' ? { until } : {}) })) onClose()
  })
  return (
    <Dialog
      title={words.title}
      width="xs"
      closeLabel={t.back}
      onClose={onClose}
      confirm={{ label: words.verb, onConfirm: decide }}
    >
      <Stack spacing={2}>
        <Typography sx={{ fontWeight: 600 }}>{duty.title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {words.hint}
        </Typography>
        {kind === 'snoozed' ? (
          <TextField
            type="date"
            label={t.until}
            value={until}
            error={asked && noDay}
            helperText={asked && noDay ? t.needDay : ''}
            onChange={(event) => setUntil(event.target.value)}
            slotProps={{ htmlInput: { min: plusDays(today, 1) } }}
          />
        ) : null}
        <TextField
          label={t.reason}
          value={reason}
          multiline
          minRows={2}
          autoFocus
          error={asked && noReason}
          helperText={asked && noReason ? t.needReason : ''}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </Dialog>
  )
}
