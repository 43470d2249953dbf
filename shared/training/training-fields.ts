import type { FieldInfo, PlainKind } from '../field/field-info'
import type { TrainingDraft } from './training'

export type TrainingField = Exclude<keyof TrainingDraft, 'id' | 'topic' | 'attendees'>

/** Plain fields of a training session; the topic is a code of the list `trainingTopic`. */
export const trainingFields: Readonly<Record<TrainingField, FieldInfo & { readonly type: PlainKind }>> = {
  date: { label: '日期', type: { kind: 'date' } },
  title: { label: '培训名称', type: { kind: 'text', max: 100, asTyped: true } },
  hours: { label: '学时', type: { kind: 'hours' } },
  organiser: { label: '组织单位', type: { kind: 'text', max: 100, asTyped: true } },
  place: { label: '地点', type: { kind: 'text', max: 100, asTyped: true } },
  note: { label: '备注', type: { kind: 'text', max: 500, asTyped: true } },
}

/** Every field of one value. */
export const trainingKindFields: Readonly<Record<TrainingField | 'topic', FieldInfo>> = {
  ...trainingFields,
  topic: { label: '主题', type: { kind: 'code', list: 'trainingTopic' } },
}
