import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { shown } from '../../../../shared/base/draft'
import type { TaskDraft } from '../../../../shared/task/task'
import { taskRegister } from '../../../../shared/task/task-register'
import { stateOfTask } from '../../../../shared/task/task-state'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { FieldGrid, Wide } from '../../../ui/field-grid'
import { Mark } from '../../../ui/mark'
import { TermMark } from '../term-mark'
import { TaskEvidencePart } from './task-evidence-part'

const t = text.tasks.end

/** Which row of the city's table of evaluation a task serves; nothing where the city has none. */
function RowSelect({ record, name, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const rows = question?.profile.evaluation?.rows ?? []
  const chosen = shown((record as TaskDraft).row)
  if (rows.length === 0 && chosen === '') return null
  const { row: words } = text.tasks
  return (
    <TextField
      select
      label={words.label}
      value={chosen}
      slotProps={{ select: { native: true } }}
      onChange={(event) =>
        void edit(words.edit(name), { row: event.target.value === '' ? undefined : event.target.value })
      }
    >
      <option value="">{words.none}</option>
      {rows.map(({ number, about }) => (
        <option key={number} value={number}>
          {words.option(number, about)}
        </option>
      ))}
      {chosen === '' || rows.some(({ number }) => number === chosen) ? null : (
        <option value={chosen}>{words.other(chosen)}</option>
      )}
    </TextField>
  )
}

/** How a task ended: done on a day, or not done and why; and what proves it. */
export function TaskEndPart(props: BesideRecord) {
  const { record, name, isNew, edit, input } = props
  const heading = useId()
  const question = useRegisterQuestion()
  const task = record as TaskDraft
  if (question === undefined || isNew) return null
  const state = stateOfTask(task)
  const { word, open, unmet = false } = taskRegister.state(task, question)
  const term = taskRegister.term(task, question)
  // A day of completion that cannot be read stays in sight.
  const hasDay = state === 'done' || task.closed !== undefined
  const ended = hasDay || state === 'failed'
  return (
    <>
      <Stack component="section" aria-labelledby={heading} spacing={1.5}>
        <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography id={heading} variant="h2" component="h3">
            {t.heading}
          </Typography>
          <Mark kind={open ? 'doubt' : unmet ? 'note' : 'good'} label={word} />
          {term === undefined ? null : (
            <>
              <Typography variant="body2">{t.due(term.due)}</Typography>
              <TermMark term={term} />
            </>
          )}
        </Stack>
        {ended ? (
          <FieldGrid>
            {hasDay ? input('closed') : null}
            <Button
              sx={{ justifySelf: 'start', alignSelf: 'start', mt: hasDay ? '26px' : 0 }}
              onClick={() => void edit(t.reopenLabel(name), { result: undefined, closed: undefined })}
            >
              {t.reopen}
            </Button>
            <Wide>{input(state === 'failed' ? 'reason' : 'outcome')}</Wide>
          </FieldGrid>
        ) : (
          <Stack direction="row" spacing={1}>
            <Button
              variant="outlined"
              startIcon={<CheckCircle />}
              onClick={() => void edit(t.doneLabel(name), { result: 'done', closed: question.today }, t.said(name))}
            >
              {t.done}
            </Button>
            <Button onClick={() => void edit(t.failedLabel(name), { result: 'failed', closed: undefined })}>
              {t.failed}
            </Button>
          </Stack>
        )}
      </Stack>
      <RowSelect {...props} />
      <TaskEvidencePart {...props} />
    </>
  )
}
