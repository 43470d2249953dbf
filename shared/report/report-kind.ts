import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { formerFields, handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { reportWords } from '../text/report-words'
import { CHAPTER_LENGTH, reportDraft, type ReportDraft } from './report'

/** Every field of one value, in the order in which it is asked for. */
export const reportFields = {
  kind: { label: '报告种类', type: { kind: 'choice', words: reportWords.kinds } },
  year: { label: '年度', type: { kind: 'text', max: 4 } },
  title: { label: '标题', type: shortText, required: 'always' },
  author: { label: '报告人', type: { kind: 'person' } },
  addressee: { label: '报送单位', type: shortText },
  date: { label: '起草日期', type: { kind: 'date' } },
  approved: { label: '首席数据官审定日期', type: { kind: 'date' } },
  handedIn: { label: '报送日期', type: { kind: 'date' } },
  handedWay: { label: '报送方式', type: { kind: 'choice', words: reportWords.ways } },
  debriefed: { label: '述职日期', type: { kind: 'date' } },
  debriefedBefore: { label: '向谁述职', type: shortText },
  evidence: { label: '佐证材料', type: longText },
  note: { label: '说明', type: longText },
  handler: handlerField,
  plain: { label: '只记了日期', type: { kind: 'yes-no' } },
  ...formerFields,
} as const satisfies Readonly<Record<string, FieldInfo>>

export const chapterFields = {
  title: { label: '标题', type: shortText },
  body: { label: '正文', type: { kind: 'text', max: CHAPTER_LENGTH, asTyped: true } },
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 述职与总结: what is written of a year and handed in. */
export const reportKind: DataKind<ReportDraft> = {
  draft: reportDraft,
  word: '述职与总结',
  counter: '份',
  fields: reportFields,
  rows: {
    chapters: { label: '章节', noun: '章', fields: chapterFields },
    numbers: {
      label: '引用的数',
      noun: '数',
      fields: {
        stat: { label: '统计项目', type: shortText },
        said: { label: '写法', type: shortText },
        value: { label: '数值', type: shortText },
        year: { label: '年度', type: { kind: 'text', max: 4 } },
        asOf: { label: '截至', type: { kind: 'date' } },
      },
    },
  },
  labels: yearLabels,
  called: ({ title }) => title,
  references: [handlerReference, { field: 'author', each: false, to: 'persons', gone: 'name' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
