import { cellAddress } from './sheet'
import type { FieldRef } from '../catalogue/field-ref'
import type { Autofix } from './read-records'

/** Longer texts are shown by their beginning. */
const SHOWN = 200
const short = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`)

/** Above this many, further cells of a column with the same change are counted instead of listed. */
const LISTED = 10_000

/** A cell, 0-based, that was changed. */
export interface FixedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly field: FieldRef
}

/** Collects what was changed without asking, in the order of cells. */
export const createFixes = (): {
  readonly add: (cell: FixedCell, from: string, to: string, why: string) => void
  readonly addAll: (fixes: readonly Autofix[]) => void
  readonly list: () => readonly Autofix[]
} => {
  const fixes: Autofix[] = []
  /** Where the first cell of a change is listed, by column, old and new text; a large book asks for it at every cell. */
  const firsts = new Map<string, Map<string, Map<string, number>>>()
  const more = new Map<number, number>()
  let column:
    { readonly sheet: string; readonly field: FieldRef; readonly changes: Map<string, Map<string, number>> } | undefined

  const changesOf = (sheet: string, field: FieldRef): Map<string, Map<string, number>> => {
    if (column?.sheet === sheet && column.field === field) return column.changes
    const key = `${field}\n${sheet}`
    const changes = firsts.get(key) ?? new Map<string, Map<string, number>>()
    firsts.set(key, changes)
    column = { sheet, field, changes }
    return changes
  }
  return {
    add: ({ sheet, row, column: at, field }, from, to, why) => {
      const changes = changesOf(sheet, field)
      let ofText = changes.get(from)
      if (ofText === undefined) changes.set(from, (ofText = new Map<string, number>()))
      const first = ofText.get(to)
      if (fixes.length >= LISTED && first !== undefined) {
        more.set(first, (more.get(first) ?? 0) + 1)
        return
      }
      if (first === undefined) ofText.set(to, fixes.length)
      fixes.push({ sheet, cell: cellAddress(row, at), from: short(from), to: short(to), why })
    },
    addAll: (given) => {
      for (const fix of given) fixes.push(fix)
    },
    list: () =>
      fixes.map((fix, at) => {
        const count = more.get(at)
        return count === undefined ? fix : { ...fix, more: count }
      }),
  }
}
