import { read, set_cptable, type CellObject, type ColInfo, type RowInfo, type WorkBook, type WorkSheet } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { CodedFailure } from '../base/coded-error'
import { workbookFailures, workbookNotes } from '../text/workbook-failures'
import { addTally, noTally, tally, tallyNotes, type CellTally } from './cell-tally'
import { hasLostDigits, kindOfFormat, numberText, serialText } from './cell-text'
import { cellAddress, type Row, type Sheet } from '../tables/sheet'
import { report, type Reading, type Workbook } from './workbook'

// Books of Excel 95 and old WPS keep their text in the Windows code page (936), which the ES module leaves out.
set_cptable(codepages)

const errorText: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

const cellText = (cell: CellObject, epoch1904: boolean): string | undefined => {
  const { t, v, z } = cell
  if (t === 'e') return typeof v === 'number' ? (errorText[v] ?? '#N/A') : undefined
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  if (typeof v === 'number') {
    const kind = typeof z === 'string' ? kindOfFormat(z) : 'plain'
    return kind === 'plain' ? numberText(v) : serialText(v, kind, epoch1904)
  }
  return typeof v === 'string' && v !== '' ? v : undefined
}

const noCells: Row = []

/** Cells of the visible sheets that the user is told of. */
interface Tallies {
  readonly errors: CellTally
  readonly longNumbers: CellTally
}

const noTallies = (): Tallies => ({ errors: noTally(), longNumbers: noTally() })

/** Rows of a dense sheet. Both levels may have holes; what is not there costs nothing but its place. */
const rowsOf = (sheet: WorkSheet, epoch1904: boolean, tallies: Tallies): Row[] => {
  const dense = sheet['!data'] as readonly (readonly (CellObject | undefined)[] | undefined)[] | undefined
  const rows: Row[] = []
  dense?.forEach((cells, index) => {
    const row: (string | undefined)[] = []
    cells?.forEach((cell, column) => {
      const text = cell === undefined ? undefined : cellText(cell, epoch1904)
      if (text === undefined) return
      row[column] = text
      if (cell?.t === 'e') tally(tallies.errors, cellAddress(index, column))
      else if (cell?.t === 'n' && hasLostDigits(Number(cell.v))) tally(tallies.longNumbers, cellAddress(index, column))
    })
    if (row.length === 0) return
    while (rows.length < index) rows.push(noCells)
    rows.push(row)
  })
  return rows
}

const sheetOf = (book: WorkBook, name: string, index: number, hidden: boolean, tallies: Tallies): Sheet => {
  const sheet = book.Sheets[name] ?? {}
  const epoch1904 = book.Workbook?.WBProps?.date1904 ?? false
  return {
    name,
    hidden: hidden || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
    rows: rowsOf(sheet, epoch1904, tallies),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  }
}

/** Rows and columns with text that are hidden. */
const hiddenIn = (from: WorkSheet, { rows }: Sheet): readonly [rows: number, columns: number] => {
  const isFilled = (text: string | undefined): boolean => text !== undefined
  const rowsOfSheet: readonly (RowInfo | undefined)[] = from['!rows'] ?? []
  const columnsOfSheet: readonly (ColInfo | undefined)[] = from['!cols'] ?? []
  const inRows = rowsOfSheet.filter((row, at) => row?.hidden === true && rows[at]?.some(isFilled) === true)
  const inColumns = columnsOfSheet.filter(
    (column, at) => column?.hidden === true && rows.some((row) => isFilled(row[at])),
  )
  return [inRows.length, inColumns.length]
}

const refusal = (thrown: unknown, name: string): CodedFailure => {
  const said = thrown instanceof Error ? thrown.message : String(thrown)
  if (/password|encrypt/i.test(said)) return new CodedFailure(workbookFailures.E_BOOK_ENCRYPTED(name))
  if (/Cannot find Workbook|Unsupported file|not a spreadsheet|Unrecognized|invalid HTML/i.test(said))
    return new CodedFailure(workbookFailures.E_BOOK_NOT_WORKBOOK(name, 'WPS 或 Office 的其他文档'))
  return new CodedFailure(workbookFailures.E_BOOK_DAMAGED(name, said))
}

/**
 * SheetJS says nothing until it is done, so the ten seconds of the stall clock count from its start, with one second
 * more for each MiB: an idle office PC needs a fifth of that, and a small file that takes longer is a hostile one.
 */
const quietSeconds = (bytes: number): number => 10 + Math.ceil(bytes / 1024 / 1024)

/**
 * Any workbook SheetJS knows (.xls, .et, HTML or XML saved as .xls, odd .xlsx). It reports no progress and cannot be
 * stopped half-way, so callers run it where it can be killed. A string is parsed as decoded text. `hidden` names sheets
 * that are hidden in a way SheetJS does not tell. Throws CodedFailure.
 */
export const readWithSheetJs = (
  content: Uint8Array | string,
  reading: Reading,
  hidden: ReadonlySet<string> = new Set(),
): Workbook => {
  report(reading, 0, 0)
  reading.watch.quiet?.(quietSeconds(content.length))
  const options = {
    dense: true,
    cellNF: true,
    cellText: false,
    // Gives the rows and columns, too, and with them what is hidden.
    cellStyles: true,
    cellHTML: false,
    cellFormula: false,
    raw: true,
    bookVBA: true,
  } as const
  let book: WorkBook
  try {
    book =
      typeof content === 'string'
        ? read(content, { ...options, type: 'string' })
        : read(content, { ...options, type: 'array' })
  } catch (thrown) {
    throw refusal(thrown, reading.name)
  }
  const all = noTallies()
  let [hiddenRows, hiddenColumns] = [0, 0]
  const sheets = book.SheetNames.map((name, index) => {
    const own = noTallies()
    const sheet = sheetOf(book, name, index, hidden.has(name), own)
    if (!sheet.hidden) {
      addTally(all.errors, name, own.errors)
      addTally(all.longNumbers, name, own.longNumbers)
      const [inRows, inColumns] = hiddenIn(book.Sheets[name] ?? {}, sheet)
      hiddenRows += inRows
      hiddenColumns += inColumns
    }
    return sheet
  })
  report(
    reading,
    sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    1,
  )
  const macros = book.vbaraw === undefined ? [] : [workbookNotes.N_BOOK_MACROS()]
  const folded = hiddenRows + hiddenColumns === 0 ? [] : [workbookNotes.N_BOOK_HIDDEN(hiddenRows, hiddenColumns)]
  return { sheets, notes: [...macros, ...tallyNotes(all.errors, all.longNumbers), ...folded] }
}
