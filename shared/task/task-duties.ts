import { plusDays } from '../calendar/calendar'
import { shown } from '../base/draft'
import { ownValue } from '../base/own-value'
import { grouped } from '../base/grouped'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, type BareDuty } from '../duties/duty-facts'
import { registerQuestion, type RegisterQuestion } from '../register/register'
import { dutyText } from '../text/duty-text'
import { taskWords } from '../text/task-words'
import type { TaskDraft } from './task'
import { ruleOfTask } from './task-register'
import { dueOfTask, isOpenTask } from './task-state'

const t = dutyText.task

/** A list of a year has tasks for all of it: those that are due within so many days stand on 今日. */
const AHEAD = 30
/** More tasks than this of one source that are due on one day are one duty. */
const MANY = 5

interface DueTask {
  readonly task: TaskDraft
  readonly due: string
}

const dueTasks = (tasks: readonly TaskDraft[], today: string): readonly DueTask[] =>
  tasks.flatMap((task) => {
    const due = isOpenTask(task) ? dueOfTask(task) : undefined
    return due === undefined || due > plusDays(today, AHEAD) ? [] : [{ task, due }]
  })

const sourceOf = ({ source }: TaskDraft): string =>
  ownValue(taskWords.sources, shown(source)) ?? taskWords.sources.other

/** What a yearly list asks rests on its clause; what the unit took on itself rests on none. */
const sharedOf = (
  question: RegisterQuestion,
  { task, due }: DueTask,
): Omit<BareDuty, 'key' | 'title' | 'detail' | 'action'> => {
  const rule = ruleOfTask(task, question)
  return {
    topic: 'list',
    due,
    inPrinciple: false,
    basis: rule === undefined ? null : basisOf(question.profile, rule),
  }
}

const keyOf = ({ id }: TaskDraft): string => `task:${id}`

const oneDuty = (question: RegisterQuestion, one: DueTask): BareDuty => ({
  key: keyOf(one.task),
  title: shown(one.task.title) || sourceOf(one.task),
  detail: t.detail(sourceOf(one.task), shown(one.task.number), shown(one.task.department)),
  ...sharedOf(question, one),
  action: { place: { kind: 'record', table: 'tasks', id: one.task.id }, verb: t.verb },
})

const manyDuty = (question: RegisterQuestion, first: DueTask, all: readonly DueTask[]): BareDuty => {
  const { rule = '' } = first.task
  const source = shown(first.task.source)
  return {
    key: ['task', source, ...(rule === '' ? [] : [rule]), first.due].join(':'),
    title: t.many(sourceOf(first.task), all.length),
    detail: t.manyDetail,
    ...sharedOf(question, first),
    action: {
      place: { kind: 'records', table: 'tasks', where: { source, rule, term: first.due, open: '1' } },
      verb: t.verbMany,
    },
  }
}

/** Open tasks by their days: those that are over, and those that are due soon. 长期 has no day. */
export const taskDuties: KindDuties<TaskDraft> = {
  ahead: true,
  duties: (question, tasks) => {
    const asked = registerQuestion(question)
    const decided = new Set(question.facts.choices.map(({ duty }) => duty))
    const due = dueTasks(tasks, question.today)
    const alone = due.filter(({ task }) => decided.has(keyOf(task)))
    const together = grouped(
      due.filter(({ task }) => !decided.has(keyOf(task))),
      (one) => [shown(one.task.source), one.task.rule ?? '', one.due].join(' '),
    )
    return [
      ...[...together.values()].flatMap((all) => {
        const [first] = all
        return first !== undefined && all.length > MANY
          ? [manyDuty(asked, first, all)]
          : all.map((one) => oneDuty(asked, one))
      }),
      ...alone.map((one) => oneDuty(asked, one)),
    ]
  },
}
