import { isRaw, LONGEST_TEXT, type DraftText } from '../base/draft'
import type { NewId } from '../base/ids'
import { cleanText, foldName, isClean, meansEmpty } from '../catalogue/check-text'
import type { CodeLists } from '../catalogue/code-lists'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../catalogue/resource'
import { mended } from '../text/findings'
import { fieldInfoOf, itemFieldOf, type FieldRef } from './field-ref'
import type { RowGroup } from './group-rows'
import { listedItems } from './listed-items'
import type { Normalised } from './normalise-field'
import type { EveryRow } from './places'
import type { Read } from './read-cells'
import type { RecordRow } from './read-records'
import { settleResource, type Settled } from './settle-resource'

/** A cell of a resource's rows that says something else than the resource does. */
export interface Deviation {
  readonly field: ResourceField
  readonly row: number
  readonly text: string
  /** Text of the row above and the resource's own. */
  readonly above: string
  readonly own: string
  readonly read: Normalised
}

/** A resource made from rows, the 0-based rows its cells stand in, and what was noticed on the way. */
export interface BuiltResource {
  readonly draft: ResourceDraft
  readonly firstRow: number
  readonly lastRow: number
  /** Rows of fields that do not stand in the first row. */
  readonly fieldRows: ReadonlyMap<FieldRef, number>
  /** Row of each item, in the order of `draft.items`. */
  readonly itemRows: readonly number[]
  /** Sharing and opening, where each of the rows says them. */
  readonly everyRow: readonly EveryRow[]
  readonly deviations: readonly Deviation[]
  readonly settled: readonly Settled[]
  /** The text under 涉密属性 that is not 非涉密: no draft may hold it. `blocked` where it says secret, and refuses the record. */
  readonly secret?: { readonly text: string; readonly blocked: boolean }
}

/** What building needs besides the rows. */
export interface BuildNeeds {
  readonly columns: ReadColumns
  readonly lists: CodeLists
  readonly newId: NewId
  readonly mend: (row: number, field: FieldRef, from: string, to: string, why: string) => void
}

/** A field with its column, and how its texts are read. */
interface ReadColumn {
  readonly field: FieldRef
  readonly column: number
  readonly read: Read
}
interface ItemColumn extends ReadColumn {
  /** The item's own field; undefined for one of the resource that an item may say otherwise. */
  readonly name: ItemField | undefined
  /** Free words, which clean text is already. */
  readonly words: boolean
}

/** The columns of a sheet as resources and items are read from them. */
export interface ReadColumns {
  readonly resource: readonly ReadColumn[]
  readonly item: readonly ItemColumn[]
}

/** Plans how the columns of a sheet are read. */
export const planReading = (
  fields: ReadonlyMap<FieldRef, number>,
  readerOf: (field: FieldRef) => Read,
): ReadColumns => {
  const all = [...fields].map(([field, column]) => ({ field, column, read: readerOf(field) }))
  return {
    resource: all.filter(({ field }) => itemFieldOf(field) === undefined),
    item: all
      .filter(({ field }) => itemFieldOf(field) !== undefined || OVERRIDES.has(field))
      .map((one) => ({ ...one, name: itemFieldOf(one.field), words: fieldInfoOf(one.field).type.kind === 'text' })),
  }
}

interface Spoken {
  readonly row: number
  readonly text: string
  readonly read: Normalised
}

/** Sharing and opening may differ from item to item; the item keeps its own. */
const OVERRIDES: ReadonlySet<FieldRef> = new Set(['shareType', 'openType'])

const sameValue = (a: DraftText | undefined, b: DraftText | undefined): boolean =>
  (isRaw(a) ? a.raw : a) === (isRaw(b) ? b.raw : b) && isRaw(a) === isRaw(b)

/** True for a value of 涉密属性 that no record may hold. */
const isSecret = (value: DraftText | undefined): boolean => value !== undefined && !isRaw(value) && value !== '0'

/** What a field's cells say, row by row; cells covered by a merge and blank ones say nothing. */
const spokenBy = (rows: readonly RecordRow[], { column, read }: ReadColumn): Spoken[] => {
  const [first] = rows
  const same = first?.texts[column]
  // Rows of one resource mostly say the same: then one of them speaks for all.
  if (same !== undefined && same !== '' && rows.every((row) => row.from === undefined && row.texts[column] === same)) {
    const said = read(same)
    return said.value === undefined ? [] : [{ row: first?.row ?? 0, text: same, read: said }]
  }
  const spoken: Spoken[] = []
  let lastText: string | undefined
  let last: Normalised | undefined
  for (const row of rows) {
    const text = row.texts[column]
    if (text === undefined || text === '') continue
    const from = row.from?.get(column)
    if (from !== undefined && row !== first) continue
    if (text !== lastText || last === undefined) {
      last = read(text)
      lastText = text
    }
    if (last.value !== undefined) spoken.push({ row: from ?? row.row, text, read: last })
  }
  return spoken
}

