import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { shareRequestWords } from '../text/share-request-words'
import { shareRequestDraft, type ShareRequestDraft } from './share-request'

/** Every field of one value, in the order in which it is asked for. */
export const shareRequestFields = {
  requester: { label: '申请单位', type: shortText, required: 'always' },
  resource: { label: '申请的数据', type: shortText, required: 'always' },
  shareType: { label: '共享类型', type: { kind: 'code', list: 'shareType' } },
  date: { label: '收到日期', type: { kind: 'date' }, required: 'always' },
  number: { label: '申请编号', type: shortText },
  contact: { label: '联系人和电话', type: shortText },
  use: { label: '用途', type: longText },
  answer: { label: '答复', type: { kind: 'choice', words: shareRequestWords.answers } },
  answered: { label: '答复日期', type: { kind: 'date' } },
  reason: { label: '答复理由', type: longText },
  basis: { label: '答复依据', type: shortText },
  supplemented: { label: '补正材料收到日期', type: { kind: 'date' } },
  provided: { label: '提供日期', type: { kind: 'date' } },
  provideWay: { label: '提供方式', type: shortText },
  dispute: { label: '争议情况', type: longText },
  disputeSettled: { label: '争议解决日期', type: { kind: 'date' } },
  note: { label: '备注', type: longText },
  handler: handlerField,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 共享申请: somebody asks for data of ours. */
export const shareRequestKind: DataKind<ShareRequestDraft> = {
  draft: shareRequestDraft,
  word: '共享申请',
  counter: '件',
  fields: shareRequestFields,
  rows: {},
  labels: { ...yearLabels, title: '名称', resourceId: '对应的资源' },
  called: ({ resource }) => resource,
  references: [handlerReference, { field: 'resourceId', each: false, to: 'resources', gone: 'clear' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
