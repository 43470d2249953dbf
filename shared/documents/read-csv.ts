import { CodedFailure, type CodedError } from '../base/coded-error'
import { workbookFailures, workbookNotes } from '../text/workbook-failures'
import { noTally, tally, tallyNotes } from './cell-tally'
import { decodeText, type DecodedText } from './decode-text'
import { eachDelimitedRow } from './delimited-rows'
import { cellAddress, type Row } from './sheet'
import { report, type Reading, type Workbook } from './workbook'

/** Rows between two reports of progress. */
const REPORTED = 5_000

/** `1.23457E+17`: a long number as spreadsheets write it into a .csv, its last digits gone. */
const isCutNumber = (field: string): boolean =>
  field.charCodeAt(field.length - 3) === 43 && /^\d(?:\.\d+)?E\+(?:1[5-9]|[2-9]\d)$/i.test(field)

const DELIMITERS = [',', '\t', ';', '|'] as const
const LOOKED_AT = 65_536

/**
 * The mark between the fields: the one that stands equally often in the most lines. A title or a note above the table,
 * which holds none, does not count. Undefined where no line holds any.
 */
const delimiterOf = (text: string): string | undefined => {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, 100)
  let best: { readonly mark: string; readonly lines: number; readonly marks: number } | undefined
  for (const mark of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const marks = line.split(mark).length - 1
      if (marks > 0) counts.set(marks, (counts.get(marks) ?? 0) + 1)
    }
    for (const [marks, alike] of counts)
      if (best === undefined || alike > best.lines || (alike === best.lines && marks > best.marks))
        best = { mark, lines: alike, marks }
  }
  return best?.mark
}

/** What is worth knowing of the encoding: a guessed one, and characters that were broken in the file. */
const notesOf = ({ charset, broken }: DecodedText): CodedError[] => [
  ...(charset === 'utf-8' ? [] : [workbookNotes.N_BOOK_CHARSET(charset.toUpperCase())]),
  ...(broken === undefined ? [] : [workbookNotes.N_BOOK_BROKEN(broken)]),
]

/** Delimited text (comma, tab, semicolon, bar; quotes and line breaks inside quotes) as one sheet. Throws CodedFailure. */
export const readCsv = (bytes: Uint8Array, reading: Reading): Workbook => {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new CodedFailure(workbookFailures.E_BOOK_ENCODING(reading.name))
  if (decoded.text.startsWith('{\\rtf'))
    throw new CodedFailure(workbookFailures.E_BOOK_NOT_WORKBOOK(reading.name, ' RTF 文档'))
  const rows: Row[] = []
  const longNumbers = noTally()
  let last = 0
  const text = decoded.text.replaceAll('\0', '')
  eachDelimitedRow(text, delimiterOf(text) ?? ',', (fields, done) => {
    rows.push(fields.map((field) => (field === '' ? undefined : field)))
    if (fields.some((field) => field !== '')) last = rows.length
    const cut = fields.findIndex(isCutNumber)
    if (cut >= 0) tally(longNumbers, cellAddress(rows.length - 1, cut))
    if (rows.length % REPORTED === 0) report(reading, rows.length, done)
  })
  const name = reading.name.replace(/\.[^.]*$/, '')
  return {
    sheets: [{ name, hidden: false, rows: rows.slice(0, last), merges: [] }],
    notes: [...notesOf(decoded), ...tallyNotes(noTally(), longNumbers)],
  }
}
