import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { taskWords } from '../text/task-words'
import { readDeadline, type Deadline } from './deadline'
import type { TaskDraft } from './task'

export type TaskState = keyof typeof taskWords.states

/**
 * How far a task is: what was said of its result, else by the day of completion and the progress. Words that are no day
 * (未完成) complete nothing.
 */
export const stateOfTask = ({ result, closed, progress = [] }: TaskDraft): TaskState => {
  const said = shown(result)
  if (said === 'failed') return 'failed'
  if (said === 'done' || dayOf(closed) !== undefined) return 'done'
  return progress.length > 0 ? 'doing' : 'open'
}

/** True while something is still to be done: a task that was not done is over once it says why. */
export const isOpenTask = (task: TaskDraft): boolean => {
  const state = stateOfTask(task)
  if (state === 'failed') return shown(task.reason).trim() === ''
  return state !== 'done'
}

/** What the printed deadline says; undefined where none is printed. */
export const deadlineOf = ({ deadline, date }: TaskDraft): Deadline | undefined => {
  const printed = shown(deadline).trim()
  return printed === '' ? undefined : readDeadline(printed, dayOf(date))
}

/** The day by which a task is due: the one that was typed, else the one that its deadline says. */
export const dueOfTask = (task: TaskDraft): string | undefined => {
  const typed = dayOf(task.due)
  if (typed !== undefined) return typed
  const read = deadlineOf(task)
  return read?.kind === 'day' ? read.day : undefined
}

/** True where a deadline is printed and is no day, so that only a typed day can remind of it. */
export const asksForDay = (task: TaskDraft): 'many' | 'none' | undefined => {
  if (task.due !== undefined && !isRaw(task.due)) return undefined
  const read = deadlineOf(task)
  return read?.kind === 'unclear' ? (read.many ? 'many' : 'none') : undefined
}
