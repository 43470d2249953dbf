import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import { cleanText } from '../field/plain-text'
import type { Row, Sheet } from '../tables/sheet'
import { listFailures } from '../text/list-text'
import type { AnyIncoming } from './incoming'
import { matchHeadings } from './list-headings'
import { readList, type ListLine, type ListSheet } from './read-list'
import type { RecordList } from './record-list'

/** A line as it came in, with what is doubtful in it. */
export interface IncomingLine extends ListLine {
  readonly doubt?: string
}
export interface IncomingSheet extends Omit<ListSheet, 'lines'> {
  readonly lines: readonly IncomingLine[]
  /** How many blank cells were read as those above them, by the columns of the list. */
  readonly merged: ReadonlyMap<number, number>
}

/** `1.` `2、` `（3）` `4)` before the words; a decimal (`3.5 亿`) is part of them. */
const NUMBERING = /^(?:[(（](\d{1,3})[)）]|(\d{1,3})(?:[、)）]|[.．](?!\d)))\s*/u
/** A cell of the column 序号. */
const NUMBER = /^[(（]?(\d{1,4})[、.．)）]?$/u

/** The cells of a line without headings and, taken off them, its number. */
const numbered = (cells: readonly string[]): { readonly number: string; readonly cells: readonly string[] } => {
  const [first = '', ...others] = cells
  const own = NUMBER.exec(first)?.[1]
  if (own !== undefined && others.length > 0) return { number: own, cells: others }
  const before = NUMBERING.exec(first)
  if (before === null) return { number: '', cells }
  const words = first.slice(before[0].length).trim()
  return { number: before[1] ?? before[2] ?? '', cells: words === '' ? others : [words, ...others] }
}

const looseSheet = (
  sheet: Sheet,
  from: number,
  list: RecordList,
  incoming: AnyIncoming,
): Omit<IncomingSheet, 'merged'> => {
  const used = new Set<string>()
  const lines = sheet.rows.flatMap((row: Row, at): IncomingLine[] => {
    if (at < from) return []
    const said = row.map((cell) => (cell ?? '').trim()).filter((cell) => cleanText(cell) !== '')
    const { number, cells } = numbered(said)
    if (cells.length === 0) return []
    const { values, doubt } = incoming.loose(cells)
    const all: Readonly<Partial<Record<string, string>>> = {
      ...values,
      ...(number !== '' && { [incoming.number]: number }),
    }
    for (const field of Object.keys(all)) used.add(field)
    return [{ row: at, texts: list.columns.map(({ id }) => all[id]), ...(doubt !== undefined && { doubt }) }]
  })
  return { name: sheet.name, columns: list.columns.map(({ id }, at) => (used.has(id) ? at : undefined)), lines }
}

/** What the cells of the first row of a pasted text are called in the list: its headings, and others. */
const firstHeadings = (sheet: Sheet, list: RecordList) => {
  const row = sheet.rows.findIndex((cells) => cells.some((cell) => cleanText(cell ?? '') !== ''))
  const headings = Array.from(sheet.rows[row] ?? [], (cell) => cleanText(cell ?? ''))
  const places = new Set(matchHeadings(list, headings).filter((place) => place !== undefined))
  const named = (isKnown: boolean) => headings.filter((heading, at) => heading !== '' && places.has(at) === isKnown)
  return { row, known: named(true), unknown: named(false) }
}

/** Blank cells of fields that lists merge say what stands above them. */
const unmerged = (sheet: Omit<IncomingSheet, 'merged'>, list: RecordList, incoming: AnyIncoming): IncomingSheet => {
  const merged = new Map<number, number>()
  const places = list.columns.flatMap(({ id }, at) =>
    incoming.merged.includes(id) && sheet.columns[at] !== undefined ? [at] : [],
  )
  const above = new Map<number, string>()
  const lines = sheet.lines.map((line) => {
    const texts = [...line.texts]
    for (const at of places) {
      const own = texts[at] ?? ''
      if (cleanText(own) !== '') above.set(at, own)
      else if (above.has(at)) {
        texts[at] = above.get(at)
        merged.set(at, (merged.get(at) ?? 0) + 1)
      }
    }
    return { ...line, texts }
  })
  return { ...sheet, lines, merged }
}

/** True where a sheet was written by this program: its rows carry their record's mark. */
export const isMarked = (sheets: readonly ListSheet[]): boolean =>
  sheets.some(({ lines }) => lines.some(({ key }) => key !== undefined))

/**
 * Reads a list that others sent out of a workbook, by its headings; what was pasted is read line by line where it has none.
 * Fails as `readList` does, and with E_LIST_HEADINGS_PART where what was pasted has headings that do not say which list it is.
 */
export const readIncoming = (
  sheets: readonly Sheet[],
  list: RecordList,
  incoming: AnyIncoming,
  all: readonly RecordList[],
  pasted: boolean,
): Result<readonly IncomingSheet[], CodedError> => {
  const read = readList(sheets, list, all)
  const loose = read.ok || !pasted ? [] : sheets.map((sheet) => ({ sheet, ...firstHeadings(sheet, list) }))
  // Read line by line, headings would come in as a record; those of a single column say where they end.
  const part = loose.find(({ known, unknown }) => known.length > 0 && known.length + unknown.length > 1)
  if (part !== undefined) return failure(listFailures.E_LIST_HEADINGS_PART(part.known, part.unknown, list.identity))
  const found = read.ok
    ? read.value
    : pasted
      ? loose.map(({ sheet, row, known }) => looseSheet(sheet, known.length > 0 ? row + 1 : 0, list, incoming))
      : undefined
  if (found === undefined) return read as Result<never, CodedError>
  if (found.every(({ lines }) => lines.length === 0)) return failure(listFailures.E_LIST_EMPTY(list.title))
  return success(found.map((sheet) => unmerged(sheet, list, incoming)))
}
