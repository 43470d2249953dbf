import { cleanText, countedTail, foldName, meansEmpty } from '../field/plain-text'
import type { FieldRef } from '../catalogue/field-ref'
import { readDate } from '../field/normalise-date'
import type { RecordRow, RecordRows } from './read-records'

/** Rows of one resource, the first of which opens it. */
export interface RowGroup {
  readonly rows: readonly RecordRow[]
}

/** A day after, one more, or a tail one higher than the text above: what dragging a cell down makes of it. */
export const countsUp = (above: string, text: string): boolean => {
  const tail = countedTail(text)
  if (tail !== undefined) {
    const before = countedTail(above)
    return above === tail.stem || (before?.stem === tail.stem && before.count + 1 === tail.count)
  }
  if (/^\d+(\.\d+)?$/.test(text) && /^\d+(\.\d+)?$/.test(above) && !/^\d{8}$/.test(text))
    return Math.abs(Number(text) - Number(above) - 1) < 1e-9
  const day = readDate(text)
  const dayAbove = readDate(above)
  return day.kind === 'day' && dayAbove.kind === 'day' && Date.parse(day.iso) - Date.parse(dayAbove.iso) === 86_400_000
}

/** Fields that an item's row may carry for itself; they say nothing of where a resource ends. */
const ITEMS_OWN: ReadonlySet<FieldRef> = new Set([
  'shareType',
  'shareCondition',
  'shareBasis',
  'openType',
  'openCondition',
  'dataLevel',
  'hasPersonal',
  'hasSensitive',
])

/** The last text of each column and what it says: rows below each other mostly repeat it. */
type Said = { raw: string; text: string }[]

/** Columns of a sheet; -1 where there is none. */
interface Layout {
  readonly name: number
  readonly code: number
  readonly abstract: number
  readonly item: number
  /** Columns of the resource fields that tell resources apart. */
  readonly telling: readonly number[]
  readonly said: Said
  /** Items' rows leave the resource's cells blank or merged. */
  readonly firstRowOnly: boolean
}

const filledText = (said: Said, row: RecordRow, column: number): string => {
  const raw = column < 0 ? undefined : row.texts[column]
  if (raw === undefined || raw === '') return ''
  const last = (said[column] ??= { raw: '', text: '' })
  if (last.raw === raw) return last.text
  const cleaned = cleanText(raw)
  last.raw = raw
  last.text = meansEmpty(cleaned) ? '' : cleaned
  return last.text
}

/** Text that stands in this very row, not one reaching down by a merge. */
const explicit = (said: Said, row: RecordRow, column: number): string =>
  row.from?.has(column) === true ? '' : filledText(said, row, column)

const layoutOf = ({ fields, rows }: RecordRows): Layout => {
  const name = fields.get('name') ?? -1
  const item = fields.get('item.name') ?? -1
  const telling = [...fields].flatMap(([field, column]) =>
    field.startsWith('item.') || field === 'name' || field === 'code' || ITEMS_OWN.has(field) ? [] : [column],
  )
  const said: Said = []
  const itemRows = rows.filter((row) => filledText(said, row, item) !== '')
  const bare = itemRows.filter((row) => explicit(said, row, name) === '')
  return {
    name,
    code: fields.get('code') ?? -1,
    abstract: fields.get('abstract') ?? -1,
    item,
    telling,
    said,
    firstRowOnly: itemRows.length > 0 && bare.length > itemRows.length * 0.1,
  }
}

interface Agreement {
  readonly agree: number
  readonly differ: number
}

/** How many telling cells of a row say what the resource's rows said, and how many something else (counted ones aside). */
const compare = (layout: Layout, open: RecordRow, above: RecordRow, row: RecordRow): Agreement => {
  let agree = 0
  let differ = 0
  for (const column of layout.telling) {
    const raw = row.texts[column]
    if (raw === undefined || raw === '') continue
    if (raw === open.texts[column]) {
      agree += 1
      continue
    }
    const text = filledText(layout.said, row, column)
    const first = filledText(layout.said, open, column)
    if (text === '' || first === '') continue
    if (foldName(text) === foldName(first)) agree += 1
    else if (!countsUp(filledText(layout.said, above, column), text)) differ += 1
  }
  return { agree, differ }
}

