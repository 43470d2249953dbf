import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustMend, type LineGap } from '../lists/check-fields'
import type { KindList, ListCheck, ListCheckFacts } from '../lists/kind-list'
import { taskGaps as say, taskWords } from '../text/task-words'
import type { TaskDraft } from './task'
import { taskFields } from './task-kind'
import { taskIncoming } from './task-incoming'
import { asksForDay, dueOfTask, stateOfTask } from './task-state'

const gapsOf = (task: TaskDraft, today: string): readonly LineGap[] => {
  const [asked, closed, deadline] = [asksForDay(task), dayOf(task.closed), shown(task.deadline)]
  return [
    ...(stateOfTask(task) === 'failed' && shown(task.reason).trim() === ''
      ? [mustMend('task-reason', 'reason', say.noReason)]
      : []),
    ...(asked === undefined
      ? []
      : [
          {
            rule: 'task-day',
            level: '建议' as const,
            column: 'due',
            message: asked === 'many' ? say.manyDays(deadline) : say.noDay(deadline),
          },
        ]),
    ...(closed !== undefined && closed > today
      ? [mustMend('task-closed', 'closed', say.closedAhead(closed, today))]
      : []),
  ]
}

const check = ({ today }: ListCheckFacts<TaskDraft>): ListCheck<TaskDraft> => ({
  ofLine: (task) => gapsOf(task, today),
  ofList: [],
})

/** 任务台账: every task, with how far it is. */
export const taskList: KindList<TaskDraft> = {
  id: 'tasks',
  title: '任务台账',
  fields: taskFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, source, number, title }) => [
    shown(date),
    shown(source),
    shown(number).padStart(6, '0'),
    shown(title),
  ],
  begin: () => ({ source: 'plan' }),
  columns: [
    { field: 'number', width: 8 },
    { field: 'title', width: 44 },
    { field: 'requirement', width: 30 },
    { field: 'responsible', width: 20 },
    { field: 'deadline', width: 16 },
    { field: 'due', width: 12 },
    {
      id: 'day',
      label: '到期日',
      width: 12,
      told: 'words',
      tell: ({ record }) => dueOfTask(record) ?? '',
    },
    { field: 'source', width: 14 },
    { field: 'date', width: 12 },
    { field: 'department', width: 16 },
    { field: 'handler', width: 10 },
    {
      id: 'state',
      label: '状态',
      width: 10,
      told: taskWords.states,
      tell: ({ record }) => stateOfTask(record),
    },
    {
      id: 'progress',
      label: '进展',
      width: 40,
      told: 'words',
      tell: ({ record }) =>
        ((record as TaskDraft).progress ?? [])
          .map(({ date, what }) => [shown(date), shown(what)].join(' ').trim())
          .join('；'),
    },
    { field: 'result', width: 10 },
    { field: 'closed', width: 12 },
    { field: 'outcome', width: 36 },
    { field: 'reason', width: 30 },
    {
      id: 'evidence',
      label: '佐证记录',
      width: 10,
      told: 'number',
      tell: ({ record }) => {
        const count = (record as TaskDraft).evidence?.length ?? 0
        return count === 0 ? '' : String(count)
      },
    },
    { field: 'row', width: 8 },
    { field: 'note', width: 24 },
  ],
  identity: ['序号', '任务'],
  headings: {
    序号: '编号 项目序号 任务序号',
    任务: '任务内容 重点任务 工作任务 任务名称 工作内容 主要任务 具体任务 任务事项 工作事项 重点工作 重点工作任务 事项',
    工作要求: '要求 任务要求 具体要求 目标要求 工作目标 工作措施 具体措施',
    责任单位: '责任部门 牵头单位 落实单位 承办单位 责任部门（单位） 责任单位（部门） 牵头部门',
    时限: '完成时限 完成时间 办结时限 办理时限 期限 时间要求 时间节点 完成期限 工作时限',
    责任科室: '科室 责任股室 承办科室 责任处室',
    责任人: '负责人 经办人',
    完成情况: '落实情况 办理情况 工作成效',
    未完成的原因: '未完成原因',
    收到日期: '下达日期',
  },
  unread: '需说明',
  watched: true,
  check,
  incoming: taskIncoming,
  screen: ['title', 'number', 'deadline', 'term', 'department', 'state'],
  facet: false,
  filed: false,
}
