import type { DataKind } from '../field/kind'
import { matterDraft, type MatterDraft } from './matter'
import { matterKindFields } from './matter-fields'

/** 其他事项: what was done or came in and is no record of another kind. */
export const matterKind: DataKind<MatterDraft> = {
  draft: matterDraft,
  word: '其他事项',
  counter: '件',
  fields: matterKindFields,
  rows: {},
  labels: { rule: '对应规则', attachments: '附件' },
  called: ({ title }) => title,
  references: [],
  namedAs: false,
  index: [],
  bin: true,
  cleared: true,
  underRules: true,
  filed: false,
}
