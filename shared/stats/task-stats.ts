import { dayOf } from '../base/draft-day'
import type { TaskDraft } from '../task/task'
import { dueOfTask, isOpenTask, stateOfTask } from '../task/task-state'
import { isBy, isIn, recordsIn, shareOf } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'tasks', span: 'year' } as const

const received = (question: StatQuestion): readonly TaskDraft[] =>
  recordsIn(question, 'tasks').filter(({ date }) => isIn(date, question))

/** Done, and by the day of the count where a day was written down. */
const isDone = (task: TaskDraft, question: StatQuestion): boolean =>
  stateOfTask(task) === 'done' && (dayOf(task.closed) === undefined || isBy(task.closed, question))

/** What was done only after the day of the count was open on it. */
const isStillOpen = (task: TaskDraft, question: StatQuestion): boolean =>
  isOpenTask(task) || (stateOfTask(task) === 'done' && !isDone(task, question))

/** Tasks that came in within the year, and how far they are. */
export const taskStats: readonly StatSource[] = [
  { ...base, id: 'tasks', count: (question) => ({ rows: received(question) }) },
  {
    ...base,
    id: 'tasks-done',
    count: (question) => ({ rows: received(question).filter((task) => isDone(task, question)) }),
  },
  {
    ...base,
    id: 'tasks-done-share',
    count: (question) => shareOf(received(question), (task) => isDone(task, question)),
  },
  {
    ...base,
    id: 'tasks-overdue',
    count: (question) => ({
      rows: received(question).filter(
        (task) => isStillOpen(task, question) && (dueOfTask(task) ?? '9999') < question.asOf,
      ),
    }),
  },
]
