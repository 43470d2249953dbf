import type { DataKind } from '../field/kind'
import { savedView, type SavedView } from './saved-view'

/** 保存的筛选 of the catalogue list. */
export const savedViewKind: DataKind<SavedView> = {
  draft: savedView,
  word: '保存的筛选',
  counter: '个',
  fields: {},
  rows: {},
  labels: { name: '名称', filter: '筛选条件', sort: '排序' },
  called: ({ name }) => name,
  references: [],
  namedAs: false,
  index: [],
  bin: false,
  cleared: false,
  underRules: false,
  filed: false,
}
