import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { formerFields, handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import type { DocumentKind } from '../profile/rule'
import { policyDocWords } from '../text/policy-doc-words'
import { policyDocDraft, type PolicyDocDraft } from './policy-doc'

/** Every field of one value, in the order in which it is asked for. */
export const policyDocFields = {
  title: { label: '文件名称', type: shortText, required: 'always' },
  kind: {
    label: '文件种类',
    type: { kind: 'choice', words: policyDocWords.kinds satisfies Readonly<Record<DocumentKind, string>> },
  },
  number: { label: '文号', type: shortText },
  stage: { label: '进度', type: { kind: 'choice', words: policyDocWords.stages }, required: 'always' },
  date: { label: '日期', type: { kind: 'date' } },
  filedWith: { label: '报备单位', type: shortText },
  filedOn: { label: '报备日期', type: { kind: 'date' } },
  note: { label: '说明', type: longText },
  handler: handlerField,
  ...formerFields,
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 制度文件: what the unit issued for itself. */
export const policyDocKind: DataKind<PolicyDocDraft> = {
  draft: policyDocDraft,
  word: '制度文件',
  counter: '份',
  fields: policyDocFields,
  rows: {},
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