/** Rows below each other that say the same name, or one that only dragging changed, belong to one resource. */
const continues = (layout: Layout, group: readonly RecordRow[], row: RecordRow): boolean => {
  const [open] = group
  const above = group.at(-1)
  if (open === undefined || above === undefined) return false
  const name = filledText(layout.said, row, layout.name)
  const openName = filledText(layout.said, open, layout.name)
  const code = filledText(layout.said, row, layout.code)
  const openCode = filledText(layout.said, open, layout.code)
  const codeSame = code === '' || openCode === '' || code === openCode
  const codeKnown = code !== '' && openCode !== ''
  // Nearly every row of a filled-in table: told without a look at its other cells.
  if (name === openName && codeKnown && codeSame && !layout.firstRowOnly) return true
  const { agree, differ } = compare(layout, open, above, row)
  const abstract = filledText(layout.said, row, layout.abstract)
  const openAbstract = filledText(layout.said, open, layout.abstract)
  const abstractSame = abstract !== '' && abstract === openAbstract
  const abstractDiffers = abstract !== '' && openAbstract !== '' && abstract !== openAbstract
  if (name === openName) {
    if (codeKnown && codeSame) return differ === 0
    if (layout.firstRowOnly) return !codeKnown && differ === 0
    if (abstractDiffers) return false
    if (!codeKnown) return differ < Math.max(agree, 1)
    const drifts = countsUp(filledText(layout.said, above, layout.code), code) || countsUp(openCode, code)
    return differ === 0 ? drifts || agree >= 2 : drifts && differ === 1 && agree >= 4
  }
  if (foldName(name) === foldName(openName))
    return codeKnown ? codeSame && differ <= agree : differ === 0 && agree >= 2 && abstractSame
  if (!countsUp(filledText(layout.said, above, layout.name), name)) return false
  return codeKnown ? codeSame && differ === 0 : differ === 0 && abstractSame && agree >= 3
}

/** A row without a name that nevertheless opens a resource: it brings a code of its own and other cells besides. */
const opensNameless = (layout: Layout, group: readonly RecordRow[], row: RecordRow): boolean => {
  const [open] = group
  if (open === undefined) return true
  if (row.from?.has(layout.name) === true) return false
  const fresh = layout.telling.filter((column) => explicit(layout.said, row, column) !== '').length
  const code = explicit(layout.said, row, layout.code)
  const { differ } = compare(layout, open, group.at(-1) ?? open, row)
  if (layout.firstRowOnly) return fresh >= 3 && (code !== '' || fresh >= Math.min(6, layout.telling.length * 0.6))
  return differ >= 2 || (code !== '' && code !== filledText(layout.said, open, layout.code) && differ >= 1)
}

const startsResource = (layout: Layout, group: readonly RecordRow[], row: RecordRow): boolean => {
  if (group.length === 0) return true
  // Without a column for items every row is a resource.
  if (layout.item < 0) return true
  const identity = layout.name >= 0 ? layout.name : layout.code
  if (identity < 0) return false
  if (row.from?.has(identity) === true)
    return row.from.get(identity) !== group[0]?.row && row.from.get(identity) !== group[0]?.from?.get(identity)
  if (filledText(layout.said, row, identity) === '') return opensNameless(layout, group, row)
  if (layout.name < 0)
    return filledText(layout.said, row, identity) !== filledText(layout.said, group[0] ?? row, identity)
  // A row without an item says a resource of its own, unless it only repeats the one above.
  return (
    !continues(layout, group, row) ||
    (filledText(layout.said, row, layout.item) === '' &&
      filledText(layout.said, group.at(-1) ?? row, layout.item) === '')
  )
}

/**
 * Cuts rows into resources: at every new name where items' rows leave it blank or merged, at every changed name where it
 * is repeated. Codes, names and dates that fill-down counted up do not cut; two neighbours that differ in more than that do.
 */
export const groupRows = (records: RecordRows): RowGroup[] => {
  const layout = layoutOf(records)
  const groups: RowGroup[] = []
  let group: RecordRow[] = []
  for (const row of records.rows) {
    if (startsResource(layout, group, row)) {
      if (group.length > 0) groups.push({ rows: group })
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) groups.push({ rows: group })
  return groups
}
