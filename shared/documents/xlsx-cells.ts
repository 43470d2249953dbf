import { looksLikeFormula } from '../base/formula-text'
import { columnName } from '../tables/sheet'

/** What a written cell holds. Text is never a formula, whatever it begins with; numbers and days must fit their pattern. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** `YYYY-MM-DD` between 1900-03-01 and 9999-12-31. */
  | { readonly kind: 'day'; readonly text: string }

/** Cell styles by their place in `stylesPart`. From `sent` to `adviceQuoted` they are formatted as text, so that edited codes stay text; `shown` is what is not imported. */
export const cellStyle = {
  plain: 0,
  title: 1,
  header: 2,
  text: 3,
  number: 4,
  day: 5,
  quoted: 6,
  note: 7,
  sent: 8,
  must: 9,
  explain: 10,
  advice: 11,
  mustQuoted: 12,
  explainQuoted: 13,
  adviceQuoted: 14,
  shown: 15,
  shownQuoted: 16,
  shownNumber: 17,
  shownDay: 18,
  shownHeader: 19,
  key: 20,
} as const

/** Style of a text that looks like a formula, where it is not `quoted`. */
const quotedOf: Readonly<Partial<Record<number, number>>> = {
  [cellStyle.must]: cellStyle.mustQuoted,
  [cellStyle.explain]: cellStyle.explainQuoted,
  [cellStyle.advice]: cellStyle.adviceQuoted,
  [cellStyle.shown]: cellStyle.shownQuoted,
}

const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML content or attribute value; what XML cannot hold is written as spreadsheets do (`_x0001_`). */
export const xmlText = (text: string): string =>
  text.replace(unwritable, hex).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** `<t>` of a text, which keeps its outer spaces and line breaks. */
export const textElement = (text: string): string =>
  /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${xmlText(text)}</t>` : `<t>${xmlText(text)}</t>`

/** Days since 1899-12-30 of a calendar day. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

/** Shared strings of one book, bounded: short texts that come again are kept once, the others stand in their cells. */
export interface SharedStrings {
  readonly indexOf: (text: string) => number | undefined
  readonly all: () => Iterable<string>
  readonly size: () => number
}
const LONGEST = 120
const MOST = 100_000

export const createSharedStrings = (): SharedStrings => {
  const places = new Map<string, number>()
  return {
    indexOf: (text) => {
      const known = places.get(text)
      if (known !== undefined) return known
      if (text.length > LONGEST || places.size >= MOST) return undefined
      places.set(text, places.size)
      return places.size - 1
    },
    all: () => places.keys(),
    size: () => places.size,
  }
}

const columnNames = Array.from({ length: 128 }, (_, column) => columnName(column))

/** One `<c>` element; `row` 1-based, `column` 0-based. An absent value gives an empty cell that only shows its border. */
export const cellElement = (
  row: number,
  column: number,
  value: CellValue | undefined,
  style: number,
  strings: SharedStrings,
): string => {
  const place = `<c r="${columnNames[column] ?? columnName(column)}${row}" s="`
  if (value === undefined) return `${place}${style}"/>`
  if (value.kind === 'number')
    return `${place}${style === cellStyle.shown ? cellStyle.shownNumber : cellStyle.number}"><v>${value.text}</v></c>`
  if (value.kind === 'day')
    return `${place}${style === cellStyle.shown ? cellStyle.shownDay : cellStyle.day}"><v>${serialOf(value.text)}</v></c>`
  const dressed = looksLikeFormula(value.text) ? (quotedOf[style] ?? cellStyle.quoted) : style
  const index = strings.indexOf(value.text)
  return index === undefined
    ? `${place}${dressed}" t="inlineStr"><is>${textElement(value.text)}</is></c>`
    : `${place}${dressed}" t="s"><v>${index}</v></c>`
}
