import type { FieldInfo } from '../field/field-info'
import type { DataKind } from '../field/kind'
import { handlerField, handlerReference, longText, shortText, yearLabels } from '../register/year-record'
import { meetingWords } from '../text/record-words'
import { meetingDraft, type MeetingDraft } from './meeting'

/** Every field of one value, in the order in which it is asked for. */
export const meetingFields = {
  nature: { label: '会议性质', type: { kind: 'choice', words: meetingWords.natures } },
  title: { label: '会议名称', type: shortText },
  date: { label: '日期', type: { kind: 'date' } },
  time: { label: '时间', type: { kind: 'time' } },
  place: { label: '地点', type: shortText },
  convenor: { label: '召集人或召集单位', type: shortText },
  number: { label: '通知文号', type: shortText },
  attendance: { label: '本单位出席', type: { kind: 'choice', words: meetingWords.attendance } },
  attendee: { label: '出席人', type: { kind: 'person' } },
  absence: { label: '没有出席的原因', type: shortText },
  names: { label: '参会人员', type: longText },
  heard: { label: '听取述职', type: { kind: 'yes-no' } },
  note: { label: '情况', type: longText },
  minutes: { label: '会议纪要', type: { kind: 'text', max: 20_000, asTyped: true } },
  handler: handlerField,
  closed: { label: '归档日期', type: { kind: 'date' } },
  closingNote: { label: '归档说明', type: longText },
} as const satisfies Readonly<Record<string, FieldInfo>>

/** 会议: attended above, or convened by the unit. */
export const meetingKind: DataKind<MeetingDraft> = {
  draft: meetingDraft,
  word: '会议',
  counter: '次',
  fields: meetingFields,
  rows: {
    agenda: {
      label: '议程',
      noun: '议题',
      fields: { what: { label: '议题', type: shortText }, speaker: { label: '汇报或发言', type: shortText } },
    },
  },
  labels: yearLabels,
  called: ({ title }) => title,
  references: [handlerReference, { field: 'attendee', each: false, to: 'persons', gone: 'name' }],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
