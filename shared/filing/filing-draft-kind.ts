import type { DataKind } from '../field/kind'
import { filingDraft, type FilingDraft } from './filing-draft'

/** 报送草稿: what was typed for the filing that is being prepared. */
export const filingDraftKind: DataKind<FilingDraft> = {
  draft: filingDraft,
  word: '报送草稿',
  counter: '份',
  fields: {},
  rows: {},
  labels: { period: '期次', reasons: '原因', folder: '写到的位置', extras: '另附材料', made: '生成日期' },
  called: ({ period }) => period,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: true,
  underRules: false,
  filed: false,
}
