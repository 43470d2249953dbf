import type { DataKind } from '../field/kind'
import { policyText, type PolicyText } from './policy-text'

/** 文件文本: the office's own copy of its document. */
export const policyTextKind: DataKind<PolicyText> = {
  draft: policyText,
  word: '文件文本',
  counter: '份',
  fields: {},
  rows: {},
  labels: { file: '文件', text: '文本', automaticNumbers: '自动编号段数', loaded: '载入日期' },
  called: ({ file }) => file,
  references: [],
  namedAs: false,
  index: [],
  bin: true,
  cleared: false,
  underRules: false,
  filed: false,
}
