import type { DataKind } from '../field/kind'
import { dutyChoice, type DutyChoice } from './duty-choice'

const choices = {
  snoozed: '稍后提醒',
  waived: '本单位不适用',
  absent: '本期没有',
  resumed: '重新列出',
  have: '有',
  lack: '没有',
} as const

/** 期限处理: what the user decided about a duty. */
export const dutyChoiceKind: DataKind<DutyChoice> = {
  draft: dutyChoice,
  word: '期限处理',
  counter: '条',
  fields: { kind: { label: '种类', type: { kind: 'choice', words: choices } } },
  rows: {},
  labels: { duty: '期限', title: '名称', until: '推迟到', reason: '原因', on: '日期' },
  called: ({ title }) => title,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: true,
  underRules: true,
  filed: false,
}
