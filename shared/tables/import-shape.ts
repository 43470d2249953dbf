import { z } from 'zod'
import { isoDate, uuid, type NewId } from '../base/ids'
import { foldLabel } from '../field/plain-text'
import type { Sheet } from './sheet'
import type { Analysis } from './analyse'
import { chooseSheets } from './choose-sheets'
import { headerOfRows, type Header } from './find-header'
import { columnIndex, type GivenMapping } from './map-columns'

/**
 * How a file of one shape was read when it was imported. The shape is the headings of its sheet from left to right,
 * folded, and so the number of columns; the name of the file does not count.
 */
export const importShape = z.strictObject({
  id: uuid,
  words: z.array(z.string().max(500)).min(1).max(400),
  /** Rows that the headings take. */
  rows: z.int().min(1).max(100),
  /** The sheet that was read; absent where several headed alike were. */
  sheet: z.string().max(100).optional(),
  /** Names of all sheets of the book. */
  book: z.array(z.string().max(100)).max(500),
  mapping: z.array(z.strictObject({ column: z.string().regex(/^[A-Z]{1,3}$/), field: z.string().nullable() })).min(1),
  /** Day of the import. */
  on: isoDate,
})
export type ImportShape = z.infer<typeof importShape>

/** Shapes that are kept; the oldest go. */
const KEPT = 50
/** Rows from the top in which known headings are looked for. */
const SEARCHED = 40

const trimmed = (words: string[]): string[] => words.slice(0, words.findLastIndex((word) => word !== '') + 1)

const wordsOfHeader = ({ paths }: Header): string[] => {
  const words: string[] = []
  for (const [column, path] of paths) words[column] = foldLabel(path.join(''))
  return trimmed(Array.from(words, (word: string | undefined) => word ?? ''))
}

const wordsOfAnalysis = ({ mapping, unmapped }: Analysis): string[] => {
  const words: string[] = []
  for (const { column, header } of [...mapping, ...unmapped]) words[columnIndex(column)] = foldLabel(header)
  return trimmed(Array.from(words, (word: string | undefined) => word ?? ''))
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((word, at) => word === others[at])

/** What an import changes in the remembered shapes. */
export interface ShapeChange {
  readonly put: ImportShape
  readonly drop: readonly string[]
}

/** Remembers how a book was read; undefined for one without headings, which nothing would know again. */
export const rememberShape = (
  shapes: readonly ImportShape[],
  analysis: Analysis,
  { book, newId, today }: { readonly book: readonly string[]; readonly newId: NewId; readonly today: string },
): ShapeChange | undefined => {
  const words = wordsOfAnalysis(analysis)
  if (analysis.headerRows === null || words.length === 0) return undefined
  const known = shapes.find((shape) => same(shape.words, words))
  const others = shapes.filter((shape) => shape !== known).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const put = importShape.safeParse({
    id: known?.id ?? newId(),
    words,
    rows: analysis.headerRows[1] - analysis.headerRows[0] + 1,
    ...(analysis.sheets.length > 1 ? {} : { sheet: analysis.sheet }),
    book,
    mapping: [
      ...analysis.mapping.map(({ column, field }) => ({ column, field })),
      ...analysis.unmapped.map(({ column }) => ({ column, field: null })),
    ],
    on: today,
  })
  // A book beyond all measure is imported, and not remembered.
  return put.success ? { put: put.data, drop: others.slice(KEPT - 1).map(({ id }) => id) } : undefined
}

/** A book that was read: what was understood of it, and the names of its sheets. */
export interface ReadBook {
  readonly analysis: Analysis
  readonly book: readonly string[]
}

/** Remembers how the books of one import were read; of two of one shape the later reading stays. */
export const rememberShapes = (
  shapes: readonly ImportShape[],
  books: readonly ReadBook[],
  { newId, today }: { readonly newId: NewId; readonly today: string },
): { readonly put: readonly ImportShape[]; readonly drop: readonly string[] } => {
  const now = new Map(shapes.map((shape) => [shape.id, shape]))
  const put = new Map<string, ImportShape>()
  for (const { analysis, book } of books) {
    const change = rememberShape([...now.values()], analysis, { book, newId, today })
    if (change === undefined) continue
    now.set(change.put.id, change.put)
    put.set(change.put.id, change.put)
    for (const id of change.drop) {
      now.delete(id)
      put.delete(id)
    }
  }
  return { put: [...put.values()], drop: shapes.flatMap(({ id }) => (now.has(id) ? [] : [id])) }
}

/** A book of a known shape: how it is read, and since when that is known. */
export interface KnownShape {
  readonly given: GivenMapping
  readonly on: string
}

/**
 * Knows a book again by its headings: those found by themselves, or rows that a person named last time. Another sheet
 * than the one found is taken only from a book with the same sheets, and several sheets headed alike all or not at all,
 * so that what was remembered never leaves rows out that would have been read.
 */
export const knowShape = (sheets: readonly Sheet[], shapes: readonly ImportShape[]): KnownShape | undefined => {
  if (shapes.length === 0) return undefined
  const [main, ...others] = chooseSheets(sheets).chosen
  if (main === undefined) return undefined
  const known = (shape: ImportShape, at: Partial<GivenMapping>): KnownShape => ({
    given: { sheet: undefined, headerRows: undefined, ...at, mapping: shape.mapping } as GivenMapping,
    on: shape.on,
  })
  const found = main.header === undefined ? undefined : wordsOfHeader(main.header)
  const own = found && shapes.find(({ words }) => same(words, found))
  if (others.length > 0) {
    const alike = others.every(({ header }) => header !== undefined && same(wordsOfHeader(header), found ?? []))
    return own !== undefined && alike ? known(own, {}) : undefined
  }
  const names = sheets.map(({ name }) => name)
  const elsewhere = (shape: ImportShape): KnownShape | undefined => {
    const sheet = same(shape.book, names) ? sheets.find(({ name }) => name === shape.sheet) : main.sheet
    if (sheet === undefined) return undefined
    for (let first = 0; first < Math.min(SEARCHED, sheet.rows.length); first += 1) {
      const last = first + shape.rows - 1
      if (same(wordsOfHeader(headerOfRows(sheet, first, last)), shape.words))
        return known(shape, { sheet: sheet.name, headerRows: [first + 1, last + 1] })
    }
    return undefined
  }
  if (own !== undefined && (!same(own.book, names) || own.sheet === main.sheet.name))
    return known(own, { sheet: main.sheet.name })
  for (const shape of shapes.toSorted((a, b) => (a.on < b.on ? 1 : -1))) {
    const again = elsewhere(shape)
    if (again !== undefined) return again
  }
  return own && known(own, { sheet: main.sheet.name })
}
