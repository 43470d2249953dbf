import type { CodeLists } from '../field/code-lists'
import { findHeader } from '../tables/find-header'
import type { Analysis } from '../tables/analyse'
import { withoutMarks } from '../tables/without-marks'
import { MARK_COLUMN, markedText } from '../text/marked-text'
import { limits } from './limits'
import { planMarks, type SheetMarks } from './mark-plan'
import { guideSheet, levelStyle, listSheet, type MarkedAbout } from './marked-sheets'
import { cellAddress, type Row, type Sheet } from '../tables/sheet'
import { rowHeight, textWidth } from './text-size'
import { cellElement, cellStyle, createSharedStrings, type SharedStrings } from './xlsx-cells'
import { columnsElement, frameParts, rowElement, stringsPart, type FramedSheet } from './xlsx-frame'
import { frozenView, printedHead, printedPage } from './xlsx-page'
import { createZipWriter } from './zip-writer'

/** What a marked workbook is made of besides the book: whose file it was, and what an analysis of it found. */
export interface MarkedInput extends Pick<MarkedAbout, 'file' | 'unit' | 'day' | 'resources'> {
  readonly analysis: Pick<Analysis, 'sheets' | 'headerRows' | 'items' | 'leftOut' | 'findings'>
  readonly lists: CodeLists
}

/** Rows up to which empty cells are drawn with their border: in large sheets they only cost bytes. */
const BORDERED_ROWS = 5_000
const TOLD_ROWS = 2_000
const PIECE = 1 << 18
const SAMPLED = 200
const NOTE_WIDTH = 70
const WIDEST = 36

/** A sheet as it is written: its rows, what is marked, the rows of its headings (0-based), the column of the notes. */
interface Written {
  readonly sheet: Sheet
  readonly name: string
  readonly marks: SheetMarks | undefined
  readonly header: readonly [first: number, last: number] | undefined
  readonly noteColumn: number
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** Cells (`A5`) merged over several rows or columns: their text does not make their row higher. */
  readonly merged: ReadonlySet<string>
  readonly secret: ReadonlySet<number>
}

/** A name that the format takes and no other sheet has (letters' case does not count). */
const freeName = (wanted: string, taken: Set<string>): string => {
  const clean =
    wanted
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, 31) || '_'
  let name = clean
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
    const tail = `（${String(next)}）`
    name = clean.slice(0, 31 - tail.length) + tail
  }
  taken.add(name.toLowerCase())
  return name
}

const widthOf = ({ rows, merges }: Sheet): number =>
  merges.reduce(
    (most, { right }) => Math.max(most, right + 1),
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )

/** Widths in characters by what stands in the first rows, but for cells that reach over several columns. */
const widthsOf = ({ rows }: Sheet, columns: number, reaching: ReadonlySet<string>): number[] => {
  const widths = Array.from({ length: columns }, () => 8)
  for (const [at, row] of rows.slice(0, SAMPLED).entries())
    for (const [column, text] of row.entries()) {
      if (text === undefined || reaching.has(cellAddress(at, column))) continue
      widths[column] = Math.max(widths[column] ?? 8, Math.min(textWidth(text) + 2, WIDEST))
    }
  return widths
}

const secretRowsOf = ({ leftOut }: MarkedInput['analysis'], sheet: string): Set<number> =>
  new Set(
    leftOut
      .filter((left) => left.sheet === sheet && left.reason === 'secret')
      .flatMap(({ rows: [from, to] }) => Array.from({ length: to - from + 1 }, (_, at) => from - 1 + at)),
  )

const plan = (book: readonly Sheet[], { analysis, lists }: MarkedInput, taken: Set<string>): Written[] =>
  book.map((sheet) => {
    const name = freeName(sheet.name, taken)
    const width = widthOf(sheet)
    const merged = new Set(sheet.merges.map(({ top, left }) => cellAddress(top, left)))
    const across = sheet.merges.filter(({ left, right }) => right > left)
    const reaching = new Set(across.map(({ top, left }) => cellAddress(top, left)))
    const widths = widthsOf(sheet, Math.min(width, limits.columns), reaching)
    const asSent = { sheet, name, noteColumn: width, widths, merged, secret: new Set<number>() }
    if (!analysis.sheets.includes(sheet.name)) return { ...asSent, marks: undefined, header: undefined }
    const found = findHeader(sheet)
    const header: Written['header'] =
      sheet.name !== analysis.sheets[0]
        ? found && [found.first, found.last]
        : analysis.headerRows === null
          ? undefined
          : [analysis.headerRows[0] - 1, analysis.headerRows[1] - 1]
    const noteColumn = Math.min(width, limits.columns - 1)
    widths[noteColumn] = NOTE_WIDTH
    return {
      ...asSent,
      marks: planMarks(sheet, analysis.findings, lists),
      header,
      noteColumn,
      secret: secretRowsOf(analysis, sheet.name),
    }
  })

/** What the column of notes says in a row. Without headings the first row carries the column's own. */
const noteAt = ({ marks, header, secret }: Written, row: number): string => {
  const note = secret.has(row) ? markedText.secretRow : (marks?.notes.get(row) ?? '')
  if (header === undefined) return row === 0 ? MARK_COLUMN + (note === '' ? '' : `：${note}`) : note
  return row === header[1] ? MARK_COLUMN : note
}

