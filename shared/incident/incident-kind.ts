import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { incidentWords } from '../text/incident-words'
import { incidentDraft, type IncidentDraft } from './incident'

const ways = { kind: 'choice', words: incidentWords.ways } as const

/** Every field of one value, in the order in which it is asked for. */
export const incidentFields = {
  kind: { label: '报告事项', type: { kind: 'choice', words: incidentWords.kinds } },
  title: { label: '事由', type: shortText },
  date: { label: '发现日期', type: { kind: 'date' }, required: 'always' },
  time: { label: '发现时刻', type: { kind: 'time' }, required: 'always' },
  addressee: { label: '向谁报告', type: shortText },
  grade: { label: '事件等级', type: { kind: 'choice', words: incidentWords.grades } },
  data: { label: '涉及的数据', type: shortText },
  rows: { label: '涉及行数', type: { kind: 'whole', max: 1_000_000_000_000 } },
  personal: { label: '是否涉及个人信息', type: { kind: 'yes-no' } },
  effect: { label: '影响', type: longText },
  done: { label: '已采取的措施', type: longText },
  note: { label: '其他情况', type: longText },
  handler: handlerField,
  firstDay: { label: '首次报告日期', type: { kind: 'date' } },
  firstTime: { label: '首次报告时刻', type: { kind: 'time' } },
  firstWay: { label: '首次报告方式', type: ways },
  firstWho: { label: '接报人', type: shortText },
  closingNote: { label: '处理结果', type: longText },
  closed: { label: '办结日期', type: { kind: 'date' } },
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 第一时间报告: what is to be reported from the first minute. */
export const incidentKind: DataKind<IncidentDraft> = {
  draft: incidentDraft,
  word: '第一时间报告',
  counter: '件',
  fields: incidentFields,
  rows: {
    further: {
      label: '后续报告',
      noun: '报告',
      fields: {
        date: { label: '日期', type: { kind: 'date' } },
        time: { label: '时刻', type: { kind: 'time' } },
        way: { label: '方式', type: ways },
        who: { label: '接报人', type: shortText },
        what: { label: '报告内容', type: shortText },
      },
    },
  },
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
