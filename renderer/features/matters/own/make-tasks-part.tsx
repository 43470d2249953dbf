import AddTask from '@mui/icons-material/AddTask'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { recordsOf } from '../../../../shared/lists/record-list'
import type { TaskDraft } from '../../../../shared/task/task'
import { offeredTasks, tasksFrom, type TaskOrigin } from '../../../../shared/task/tasks-from'
import { useWorkspace } from '../../../data/store/workspace'
import { recordAddress } from '../../../parts/record-address'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { useSave } from '../../../parts/use-save'
import { text } from '../../../text/zh-cn'
import { useOnce } from '../../../ui/use-once'

const t = text.tasks.make

export interface MakeTasksProps extends Pick<BesideRecord, 'known' | 'name'> {
  /** What its lines ask for: minutes, an agreed result, remarks. */
  readonly words: string
  readonly origin: TaskOrigin
}

/** Lines of a record that become tasks: all of them unless one is taken out, at one press and as one step. */
export function MakeTasks({ known, name, words, origin }: MakeTasksProps) {
  const heading = useId()
  const question = useRegisterQuestion()
  const { newId } = useWorkspace()
  const save = useSave()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const tasks = recordsOf(known.records, 'tasks') as readonly TaskDraft[]
  const offered = offeredTasks(words, origin, tasks)
  const open = offered.filter(({ made }) => !made)
  const chosen = open.filter(({ title }) => !left.has(title))
  const made = tasks.filter((task) => task[origin.member] === origin.id)
  const make = useOnce(async () => {
    if (question === undefined || chosen.length === 0) return
    const edits = tasksFrom(chosen, origin, question.today, newId).map((after) => ({
      table: 'tasks' as const,
      id: after.id,
      after,
    }))
    await save(t.label(name, edits.length), edits, { done: t.done(edits.length) })
  })
  // A button that is there before its day is known would take a press and do nothing.
  if (question === undefined || (offered.length === 0 && made.length === 0)) return null
  return (
    <Stack component="section" aria-labelledby={heading} spacing={0.5}>
      <Typography id={heading} variant="h2" component="h3">
        {t.heading}
      </Typography>
      {made.map(({ id, title }) => (
        <Link key={id} component={RouterLink} to={recordAddress('tasks', id)} variant="body2">
          {t.made(typeof title === 'string' ? title : '')}
        </Link>
      ))}
      {open.map(({ title, due }) => (
        <FormControlLabel
          key={title}
          control={
            <Checkbox
              size="small"
              checked={!left.has(title)}
              onChange={(_, on) => setLeft(new Set(on ? [...left].filter((one) => one !== title) : [...left, title]))}
            />
          }
          label={t.line(title, due)}
        />
      ))}
      {open.length === 0 ? null : (
        <Button
          variant="outlined"
          startIcon={<AddTask />}
          disabled={chosen.length === 0}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => make()}
        >
          {t.button(chosen.length)}
        </Button>
      )}
    </Stack>
  )
}
