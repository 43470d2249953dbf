import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { pastedDefects, splitProblems } from '../../../shared/defect/problem-list'
import { defectWords } from '../../../shared/text/record-words'
import { readPlain } from '../../../shared/field/normalise-text'
import { useSave } from '../../parts/use-save'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { useOnce } from '../../ui/use-once'

const t = text.matters

/** What is typed in the dialog: where the problems come from, the day, the list. */
export interface ProblemsForm {
  readonly source: string
  readonly date: string
  readonly list: string
}

export interface ProblemsDialogProps {
  /** Kept by the screen, so that closing the dialog by mistake loses nothing. */
  readonly form: ProblemsForm
  readonly onForm: (form: ProblemsForm) => void
  readonly onClose: () => void
  /** Told when the problems were registered. */
  readonly onDone: () => void
}

/** A list of problem data from the bureau, registered at once: one fault to mend for each line. */
export function ProblemsDialog({ form, onForm, onClose, onDone }: ProblemsDialogProps) {
  const { newId } = useWorkspace()
  const save = useSave()
  const problems = splitProblems(form.list)
  const date = readPlain({ kind: 'date' }, form.date)
  const day = typeof date === 'string' ? date : undefined
  const ready = day !== undefined && problems.length > 0
  const register = useOnce(async () => {
    if (!ready) return
    const defects = pastedDefects(problems, { source: form.source, date: day }, newId)
    const edits = defects.map((after) => ({ table: 'defects' as const, id: after.id, after }))
    if (await save(t.labels.paste(edits.length), edits, { done: t.problems.done(edits.length) })) onDone()
  })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="problems-title">
      <DialogTitle id="problems-title">{t.problems.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography variant="body2">{t.problems.lead}</Typography>
          <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
            <TextField
              select
              label={t.problems.source}
              value={form.source}
              onChange={(event) => onForm({ ...form, source: event.target.value })}
              sx={{ minWidth: 200 }}
            >
              {Object.entries(defectWords.sources).map(([source, word]) => (
                <MenuItem key={source} value={source}>
                  {word}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={t.problems.date}
              value={form.date}
              error={day === undefined}
              helperText={day === undefined ? t.notADay : t.foundHint}
              onChange={(event) => onForm({ ...form, date: event.target.value })}
              sx={{ maxWidth: 300 }}
            />
          </Stack>
          <TextField
            label={t.problems.list}
            value={form.list}
            multiline
            minRows={8}
            maxRows={14}
            autoFocus
            helperText={t.problems.found(problems.length)}
            onChange={(event) => onForm({ ...form, list: event.target.value })}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.close}</Button>
        <Button variant="contained" disabled={!ready} onClick={() => register()}>
          {t.problems.register(problems.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
