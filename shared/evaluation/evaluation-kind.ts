import { shown } from '../base/draft'
import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { evaluationWords } from '../text/evaluation-words'
import { evaluationDraft, type EvaluationDraft } from './evaluation'

const points = { kind: 'decimal', unit: '分' } as const

/** Every field of one value, in the order in which it is asked for. */
export const evaluationFields = {
  nature: { label: '评价种类', type: { kind: 'choice', words: evaluationWords.natures } },
  title: { label: '名称', type: shortText },
  year: { label: '年度', type: { kind: 'whole', max: 9999 } },
  period: { label: '月份或任期', type: { kind: 'text', max: 50, asTyped: true } },
  evaluator: { label: '评价单位', type: shortText },
  subject: { label: '考评对象', type: { kind: 'person' } },
  date: { label: '评价日期', type: { kind: 'date' } },
  total: { label: '综合得分', type: points },
  filedWith: { label: '结果备案', type: shortText },
  remarks: { label: '评价意见', type: longText },
  note: { label: '备注', type: longText },
  handler: handlerField,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 评价: of the 首席数据官, by those above, or by the unit of itself. */
export const evaluationKind: DataKind<EvaluationDraft> = {
  draft: evaluationDraft,
  word: '评价',
  counter: '次',
  fields: evaluationFields,
  rows: {
    rows: {
      label: '评分表',
      noun: '项目',
      fields: {
        number: { label: '序号', type: { kind: 'text', max: 6, asTyped: true } },
        points: { label: '分值', type: points },
        own: { label: '自评', type: points },
        why: { label: '理由', type: longText },
        awarded: { label: '得分', type: points },
      },
    },
  },
  labels: yearLabels,
  called: ({ title, nature, year }) => {
    const words = evaluationWords.natures as Readonly<Record<string, string>>
    return title ?? `${year === undefined ? '' : `${shown(year)}年度`}${words[shown(nature)] ?? '评价'}`
  },
  references: [handlerReference, { field: 'subject', each: false, to: 'persons', gone: 'name' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
