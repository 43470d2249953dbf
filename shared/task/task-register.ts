import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { ProfileRule } from '../profile/profile'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { termUntil } from '../register/term'
import { taskWords } from '../text/task-words'
import type { TaskDraft } from './task'
import { dueOfTask, isOpenTask, stateOfTask } from './task-state'

/** As profiles name the list of the year's tasks that comes from above. */
const LIST = 'task-list'

const isOfList = ({ source }: TaskDraft): boolean => shown(source) === 'list'

/** A task of the yearly list shows that the list came in; tasks of other sources settle nothing. */
export const taskSettles: Settling<TaskDraft> = {
  settlement: (task) =>
    isOfList(task) ? { id: task.id, rule: task.rule, topic: 'list', day: dayOf(task.date), event: LIST } : undefined,
  registers: ({ event, topic }) => topic === 'list' && event === LIST,
}

/** The rule that a task is under: the one that it names, else of the yearly list the one that it came under. */
export const ruleOfTask = (task: TaskDraft, { rules }: Pick<RegisterQuestion, 'rules'>): ProfileRule | undefined => {
  if (!isOfList(task)) return undefined
  const rule = task.rule ?? rules.find(({ event, topic }) => topic === 'list' && event === LIST)?.id
  return rule === undefined ? undefined : ruleOfRecord({ rule, topic: 'list', date: task.date }, rules)
}

/** How tasks stand in their register. */
export const taskRegister: Register<TaskDraft> = {
  begin: (rule, { today }) => ({
    source: rule === undefined ? 'plan' : 'list',
    date: today,
    ...(rule !== undefined && { rule: rule.id }),
  }),
  rule: ruleOfTask,
  state: (task) => {
    const [state, open] = [stateOfTask(task), isOpenTask(task)]
    return { word: taskWords.states[state], open, ...(state === 'failed' && !open && { unmet: true }) }
  },
  term: (task, { calendar, today }) => {
    const due = isOpenTask(task) ? dueOfTask(task) : undefined
    return due === undefined ? undefined : termUntil(due, calendar, today, !calendar.isPublished(due))
  },
}

/** By what the search finds a task. */
export const taskSearched: KindSearch<TaskDraft> = {
  texts: ({ title, number, requirement, responsible, department, deadline, note }: TaskDraft) =>
    foundBy(
      shown(title),
      shown(number),
      shown(requirement),
      shown(responsible),
      shown(department),
      shown(deadline),
      shown(note),
    ),
  source: false,
}
