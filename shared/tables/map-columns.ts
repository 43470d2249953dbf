import { z } from 'zod'
import { foldLabel } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import { columnName, type Sheet } from './sheet'
import { fieldRefs, isFieldRef, type FieldRef } from '../catalogue/field-ref'
import { assign, type Header } from './find-header'
import { guessContent, lookAt, matchContent } from './map-content'
import type { ColumnMatch } from './match-column'
import { markedWith, tickColumns, type Ticks } from './tick-columns'

/** A column and what it holds, as `cdo check --json` prints it and `--mapping` takes it. */
export const columnMapping = z.object({
  /** Letters of the column, e.g. `AE`. */
  column: z.string().regex(/^[A-Z]{1,3}$/),
  header: z.string().optional(),
  field: z.string().refine(isFieldRef).nullable(),
  confidence: z.number().min(0).max(1).optional(),
})

/** A mapping made by a person: the columns alone, or with the sheet and the rows of its headings (1-based, null for none). */
export const givenMapping = z.union([
  z.object({
    sheet: z.string().optional(),
    headerRows: z
      .tuple([z.int().min(1), z.int().min(1)])
      .nullable()
      .optional(),
    mapping: z.array(columnMapping).min(1),
  }),
  z
    .array(columnMapping)
    .min(1)
    .transform((mapping) => ({ mapping, sheet: undefined, headerRows: undefined })),
])
export type GivenMapping = z.infer<typeof givenMapping>

