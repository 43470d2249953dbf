import { shown } from '../base/draft'
import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { trainingPlanWords } from '../text/training-plan-words'
import { trainingPlanDraft, type TrainingPlanDraft } from './training-plan'

/** Every field of one value, in the order in which it is asked for. */
export const trainingPlanFields = {
  title: { label: '培训内容', type: shortText, required: 'always' },
  year: { label: '年度', type: { kind: 'whole', max: 9999 }, required: 'always' },
  month: { label: '计划月份', type: { kind: 'choice', words: trainingPlanWords.months } },
  audience: { label: '培训对象', type: shortText },
  form: { label: '培训形式', type: shortText },
  hours: { label: '计划学时', type: { kind: 'hours' } },
  department: { label: '承办科室', type: shortText },
  state: { label: '进度', type: { kind: 'choice', words: trainingPlanWords.states }, required: 'always' },
  date: { label: '办结日期', type: { kind: 'date' } },
  note: { label: '备注', type: longText },
  handler: handlerField,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 培训计划: what the unit means to train in a year. */
export const trainingPlanKind: DataKind<TrainingPlanDraft> = {
  draft: trainingPlanDraft,
  word: '培训计划',
  counter: '项',
  fields: trainingPlanFields,
  rows: {},
  labels: yearLabels,
  called: ({ title, year, month }) => trainingPlanWords.called(shown(year), shown(month), shown(title)) || undefined,
  references: [handlerReference],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
