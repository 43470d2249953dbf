import type { FieldInfo, PlainKind } from '../field/field-info'
import { trainingWords } from '../text/training-words'
import type { CertificateRow, TrainingDraft } from './training'

export type TrainingField = Exclude<
  keyof TrainingDraft,
  'id' | 'topic' | 'attendees' | 'nature' | 'certificates' | 'planId'
>

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
export const trainingKindFields: Readonly<Record<TrainingField | 'topic' | 'nature', FieldInfo>> = {
  ...trainingFields,
  nature: { label: '培训类别', type: { kind: 'choice', words: trainingWords.natures } },
  topic: { label: '主题', type: { kind: 'code', list: 'trainingTopic' } },
}

/** Fields of a certificate. Who got it is a name: most of them are on no roster. */
export const certificateFields: Readonly<Record<keyof CertificateRow, FieldInfo>> = {
  holder: { label: '姓名', type: { kind: 'text', max: 50, asTyped: true } },
  name: { label: '证书名称', type: { kind: 'text', max: 100, asTyped: true } },
  number: { label: '证书编号', type: { kind: 'text', max: 50, asTyped: true } },
  date: { label: '发证日期', type: { kind: 'date' } },
}
