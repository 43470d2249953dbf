import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import { moveProblems, splitReasons, type FilingMove } from '../../../shared/filing/filing-state'
import { readPlain } from '../../../shared/field/normalise-text'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'

const t = text.filingHistory
const d = t.dialog
const LONGEST = { number: 100, reasons: 2000 } as const
const answers = ['已受理', '已退回'] as const
type Answer = (typeof answers)[number]

export interface AnswerDialogProps {
  readonly filing: FilingRecord
  readonly onClose: () => void
  readonly onMove: (move: FilingMove) => void
}

/** What the bureau answered: accepted with day and number, or returned with its reasons. */
export function AnswerDialog({ filing, onClose, onMove }: AnswerDialogProps) {
  const label = useId()
  const [today] = useState(() => localDay(new Date()))
  const [result, setResult] = useState<Answer>(filing.state === '已退回' ? '已退回' : '已受理')
  const [on, setOn] = useState(filing.answer?.on ?? today)
  const [number, setNumber] = useState(filing.answer?.number ?? '')
  const [reasons, setReasons] = useState(filing.answer?.note ?? '')
  const [asked, setAsked] = useState(false)

  const read = readPlain({ kind: 'date' }, on)
  const day = typeof read === 'string' ? read : undefined
  const move: FilingMove =
    result === '已受理'
      ? { to: result, on: day ?? today, number: number.trim() }
      : { to: result, on: day ?? today, reasons: splitReasons(reasons) }
  const found = moveProblems(filing, move, { made: localDay(new Date(filing.created)), today })
  const ofDay = day === undefined ? 'not-a-day' : found.find((problem) => problem !== 'no-reasons')
  const ofReasons = found.find((problem) => problem === 'no-reasons')
  const save = () => {
    setAsked(true)
    if (ofDay === undefined && ofReasons === undefined) onMove(move)
  }
  return (
    <Dialog
      title={d.title(filing.seq)}
      width="sm"
      closeLabel={t.close}
      onClose={onClose}
      confirm={{ label: d.save[result], onConfirm: save }}
    >
      <Stack spacing={2}>
        <FormControl>
          <FormLabel id={label}>{d.result}</FormLabel>
          <RadioGroup row aria-labelledby={label} value={result}>
            {answers.map((answer) => (
              <FormControlLabel
                key={answer}
                value={answer}
                control={<Radio size="small" />}
                label={d.results[answer]}
                onChange={() => setResult(answer)}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <TextField
          label={d.on}
          value={on}
          error={asked && ofDay !== undefined}
          helperText={asked && ofDay !== undefined ? t.problems[ofDay] : ''}
          onChange={(event) => setOn(event.target.value)}
        />
        {result === '已受理' ? (
          <TextField
            label={d.number}
            value={number}
            helperText={d.numberHint}
            onChange={(event) => setNumber(event.target.value)}
            slotProps={{ htmlInput: { maxLength: LONGEST.number } }}
          />
        ) : (
          <TextField
            label={d.reasons}
            value={reasons}
            multiline
            minRows={4}
            error={asked && ofReasons !== undefined}
            helperText={asked && ofReasons !== undefined ? t.problems[ofReasons] : d.reasonsHint}
            onChange={(event) => setReasons(event.target.value)}
            slotProps={{ htmlInput: { maxLength: LONGEST.reasons } }}
          />
        )}
      </Stack>
    </Dialog>
  )
}
