import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { projectWords } from '../text/project-words'
import { projectDraft, type ProjectDraft } from './project'

const yesNo = { kind: 'yes-no' } as const

/** Every field of one value, in the order in which it is asked for. */
export const projectFields = {
  title: { label: '项目名称', type: shortText, required: 'always' },
  stage: { label: '项目阶段', type: { kind: 'choice', words: projectWords.stages } },
  date: { label: '申报日期', type: { kind: 'date' } },
  budget: { label: '预算（万元）', type: { kind: 'decimal', unit: '万元' } },
  funds: { label: '资金来源', type: shortText },
  alone: { label: '独立申报', type: yesNo },
  basis: { label: '立项依据', type: shortText },
  content: { label: '建设内容', type: longText },
  builder: { label: '建设单位', type: shortText },
  contractor: { label: '承建或服务单位', type: shortText },
  term: { label: '服务期限', type: shortText },
  serious: { label: '重要项目', type: yesNo },
  reported: { label: '报告日期', type: { kind: 'date' } },
  reportedTo: { label: '向谁报告', type: shortText },
  systems: { label: '建成的系统', type: { kind: 'text', max: 200 }, offers: 'source' },
  makes: { label: '产生的数据', type: longText },
  catalogued: { label: '承诺编目', type: yesNo },
  gathered: { label: '承诺归集', type: yesNo },
  shared: { label: '承诺共享', type: yesNo },
  exchange: { label: '新建交换系统', type: yesNo },
  exchangeWhy: { label: '新建交换系统的理由', type: longText },
  note: { label: '备注', type: longText },
  handler: handlerField,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** The fields of an opinion. */
export const opinionFields = {
  stage: { label: '阶段', type: { kind: 'choice', words: projectWords.opinionStages } },
  date: { label: '日期', type: { kind: 'date' } },
  who: { label: '提出人', type: { kind: 'text', max: 40, asTyped: true } },
  verdict: { label: '意见', type: { kind: 'choice', words: projectWords.verdicts } },
  reasons: { label: '理由', type: longText },
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 信息化项目. */
export const projectKind: DataKind<ProjectDraft> = {
  draft: projectDraft,
  word: '信息化项目',
  counter: '个',
  fields: projectFields,
  rows: { opinions: { label: '审核意见', noun: '意见', fields: opinionFields } },
  labels: yearLabels,
  called: ({ title }) => title,
  references: [handlerReference],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
