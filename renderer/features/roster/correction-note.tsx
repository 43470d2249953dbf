import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { FilingRecord } from '../../../shared/filing/filing'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'

const t = text.person

export interface CorrectionNoteProps {
  readonly lock: FilingRecord
  /** The reason while a correction is under way. */
  readonly correcting: string | undefined
  readonly onCorrect: (reason: string) => void
}

/** Says why an appointment is locked, and unlocks it for a written reason until the drawer is closed. */
export function CorrectionNote({ lock, correcting, onCorrect }: CorrectionNoteProps) {
  const [asking, setAsking] = useState(false)
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const words = reason.trim().slice(0, 100)
  const start = () => {
    setAsked(true)
    if (words === '') return
    setAsking(false)
    onCorrect(words)
  }
  return (
    <>
      <Notice
        severity="info"
        actions={
          correcting === undefined ? (
            <>
              <Button component={RouterLink} to="/roster/change" size="small" variant="outlined">
                {text.roster.change}
              </Button>
              <Button size="small" onClick={() => setAsking(true)}>
                {t.correct}
              </Button>
            </>
          ) : undefined
        }
      >
        {correcting === undefined ? t.locked(lock.seq) : t.correction.open}
      </Notice>
      <Dialog
        title={t.correction.title}
        width="sm"
        open={asking}
        closeLabel={t.correction.giveUp}
        onClose={() => setAsking(false)}
        confirm={{ label: t.correction.start, onConfirm: start }}
        byEnter
      >
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {t.correction.lead}
        </Typography>
        <TextField
          autoFocus
          label={t.correction.reason}
          value={reason}
          error={asked && words === ''}
          helperText={asked && words === '' ? t.correction.need : ''}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </>
  )
}
