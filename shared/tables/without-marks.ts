import type { Sheet } from './sheet'
import { MARK_COLUMN, MARK_GUIDE, MARK_LIST } from '../text/marked-text'

/** A book as it was before it was marked, and the sheets that marking had added. */
export interface Unmarked {
  readonly sheets: readonly Sheet[]
  readonly marks: readonly Sheet[]
}

/** Headings stand within this many rows, as a rule: further down they are looked for in books that were marked for sure. */
const SEARCHED = 100

const isMark = ({ rows }: Sheet): boolean => {
  const first = rows[0]?.[0]?.trim()
  return first === MARK_GUIDE || first === MARK_LIST
}

const markColumns = ({ rows }: Sheet, searched: number): ReadonlySet<number> => {
  const columns = new Set<number>()
  for (const row of rows.slice(0, searched))
    for (const [column, text] of row.entries())
      if (text?.trimStart().startsWith(MARK_COLUMN) === true) columns.add(column)
  return columns
}

const withoutColumns = (sheet: Sheet, searched: number): Sheet => {
  const columns = markColumns(sheet, searched)
  if (columns.size === 0) return sheet
  const rows = sheet.rows.map((row) => {
    const left = row.map((text, column) => (columns.has(column) ? undefined : text))
    while (left.length > 0 && left.at(-1) === undefined) left.pop()
    return left
  })
  return { ...sheet, rows }
}

/**
 * Takes off what a marked workbook (红标表) had added to the sheets it was made of: the column of notes and the sheets
 * 说明 and 问题清单. They are known by their words, not their places: a department may have moved or renamed them.
 */
export const withoutMarks = (sheets: readonly Sheet[]): Unmarked => {
  const marks = sheets.filter(isMark)
  const searched = marks.length > 0 ? Infinity : SEARCHED
  return { sheets: sheets.filter((sheet) => !isMark(sheet)).map((sheet) => withoutColumns(sheet, searched)), marks }
}
