import papaparse, { type ParseConfig, type ParseError, type Parser, type ParseResult } from 'papaparse'
import { CodedFailure, type CodedError } from '../base/coded-error'
import { workbookFailures, workbookNotes } from '../text/workbook-failures'
import { noTally, tally, tallyNotes } from './cell-tally'
import { dataText, isDump } from './data-text'
import { decodeText, type DecodedText } from './decode-text'
import { looseRows } from './loose-rows'
import { cellAddress, type Row } from '../tables/sheet'
import { report, type Reading, type Workbook } from './workbook'

const CHUNK = 1 << 20

/** Papa streams a string in pieces as well, which its types leave out. */
interface Streamed {
  readonly chunkSize: number
  readonly chunk: (piece: ParseResult<string[]>, parser: Parser) => void
}

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
    .split('\n', 100)
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

/** A blank before a quote: the library takes the quote for a letter then, and the marks behind it for ends of fields. */
const SPACED_QUOTE = /(?:^|[,;|\t\n]) +"/

/** Told of rows read so far, and of the share of the text (0 … 1). */
type OnRows = (rows: number, done: number) => void

/** Rows with quotes as RFC 4180 has them; undefined where they are not: what stands behind would be swallowed. */
const strictRows = (text: string, delimiter: string, onRows: OnRows): string[][] | undefined => {
  if (SPACED_QUOTE.test(text)) return undefined
  const rows: string[][] = []
  const faults: ParseError[] = []
  const config: ParseConfig<string[]> & Streamed = {
    delimiter,
    newline: '\n',
    chunkSize: CHUNK,
    chunk: ({ data, errors, meta }, parser) => {
      faults.push(...errors.filter(({ type }) => type === 'Quotes'))
      if (faults.length > 0) parser.abort()
      for (const fields of data) rows.push(fields)
      onRows(rows.length, meta.cursor / text.length)
    },
  }
  papaparse.parse<string[]>(text, config)
  return faults.length > 0 ? undefined : rows
}

/** How `="0012"`, by which programs keep the zeros of a code through Excel, was meant. */
const asMeant = (field: string): string | undefined =>
  field === ''
    ? undefined
    : field.startsWith('="') && field.length > 2 && field.endsWith('"')
      ? field.slice(2, -1)
      : field

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
  const other = isDump(decoded.text) ? '建表语句，可用“从建表语句生成”' : dataText(decoded.text)
  if (other !== undefined) throw new CodedFailure(workbookFailures.E_BOOK_NOT_WORKBOOK(reading.name, other))
  // Line ends of several kinds come together where files were put together.
  const text = decoded.text.replaceAll('\0', '').replace(/\r\n?/g, '\n')
  const mark = delimiterOf(text) ?? ','
  const onRows: OnRows = (count, done) => report(reading, count, done)
  const fields = strictRows(text, mark, onRows) ?? looseRows(text, mark, onRows)
  const rows = fields.map((row): Row => row.map(asMeant))
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== undefined)) + 1
  const longNumbers = noTally()
  for (const [at, row] of fields.entries()) {
    const cut = row.findIndex(isCutNumber)
    if (cut >= 0) tally(longNumbers, cellAddress(at, cut))
  }
  const name = reading.name.replace(/\.[^.]*$/, '')
  return {
    sheets: [{ name, hidden: false, rows: rows.slice(0, last), merges: [] }],
    notes: [...notesOf(decoded), ...tallyNotes(noTally(), longNumbers)],
  }
}
