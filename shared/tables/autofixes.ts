import type { FieldRef } from './field-ref'
import type { Autofix } from './read-records'

/** Above this many, further cells of a column with the same change are counted instead of listed. */
const LISTED = 10_000

/** Collects what was changed without asking, in the order of cells. */
export const createFixes = (): {
  readonly add: (sheet: string, cell: string, field: FieldRef, from: string, to: string, why: string) => void
  readonly addAll: (fixes: readonly Autofix[]) => void
  readonly list: () => readonly Autofix[]
} => {
  const fixes: Autofix[] = []
  const firsts = new Map<string, number>()
  return {
    add: (sheet, cell, field, from, to, why) => {
      const key = `${sheet}\n${field}\n${from}\n${to}`
      const first = firsts.get(key)
      const known = first === undefined ? undefined : fixes[first]
      if (fixes.length >= LISTED && first !== undefined && known !== undefined) {
        fixes[first] = { ...known, more: (known.more ?? 0) + 1 }
        return
      }
      if (first === undefined) firsts.set(key, fixes.length)
      fixes.push({ sheet, cell, from, to, why })
    },
    addAll: (more) => {
      for (const fix of more) fixes.push(fix)
    },
    list: () => fixes,
  }
}