/** True where one speaks for rows that all say the same themselves. */
const saysAll = (rows: readonly RecordRow[], { column }: ReadColumn, [only]: readonly Spoken[]): boolean =>
  only !== undefined && rows.every(({ from, texts }) => from?.has(column) !== true && texts[column] === only.text)

/** The value most rows say, the first of equals. */
const majority = (spoken: readonly Spoken[]): Spoken | undefined => {
  const [first] = spoken
  if (first === undefined || spoken.every(({ read }) => read === first.read)) return first
  const ofRead = new Map<Normalised, { readonly said: Spoken; count: number }>()
  for (const said of spoken) {
    const known = ofRead.get(said.read)
    if (known === undefined) ofRead.set(said.read, { said, count: 1 })
    else known.count += 1
  }
  // Different readings may still say the same.
  const counts = new Map<string, { readonly said: Spoken; count: number }>()
  for (const { said, count } of ofRead.values()) {
    const key = JSON.stringify(said.read.value)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { said, count })
    else known.count += count
  }
  let best = counts.values().next().value
  for (const entry of counts.values()) if (best !== undefined && entry.count > best.count) best = entry
  return best?.said
}

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

/** Makes a resource with its items of a group of rows. Ids come from `newId`, the resource's first. */
export const buildResource = (group: RowGroup, needs: BuildNeeds): BuiltResource => {
  const { rows } = group
  const firstRow = rows[0]?.row ?? 0
  const draft: ResourceDraft = { id: needs.newId(), status: '草稿', items: [] }
  const fieldRows = new Map<FieldRef, number>()
  const deviations: Deviation[] = []
  const everyRow: EveryRow[] = []
  let secret: BuiltResource['secret']
  for (const column of needs.columns.resource) {
    const { field } = column
    const spoken = spokenBy(rows, column)
    const filledEverywhere = spoken.length === rows.length
    if (OVERRIDES.has(field) && (filledEverywhere || saysAll(rows, column, spoken))) everyRow.push(field as EveryRow)
    // One row that says 涉密 is enough: what is secret of one item is not brought in for the others' sake.
    const own =
      (field === 'secrecy' ? spoken.find(({ read }) => isSecret(read.value)) : undefined) ??
      (OVERRIDES.has(field) && !filledEverywhere ? spoken[0] : majority(spoken))
    if (own === undefined) {
      const text = rows[0]?.texts[column.column]
      if (text !== undefined && cleanText(text) !== '') needs.mend(firstRow, field, text, '', mended.empty)
      continue
    }
    const name = field as ResourceField
    if (own.row !== firstRow) fieldRows.set(field, own.row)
    if (own.read.mended !== undefined) needs.mend(own.row, field, own.text, own.read.mended.to, own.read.mended.why)
    if (name === 'secrecy') {
      if (own.read.value === '0') draft.secrecy = '0'
      else secret = { text: cleanText(own.text), blocked: isSecret(own.read.value) }
    } else draft[name] = own.read.value
    if (OVERRIDES.has(field)) continue
    let above = own.text
    for (const said of spoken) {
      if (
        said.read !== own.read &&
        !sameValue(said.read.value, own.read.value) &&
        foldName(said.text) !== foldName(own.text)
      )
        deviations.push({
          field: name,
          row: said.row,
          text: cleanText(said.text),
          above: cleanText(above),
          own: cleanText(own.text),
          read: said.read,
        })
      above = said.text
    }
  }
  const itemRows: number[] = []
  const unsettled: ItemDraft[] = []
  const listed = rows.length === 1 ? listedInOneCell(rows[0], needs) : []
  for (const name of listed) {
    draft.items.push({ id: needs.newId(), name })
    itemRows.push(firstRow)
  }
  for (const row of listed.length > 0 ? [] : rows) {
    const item = buildItem(row, draft, needs)
    if (item === undefined) continue
    draft.items.push(item)
    itemRows.push(row.row)
    if (isRaw(item.openType)) unsettled.push(item)
  }
  const settled = settleResource(draft, needs.lists)
  settleItemOpenings(unsettled, draft, needs.lists)
  const noticed = { deviations, settled, ...(secret === undefined ? {} : { secret }) }
  return { draft, firstRow, lastRow: rows.at(-1)?.row ?? firstRow, fieldRows, itemRows, everyRow, ...noticed }
}

/** 是 and 否 on an item's row, by the resource's condition; an override that says the same again is dropped. */
const settleItemOpenings = (items: readonly ItemDraft[], draft: ResourceDraft, lists: CodeLists): void => {
  for (const item of items) {
    const probe: ResourceDraft = { id: draft.id, status: draft.status, items: [] }
    if (item.openType !== undefined) probe.openType = item.openType
    if (draft.openCondition !== undefined) probe.openCondition = draft.openCondition
    settleResource(probe, lists)
    if (sameValue(probe.openType, draft.openType)) delete item.openType
    else if (probe.openType !== undefined) item.openType = probe.openType
  }
}
