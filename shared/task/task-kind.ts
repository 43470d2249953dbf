import type { FieldInfo } from '../field/field-info'
import type { DataKind, Reference } from '../field/kind'
import { handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { taskWords } from '../text/task-words'
import { evidenceMembers, evidenceTables, taskDraft, type TaskDraft } from './task'

/** Tasks are sentences: longer than what other records are called. */
const taskText = { kind: 'text', max: 500, asTyped: true } as const

/** Every field of one value, in the order in which it is asked for. */
export const taskFields = {
  title: { label: '任务', type: taskText, required: 'always' },
  source: { label: '任务来源', type: { kind: 'choice', words: taskWords.sources } },
  number: { label: '序号', type: { kind: 'text', max: 20, asTyped: true } },
  date: { label: '收到日期', type: { kind: 'date' } },
  requirement: { label: '工作要求', type: longText },
  responsible: { label: '责任单位', type: shortText },
  deadline: { label: '时限', type: { kind: 'text', max: 100, asTyped: true } },
  due: { label: '截止日期', type: { kind: 'date' } },
  department: { label: '责任科室', type: shortText },
  handler: { label: '责任人', type: { kind: 'person' } },
  row: { label: '对应评价项', type: { kind: 'text', max: 20, asTyped: true } },
  note: { label: '备注', type: longText },
  result: { label: '办理结果', type: { kind: 'choice', words: taskWords.results } },
  closed: { label: '完成日期', type: { kind: 'date' } },
  outcome: { label: '完成情况', type: longText },
  reason: { label: '未完成的原因', type: longText },
} as const satisfies Readonly<Record<string, FieldInfo>>

const cameFrom = (field: string, to: string): Reference => ({ field, each: false, to, gone: 'clear' })

/** 任务: of the yearly list, and whatever else the unit has taken on. */
export const taskKind: DataKind<TaskDraft> = {
  draft: taskDraft,
  word: '任务',
  counter: '项',
  fields: taskFields,
  rows: {
    progress: {
      label: '进展',
      noun: '进展',
      fields: {
        date: { label: '日期', type: { kind: 'date' } },
        what: { label: '进展情况', type: longText },
      },
    },
  },
  labels: {
    ...yearLabels,
    meetingId: '来自会议',
    defectId: '来自问题数据',
    evaluationId: '来自评价',
    evidence: '佐证记录',
  },
  called: ({ title }) => title,
  references: [
    handlerReference,
    cameFrom('meetingId', 'meetings'),
    cameFrom('defectId', 'defects'),
    cameFrom('evaluationId', 'evaluations'),
    ...evidenceMembers.map((id): Reference => ({
      field: 'evidence',
      each: { id, name: 'name' },
      to: evidenceTables[id],
      gone: 'name',
    })),
  ],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
