import { isRaw, LONGEST_TEXT, type DraftText } from '../base/draft'
import { cleanText, isClean, meansEmpty } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import type { ItemDraft, ResourceDraft, ResourceField } from '../catalogue/resource'
import { mended } from '../text/findings'
import { listedItems } from './listed-items'
import type { RecordRow } from './read-records'
import type { BuildNeeds } from './reading-plan'
import { settleResource } from './settle-resource'

/** True where two fields say the same, and both of them in the same way: as a value, or as it was typed. */
export const sameValue = (a: DraftText | undefined, b: DraftText | undefined): boolean =>
  (isRaw(a) ? a.raw : a) === (isRaw(b) ? b.raw : b) && isRaw(a) === isRaw(b)

const buildItem = (row: RecordRow, draft: ResourceDraft, needs: BuildNeeds): ItemDraft | undefined => {
  const item: ItemDraft = { id: '' }
  let filled = 0
  for (const { field, column, name, words, read } of needs.columns.item) {
    const text = row.texts[column]
    if (text === undefined || text === '') continue
    if (name === undefined) {
      if (row.from?.has(column) === true) continue
      const own = read(text).value
      if (own !== undefined && !sameValue(own, draft[field as ResourceField]))
        item[field as 'shareType' | 'openType'] = own
      continue
    }
    if (words && text.length <= LONGEST_TEXT && isClean(text) && !meansEmpty(text)) item[name] = text
    else {
      const { value, mended: change, length, precision } = read(text)
      if (change !== undefined && (change.to !== '' || text.trim() !== ''))
        needs.mend(row.from?.get(column) ?? row.row, field, text, change.to, change.why)
      if (value === undefined) continue
      item[name] = value
      if (length !== undefined) item.length ??= length
      if (precision !== undefined) item.precision ??= precision
    }
    filled += row.from?.has(column) === true ? 0 : 1
  }
  if (filled === 0) return undefined
  item.id = needs.newId()
  return item
}

/** Names of the items that a resource of one row lists in its cell, where the sheet has no other column for items. */
const listedInOneCell = (row: RecordRow | undefined, { columns, mend }: BuildNeeds): readonly string[] => {
  const [only, ...others] = columns.item.filter(({ name }) => name !== undefined)
  const text = row === undefined || only?.name !== 'name' || others.length > 0 ? undefined : row.texts[only.column]
  const names = text === undefined ? undefined : listedItems(text)
  if (row === undefined || text === undefined || names === undefined) return []
  mend(row.row, 'item.name', text, names.join(' | '), mended.items)
  return names.map(cleanText)
}

/** Adds the items of a resource's rows to its draft; gives the 0-based row of each. Ids come from `newId`. */
export const addItems = (draft: ResourceDraft, rows: readonly RecordRow[], needs: BuildNeeds): number[] => {
  const [first, ...others] = rows
  const listed = others.length === 0 ? listedInOneCell(first, needs) : []
  for (const name of listed) draft.items.push({ id: needs.newId(), name })
  if (listed.length > 0) return listed.map(() => first?.row ?? 0)
  const itemRows: number[] = []
  for (const row of rows) {
    const item = buildItem(row, draft, needs)
    if (item === undefined) continue
    draft.items.push(item)
    itemRows.push(row.row)
  }
  return itemRows
}

/** 是 and 否 on an item's row, by the resource's condition; an override that says the same again is dropped. */
export const settleItemOpenings = (draft: ResourceDraft, lists: CodeLists): void => {
  for (const item of draft.items) {
    if (!isRaw(item.openType)) continue
    const probe: ResourceDraft = { id: draft.id, status: draft.status, items: [], openType: item.openType }
    if (draft.openCondition !== undefined) probe.openCondition = draft.openCondition
    settleResource(probe, lists)
    if (sameValue(probe.openType, draft.openType)) delete item.openType
    else if (probe.openType !== undefined) item.openType = probe.openType
  }
}
