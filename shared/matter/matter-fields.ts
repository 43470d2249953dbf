import type { FieldInfo, PlainKind } from '../field/field-info'
import { matterTopics } from '../text/matter-topics'
import type { MatterDraft } from './matter'

export type MatterField = 'date' | 'time' | 'title' | 'note' | 'closed' | 'closingNote'

/** Plain fields of a matter; rule and topic are chosen together, attachments are kept by the host. */
export const matterFields: Readonly<Record<MatterField & keyof MatterDraft, FieldInfo & { readonly type: PlainKind }>> =
  {
    date: { label: '日期', type: { kind: 'date' } },
    time: { label: '时刻', type: { kind: 'time' } },
    title: { label: '名称', type: { kind: 'text', max: 200, asTyped: true } },
    note: { label: '情况', type: { kind: 'text', max: 5000, asTyped: true } },
    closed: { label: '整改完成日期', type: { kind: 'date' } },
    closingNote: { label: '整改情况', type: { kind: 'text', max: 5000, asTyped: true } },
  }

/** Every field of one value. */
export const matterKindFields: Readonly<Record<MatterField | 'topic', FieldInfo>> = {
  ...matterFields,
  topic: { label: '主题', type: { kind: 'choice', words: matterTopics } },
}
