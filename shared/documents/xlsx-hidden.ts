import { limits } from './limits'

type Attribute = (bytes: Uint8Array, from: number, to: number, name: string) => string | undefined

/** What of a sheet is hidden and holds text all the same: rows that a filter took away, columns that were folded in. */
export interface HiddenCells {
  rows: number
  readonly columns: Set<number>
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** True where the bytes of a tag may hold an attribute that begins with `hi`: others are not looked at. */
const mayBeHidden = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (bytes[at] === 104 && bytes[at + 1] === 105) return true
  return false
}

/** Follows the tags of a sheet and the cells that hold text, and counts in `found`. */
export const createHiddenWatch = (found: HiddenCells, attribute: Attribute) => {
  const columns: boolean[] = []
  let inHiddenRow = false
  const watch = {
    /** False where no cell that follows can be hidden: then `placed` needs not be told. */
    any: false,
    column: (bytes: Uint8Array, from: number, to: number): void => {
      if (!isTrue(attribute(bytes, from, to, 'hidden'))) return
      const first = Number(attribute(bytes, from, to, 'min')) - 1
      const last = Math.min(limits.columns, Number(attribute(bytes, from, to, 'max')))
      for (let column = Math.max(0, first); column < last; column++) columns[column] = true
      watch.any = true
    },
    row: (bytes: Uint8Array, from: number, to: number): void => {
      inHiddenRow = mayBeHidden(bytes, from, to) && isTrue(attribute(bytes, from, to, 'hidden'))
      watch.any = inHiddenRow || columns.length > 0
    },
    placed: (column: number): void => {
      if (inHiddenRow) found.rows++
      inHiddenRow = false
      if (columns[column] === true) found.columns.add(column)
    },
  }
  return watch
}
