import type { Matrix } from './clipboard-text'

/** A cell of a table as markup has it: its text, and how many rows and columns it takes. */
export interface SpannedCell {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

/** No table of an office is wider or longer; a span that says more is a mistake or meant to harm. */
const MOST = 2_000

const spanOf = (count: number): number => (Number.isInteger(count) && count > 1 ? Math.min(count, MOST) : 1)

/**
 * Rows of equal width from cells that span several: what stands in a cell holds for every row that it covers, and stands
 * once in a line, in the first of its columns.
 */
export const unspanned = (rows: readonly (readonly SpannedCell[])[]): Matrix => {
  const made: (string | undefined)[][] = rows.map(() => [])
  for (const [top, cells] of rows.entries()) {
    let left = 0
    for (const cell of cells) {
      while (made[top]?.[left] !== undefined) left += 1
      const columns = spanOf(cell.columns)
      for (const row of made.slice(top, top + spanOf(cell.rows)))
        for (let at = 0; at < columns; at += 1) row[left + at] ??= at === 0 ? cell.text : ''
      left += columns
    }
  }
  const width = made.reduce((most, row) => Math.max(most, row.length), 0)
  return made.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}
