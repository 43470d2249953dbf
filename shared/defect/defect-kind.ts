import { shown } from '../base/draft'
import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { defectWords } from '../text/record-words'
import { defectDraft, type DefectDraft } from './defect'

/** Every field of one value, in the order in which it is asked for. */
export const defectFields = {
  direction: { label: '方向', type: { kind: 'choice', words: defectWords.directions } },
  source: { label: '来源', type: { kind: 'choice', words: defectWords.sources } },
  none: { label: '本期抽查无问题', type: { kind: 'yes-no' } },
  title: { label: '问题', type: shortText },
  number: { label: '清单序号', type: { kind: 'text', max: 20, asTyped: true } },
  date: { label: '收到日期', type: { kind: 'date' } },
  time: { label: '收到时刻', type: { kind: 'time' } },
  listPeriod: { label: '检查批次', type: { kind: 'text', max: 50, asTyped: true } },
  checkedBy: { label: '检查单位', type: shortText },
  listDay: { label: '清单日期', type: { kind: 'date' } },
  resource: { label: '信息资源', type: shortText },
  item: { label: '信息项', type: shortText },
  dimension: { label: '质量维度', type: { kind: 'text', max: 50, asTyped: true } },
  rows: { label: '涉及行数', type: { kind: 'whole', max: 1_000_000_000_000 } },
  otherUnit: { label: '对方单位', type: shortText },
  otherOfficer: { label: '对方首席数据官', type: { kind: 'text', max: 50, asTyped: true } },
  note: { label: '详细情况', type: longText },
  handler: handlerField,
  closingNote: { label: '整改措施', type: longText },
  closed: { label: '整改完成日期', type: { kind: 'date' } },
  checked: { label: '复核日期', type: { kind: 'date' } },
  checkedNote: { label: '复核情况', type: shortText },
  cannot: { label: '短期无法整改的原因', type: longText },
  negotiated: { label: '协商日期', type: { kind: 'date' } },
  negotiators: { label: '参加协商的人', type: shortText },
  agreed: { label: '协商结果', type: longText },
  newTerm: { label: '商定的新期限', type: { kind: 'date' } },
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 问题数据: faults to mend, and faults that we report to others. */
export const defectKind: DataKind<DefectDraft> = {
  draft: defectDraft,
  word: '问题数据',
  counter: '条',
  fields: defectFields,
  rows: {},
  labels: { ...yearLabels, resourceId: '目录中的资源' },
  called: ({ title, none }) => title ?? (shown(none) === '1' ? defectWords.states.none : undefined),
  references: [handlerReference, { field: 'resourceId', each: false, to: 'resources', gone: 'clear' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