const rowOf = (written: Written, row: number, cells: Row, strings: SharedStrings): string => {
  const { sheet, marks, header, noteColumn, widths, merged, secret } = written
  const marked = marks?.cells.get(row)
  const above = header !== undefined && row < header[0]
  const heading = header !== undefined && row >= header[0] && row <= header[1]
  const base = marks === undefined || above ? cellStyle.note : heading ? cellStyle.header : cellStyle.sent
  const drawn = marks !== undefined && !above && sheet.rows.length <= BORDERED_ROWS
  const parts: string[] = []
  for (let column = 0; column < (marks === undefined ? cells.length : noteColumn); column += 1) {
    const level = marked?.get(column)
    const text = secret.has(row) && level === undefined ? undefined : cells[column]
    if ((text === undefined || text === '') && level === undefined && !drawn) continue
    const value = text === undefined || text === '' ? undefined : ({ kind: 'text', text } as const)
    parts.push(cellElement(row + 1, column, value, level === undefined ? base : levelStyle[level], strings))
  }
  const note = marks === undefined ? '' : noteAt(written, row)
  if (note !== '' || (drawn && noteColumn > 0))
    parts.push(cellElement(row + 1, noteColumn, note === '' ? undefined : { kind: 'text', text: note }, base, strings))
  if (parts.length === 0) return ''
  const own = drawn ? cells.map((text, column) => (merged.has(cellAddress(row, column)) ? undefined : text)) : []
  own[noteColumn] = note
  return rowElement(row + 1, parts, rowHeight(own, widths))
}

/** A sheet that was sent, piece by piece. */
function* sentSheet(written: Written, strings: SharedStrings): Generator<string> {
  const { sheet, header, noteColumn, widths } = written
  yield printedHead + frozenView(header === undefined ? 0 : header[1] + 1)
  yield `${widths.length === 0 ? '' : columnsElement(widths)}<sheetData>`
  for (const [row, cells] of sheet.rows.entries()) yield rowOf(written, row, cells, strings)
  yield '</sheetData>'
  if (sheet.merges.length > 0) {
    yield `<mergeCells count="${String(sheet.merges.length)}">`
    for (const { top, left, bottom, right } of sheet.merges)
      yield `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`
    yield '</mergeCells>'
  }
  yield printedPage(8)
  if (noteColumn > 0)
    yield `<ignoredErrors><ignoredError sqref="A1:${cellAddress(Math.max(0, sheet.rows.length - 1), noteColumn)}" numberStoredAsText="1"/></ignoredErrors>`
  yield '</worksheet>'
}

/**
 * The marked workbook (红标表) for the department that sent the file: its sheets at the same addresses, every value as
 * text, cells with findings coloured by level, a column of notes at the right end, and two sheets in front. It shows the
 * file's own faults, whatever was mended since in the import: the department has to mend its file, or they come back next
 * year. Rows that are secret are written without their content. `told` hears of the share that is done.
 */
export const writeMarked = (
  book: readonly Sheet[],
  input: MarkedInput,
  told: (fraction: number) => void,
): Uint8Array<ArrayBuffer> => {
  const { analysis, lists } = input
  const { sheets } = withoutMarks(book)
  const taken = new Set<string>()
  const written = plan(sheets, input, taken)
  const names = new Map(written.map(({ sheet, name }) => [sheet.name, name]))
  const frame: FramedSheet[] = [
    { name: freeName(markedText.guide, taken), hidden: false },
    { name: freeName(markedText.list, taken), hidden: false },
    ...written.map(({ sheet: { hidden }, name, header }): FramedSheet => ({
      name,
      hidden,
      ...(header === undefined ? {} : { titleRows: [header[0] + 1, header[1] + 1] as const }),
    })),
  ]
  const encoder = new TextEncoder()
  const strings = createSharedStrings()
  const zip = createZipWriter()
  const done: Uint8Array[] = []
  let text = ''
  const put = (piece: string): void => {
    text += piece
    if (text.length < PIECE) return
    zip.write(encoder.encode(text))
    done.push(...zip.take())
    text = ''
  }
  const part = (name: string, pieces: Iterable<string>): void => {
    zip.part(name)
    for (const piece of pieces) put(piece)
    zip.write(encoder.encode(text))
    text = ''
  }
  for (const [name, content] of frameParts(frame)) part(name, [content])
  const secretRows = written.reduce((sum, { secret }) => sum + secret.size, 0)
  const { file, unit, day, resources } = input
  const about = { file, unit, day, resources, items: analysis.items, findings: analysis.findings, secretRows }
  const nameOf = (sheet: string): string => names.get(sheet) ?? sheet
  part('xl/worksheets/sheet1.xml', [guideSheet(about, strings)])
  part('xl/worksheets/sheet2.xml', [listSheet(analysis.findings, nameOf, lists, strings)])
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let rows = 0
  const counted = function* (pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) {
      yield piece
      rows += 1
      if (rows % TOLD_ROWS === 0) told(Math.min(1, rows / Math.max(1, total)))
    }
  }
  for (const [at, one] of written.entries())
    part(`xl/worksheets/sheet${String(at + 3)}.xml`, counted(sentSheet(one, strings)))
  part('xl/sharedStrings.xml', stringsPart(strings))
  zip.end()
  done.push(...zip.take())
  return joined(done)
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
