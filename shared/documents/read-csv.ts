import papaparse, { type ParseConfig, type ParseResult } from 'papaparse'
import { CodedFailure } from '../base/coded-error'
import { workbookFailures, workbookNotes } from '../text/workbook-failures'
import { decodeText } from './decode-text'
import type { Row } from './sheet'
import { report, type Reading, type Workbook } from './workbook'

const CHUNK = 1 << 20

/** Papa streams a string in pieces as well, which its types leave out. */
interface Streamed {
  readonly chunkSize: number
  readonly chunk: (piece: ParseResult<string[]>) => void
}

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

/** Delimited text (comma, tab, semicolon, bar; quotes and line breaks inside quotes) as one sheet. Throws CodedFailure. */
export const readCsv = (bytes: Uint8Array, reading: Reading): Workbook => {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new CodedFailure(workbookFailures.E_BOOK_ENCODING(reading.name))
  const rows: Row[] = []
  let last = 0
  const config: ParseConfig<string[]> & Streamed = {
    delimiter: delimiterOf(decoded.text) ?? ',',
    chunkSize: CHUNK,
    chunk: ({ data, meta }) => {
      for (const fields of data) {
        rows.push(fields.map((field) => (field === '' ? undefined : field)))
        if (fields.some((field) => field !== '')) last = rows.length
      }
      report(reading, rows.length, meta.cursor / Math.max(1, decoded.text.length))
    },
  }
  papaparse.parse<string[]>(decoded.text, config)
  const charset = decoded.charset === 'utf-8' ? [] : [workbookNotes.N_BOOK_CHARSET(decoded.charset.toUpperCase())]
  const name = reading.name.replace(/\.[^.]*$/, '')
  return { sheets: [{ name, hidden: false, rows: rows.slice(0, last), merges: [] }], notes: charset }
}
