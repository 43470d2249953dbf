import type { TypedKind } from '../field/read-typed'
import type { MatterDraft } from './matter'

export type MatterField = 'date' | 'time' | 'title' | 'note' | 'closed' | 'closingNote'

/** Plain fields of a matter; rule and topic are chosen together, attachments are kept by the host. */
export const matterFields: Readonly<
  Record<MatterField & keyof MatterDraft, { readonly label: string; readonly type: TypedKind }>
> = {
  date: { label: '日期', type: { kind: 'day' } },
  time: { label: '时刻', type: { kind: 'time' } },
  title: { label: '名称', type: { kind: 'text', max: 200 } },
  note: { label: '情况', type: { kind: 'text', max: 5000 } },
  closed: { label: '整改完成日期', type: { kind: 'day' } },
  closingNote: { label: '整改情况', type: { kind: 'text', max: 5000 } },
}
