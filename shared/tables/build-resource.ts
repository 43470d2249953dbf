import { isRaw, type DraftText } from '../base/draft'
import { cleanText, foldName } from '../field/plain-text'
import type { ResourceDraft, ResourceField } from '../catalogue/resource'
import { mended } from '../text/findings'
import { addItems, sameValue, settleItemOpenings } from './build-items'
import type { FieldRef } from '../catalogue/field-ref'
import type { RowGroup } from './group-rows'
import type { Normalised } from '../field/normalise-text'
import type { EveryRow } from './places'
import type { RecordRow } from './read-records'
import { overridable, type BuildNeeds, type ReadColumn } from './reading-plan'
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

interface Spoken {
  readonly row: number
  readonly text: string
  readonly read: Normalised
}

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
    if (overridable.has(field) && (filledEverywhere || saysAll(rows, column, spoken))) everyRow.push(field as EveryRow)
    // One row that says 涉密 is enough: what is secret of one item is not brought in for the others' sake.
    const own =
      (field === 'secrecy' ? spoken.find(({ read }) => isSecret(read.value)) : undefined) ??
      (overridable.has(field) && !filledEverywhere ? spoken[0] : majority(spoken))
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
    if (overridable.has(field)) continue
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
  const itemRows = addItems(draft, rows, needs)
  const settled = settleResource(draft, needs.lists)
  settleItemOpenings(draft, needs.lists)
  const noticed = { deviations, settled, ...(secret === undefined ? {} : { secret }) }
  return { draft, firstRow, lastRow: rows.at(-1)?.row ?? firstRow, fieldRows, itemRows, everyRow, ...noticed }
}
