import { looksLikeFormula } from '../base/formula-text'

/** Cells as they stand on the clipboard: rows of equal width. */
export type Matrix = readonly (readonly string[])[]

const NUMBER = /^[+\-＋－]?(?:\d[\d,]*(?:\.\d+)?)?%?$/u

/** Would be computed by a spreadsheet that takes it from plain text; signed numbers and a lone dash are harmless. */
const risky = (text: string): boolean => looksLikeFormula(text) && !NUMBER.test(text)

const withoutMarks = (text: string): string => text.replace(/^'+/, '')

/** An apostrophe in front is how a spreadsheet itself writes “this is text”. */
const guarded = (text: string): string => (risky(withoutMarks(text)) ? `'${text}` : text)
const unguarded = (text: string): string => (text.startsWith("'") && risky(withoutMarks(text)) ? text.slice(1) : text)

/** A quoted cell: what it says, and where it ends; undefined where the quote is only a letter of the cell. */
const quotedAt = (text: string, start: number, lastQuote: number): { value: string; end: number } | undefined => {
  let value = ''
  for (let from = start + 1; from <= lastQuote;) {
    const close = text.indexOf('"', from)
    value += text.slice(from, close)
    if (text[close + 1] === '"') {
      value += '"'
      from = close + 2
      continue
    }
    const after = text[close + 1]
    if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return undefined
    // Spreadsheets quote only what needs it: quotes without a reason belong to the cell.
    return /["\t\r\n]/.test(value) ? { value, end: close + 1 } : undefined
  }
  return undefined
}

/**
 * Reads cells as Excel and WPS put them on the clipboard: tabs between cells, any kind of line end between rows, cells
 * with tabs, line breaks or quotes in quotes. The line end behind the last row is no row; short rows are filled up.
 */
export const readClipboard = (text: string): Matrix => {
  const rows: string[][] = [[]]
  const lastQuote = text.lastIndexOf('"')
  const stop = /[\t\r\n]/g
  for (let at = 0; ;) {
    const quoted = text[at] === '"' ? quotedAt(text, at, lastQuote) : undefined
    stop.lastIndex = at
    const end = quoted?.end ?? stop.exec(text)?.index ?? text.length
    rows.at(-1)?.push(unguarded(quoted?.value ?? text.slice(at, end)))
    if (end >= text.length) break
    if (text[end] === '\t') {
      at = end + 1
      continue
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (at >= text.length) break
    rows.push([])
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

const quoted = (cell: string): string => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Cells as plain text for any program: as Excel writes them, formulas made harmless by an apostrophe. */
export const writeClipboard = (matrix: Matrix): string =>
  matrix.map((row) => `${row.map((cell) => quoted(guarded(cell))).join('\t')}\r\n`).join('')

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' }

/** Cells as a table that Excel and WPS take as text: codes of 18 digits, leading zeros and formulas stay as they are. */
export const clipboardHtml = (matrix: Matrix): string => {
  const cell = (text: string) =>
    `<td style='mso-number-format:"\\@";white-space:pre-wrap'>${text.replace(/\r\n?/g, '\n').replace(/[&<>\n]/g, (mark) => marks[mark] ?? mark)}</td>`
  return `<table>${matrix.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}
