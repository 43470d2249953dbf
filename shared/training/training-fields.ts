import type { TypedKind } from '../field/read-typed'
import type { TrainingDraft } from './training'

export type TrainingField = Exclude<keyof TrainingDraft, 'id' | 'topic' | 'attendees'>

/** Plain fields of a training session; the topic is a code of the list `trainingTopic`. */
export const trainingFields: Readonly<Record<TrainingField, { readonly label: string; readonly type: TypedKind }>> = {
  date: { label: '日期', type: { kind: 'day' } },
  title: { label: '培训名称', type: { kind: 'text', max: 100 } },
  hours: { label: '学时', type: { kind: 'decimal' } },
  organiser: { label: '组织单位', type: { kind: 'text', max: 100 } },
  place: { label: '地点', type: { kind: 'text', max: 100 } },
  note: { label: '备注', type: { kind: 'text', max: 500 } },
}