/** 0-based column of its letters. */
export const columnIndex = (letters: string): number => {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** What each column holds; a column without a field is listed as unmapped, never dropped in silence. */
export interface ColumnPlan {
  /** The column of each field; of marked columns the first. */
  readonly fields: ReadonlyMap<FieldRef, number>
  readonly ticks: readonly Ticks[]
  /** Every column with a field: marked columns are listed one by one. */
  readonly mapping: readonly {
    readonly column: string
    readonly header: string
    readonly field: FieldRef
    readonly confidence: number
  }[]
  readonly unmapped: readonly { readonly column: string; readonly header: string }[]
}

const LIKE: Readonly<Partial<Record<FieldRef, FieldRef>>> = {
  formatClass: 'formatType',
  formatType: 'formatClass',
  shareWay: 'shareWayClass',
  shareWayClass: 'shareWay',
}
const LIST_OF = { formatClass: 'formatClass', shareWay: 'shareWay', shareWayClass: 'shareWayClass' } as const

/** How well the cells of a column fit one of two fields that are headed alike. */
const fit = (sheet: Sheet, column: number, from: number, lists: CodeLists, field: FieldRef): number => {
  const look = lookAt(sheet, column, from, lists)
  if (field === 'formatType') return look.formatType
  return look.lists[LIST_OF[field as keyof typeof LIST_OF]] ?? 0
}

/** Swaps 格式 and 共享方式 columns to the field whose values they hold, where the heading alone says too little. */
const settleLike = (sheet: Sheet, from: number, lists: CodeLists, assigned: Map<number, ColumnMatch>): void => {
  const taken = new Set([...assigned.values()].map(({ field }) => field))
  for (const [column, { field }] of assigned) {
    const other = LIKE[field]
    if (other === undefined || taken.has(other)) continue
    if (fit(sheet, column, from, lists, other) < 0.6 || fit(sheet, column, from, lists, field) >= 0.4) continue
    assigned.set(column, { field: other, confidence: 0.6 })
    taken.add(other)
  }
}

/** A heading of items' sharing with no column for the resource's own serves both. */
const settleOverrides = (assigned: Map<number, ColumnMatch>): void => {
  const taken = new Set([...assigned.values()].map(({ field }) => field))
  for (const [column, { field, confidence }] of assigned)
    for (const own of ['shareType', 'openType'] as const)
      if (field === `item.${own}` && !taken.has(own))
        assigned.set(column, { field: own, confidence: Math.min(confidence, 0.8) })
}

const planOf = (
  assigned: ReadonlyMap<number, ColumnMatch>,
  headings: ReadonlyMap<number, string>,
  filled: ReadonlySet<number>,
  ticks: readonly Ticks[],
): ColumnPlan => {
  const columns = [...assigned].sort(([a], [b]) => a - b)
  const unmapped = [...new Set([...headings.keys(), ...filled])]
    .filter((column) => !assigned.has(column))
    .sort((a, b) => a - b)
  const order = new Map(columns.toReversed().map(([column, { field }]) => [field, column]))
  return {
    fields: new Map(fieldRefs.flatMap((field) => (order.has(field) ? [[field, order.get(field) ?? 0] as const] : []))),
    ticks,
    mapping: columns.map(([column, { field, confidence }]) => ({
      column: columnName(column),
      header: headings.get(column) ?? '',
      field,
      confidence: Math.round(confidence * 100) / 100,
    })),
    unmapped: unmapped.map((column) => ({ column: columnName(column), header: headings.get(column) ?? '' })),
  }
}

const LOOSE: ReadonlySet<FieldRef> = new Set(['published', 'provider', 'system', 'formatType'])

/** Rows in which every cell is looked at; below them only columns count that no row had before. */
const LOOKED_AT = 500
/** Open columns that are followed to the last row. */
const MOST_OPEN = 64

const filledColumns = (sheet: Sheet, header: Header | undefined): Set<number> => {
  const from = header === undefined ? 0 : header.last + 1
  const filled = new Set<number>()
  const note = (row: number, column: number): void => {
    const text = sheet.rows[row]?.[column]
    if (text !== undefined && text.trim() !== '') filled.add(column)
  }
  const first = Math.min(sheet.rows.length, from + LOOKED_AT)
  for (let row = from; row < first; row += 1)
    for (let column = 0; column < (sheet.rows[row]?.length ?? 0); column += 1) note(row, column)
  // Columns without a heading or a cell so far: in most sheets there is none, and a further row costs one comparison.
  const open: number[] = []
  let width = 0
  const widen = (to: number): void => {
    for (; width < to; width += 1)
      if (open.length < MOST_OPEN && !filled.has(width) && header?.paths.has(width) !== true) open.push(width)
  }
  widen(Math.max(-1, ...filled, ...(header?.paths.keys() ?? [])) + 1)
  for (let row = first; row < sheet.rows.length; row += 1) {
    const to = sheet.rows[row]?.length ?? 0
    for (const column of open) note(row, column)
    if (to <= width) continue
    for (let column = width; column < to; column += 1) note(row, column)
    widen(to)
  }
  return filled
}

const headingsOf = (header: Header | undefined): Map<number, string> =>
  new Map([...(header?.paths ?? [])].map(([column, path]) => [column, path.join(' / ')]))

/** Columns to fields by heading, then by content where the heading says nothing, one column for a field. */
export const planColumns = (sheet: Sheet, header: Header | undefined, lists: CodeLists): ColumnPlan => {
  const from = header === undefined ? 0 : header.last + 1
  const filled = filledColumns(sheet, header)
  const assigned = new Map(header?.assigned ?? [])
  settleLike(sheet, from, lists, assigned)
  const taken = new Set([...assigned.values()].map(({ field }) => field))
  const marked = tickColumns(sheet, header, lists, taken)
  for (const { field, confidence, words } of marked) {
    for (const column of words.keys()) assigned.set(column, { field, confidence })
    taken.add(field)
  }
  const rest = new Map<number, readonly ColumnMatch[]>()
  for (const column of filled) {
    if (assigned.has(column)) continue
    const look = lookAt(sheet, column, from, lists)
    const path = header?.paths.get(column)
    const blank = path === undefined || /^列\d+$/u.test(path.join(''))
    // A date or an office under a heading of its own (停用日期, 使用单位) is something else; list values speak for themselves.
    const offers =
      header === undefined ? guessContent(look) : matchContent(look).filter(({ field }) => blank || !LOOSE.has(field))
    rest.set(
      column,
      offers.filter(({ field }) => !taken.has(field)),
    )
  }
  for (const [column, match] of assign(rest)) assigned.set(column, match)
  settleOverrides(assigned)
  const ticks = marked.map(({ words }) => words)
  return planOf(assigned, headingsOf(header), filled, ticks)
}

/** Columns to fields as a person said; columns left out of it are unmapped, but for those marked together with one. */
export const planGiven = (
  sheet: Sheet,
  header: Header | undefined,
  given: GivenMapping,
  lists: CodeLists,
): ColumnPlan => {
  const assigned = new Map<number, ColumnMatch>()
  const taken = new Set<FieldRef>()
  const ticks: Ticks[] = []
  const marked = tickColumns(sheet, header, lists, taken)
  for (const { column, field } of given.mapping) {
    if (field === null || !isFieldRef(field) || taken.has(field)) continue
    taken.add(field)
    const others = given.mapping.filter((one) => one.field !== null && one.field !== field)
    const words = markedWith(marked, columnIndex(column), field, new Set(others.map((one) => columnIndex(one.column))))
    for (const at of words?.keys() ?? [columnIndex(column)]) assigned.set(at, { field, confidence: 1 })
    if (words !== undefined) ticks.push(words)
  }
  return planOf(assigned, headingsOf(header), filledColumns(sheet, header), ticks)
}

const wordsOf = (path: readonly string[]): string => foldLabel(path.join(''))

/**
 * `planGiven` for a sheet headed like the one (`main`) that the mapping was made for: by the headings where its columns
 * stand elsewhere; columns under headings that only this sheet has are found as usual.
 */
export const planLike = (
  sheet: Sheet,
  header: Header | undefined,
  given: GivenMapping,
  main: Header | undefined,
  lists: CodeLists,
): ColumnPlan => {
  const words = (one: Header): string => JSON.stringify([...one.paths].map(([column, path]) => [column, wordsOf(path)]))
  if (header === undefined || main === undefined || words(header) === words(main))
    return planGiven(sheet, header, given, lists)
  const fields = new Map(
    given.mapping.flatMap(({ column, field }) => {
      const path = main.paths.get(columnIndex(column))
      return path === undefined ? [] : [[wordsOf(path), field] as const]
    }),
  )
  const said = [...header.paths].flatMap(([column, path]) => {
    const field = fields.get(wordsOf(path))
    return field === undefined ? [] : [{ column: columnName(column), field }]
  })
  const columns = new Set(said.map(({ column }) => column))
  const found = planColumns(sheet, header, lists).mapping.filter(({ column }) => !columns.has(column))
  return planGiven(sheet, header, { ...given, mapping: [...said, ...found] }, lists)
}
