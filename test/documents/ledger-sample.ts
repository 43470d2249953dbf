import { readFileSync } from 'node:fs'
import { codeLists, type CodeLists } from '../../shared/field/code-lists'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'

/** The code lists of the program. */
export const lists: CodeLists = codeLists.parse(
  JSON.parse(readFileSync(new URL('../../assets/lists/codelists.json', import.meta.url), 'utf8')),
)

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A plain resource with `count` items; `more` replaces fields. */
export const resourceOf = (number: number, count: number, more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: id(number),
  status: '草稿',
  class: lists.class.entries[0]!.code,
  name: `企业登记信息${number}`,
  provider: '示例县市场监督管理局',
  abstract: `记录第${number}批企业登记时填写的内容，供核验使用。`,
  totalRecords: '2.7666',
  shareType: lists.shareType.entries[0]!.code,
  cycle: lists.cycle.entries[3]!.code,
  published: '2024-07-14',
  items: Array.from({ length: count }, (_, index): ItemDraft => ({
    id: id(number * 1000 + index),
    name: `登记事项${index}`,
    type: lists.itemType.entries[0]!.code,
    length: '18',
  })),
  ...more,
})
