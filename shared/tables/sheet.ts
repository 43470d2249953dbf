/**
 * A sheet as tables read it, whatever file it came from. `rows[i]` is row i+1, `row[j]` column j; an absent or
 * undefined cell is empty. Every value is text: numbers in their shortest decimal form, date cells as `YYYY-MM-DD`
 * or `YYYY-MM-DD HH:mm:ss`, booleans as TRUE/FALSE, error values as shown (#N/A). White space is left as it stands.
 */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
}
export type Row = readonly (string | undefined)[]

/** A merged range, 0-based and inclusive. Only its top left cell holds a value. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `A`, `B` … `XFD` for a 0-based column. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** The address a clerk knows (`AE317`) of a 0-based row and column. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`
