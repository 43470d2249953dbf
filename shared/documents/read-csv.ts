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

/** Delimited text (comma, tab, semicolon, bar; quotes and line breaks inside quotes) as one sheet. Throws CodedFailure. */
export const readCsv = (bytes: Uint8Array, reading: Reading): Workbook => {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new CodedFailure(workbookFailures.E_BOOK_ENCODING(reading.name))
  const rows: Row[] = []
  let last = 0
  const config: ParseConfig<string[]> & Streamed = {
    delimitersToGuess: [',', '\t', ';', '|'],
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
