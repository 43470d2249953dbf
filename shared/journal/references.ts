import type { DataKinds, Identified, Reference } from '../field/kind'
import { withValue } from '../field/record-value'
import { idIn, rowsOf } from '../field/referred-by'

/** A reference with the table of the records that have it. */
export interface Referrer {
  readonly table: string
  readonly reference: Reference
}

/** Every way in which records refer to those of a table. */
export const referrersOf = (kinds: DataKinds, to: string): readonly Referrer[] =>
  Object.entries(kinds).flatMap(([table, { references }]) =>
    references.filter((reference) => reference.to === to).map((reference) => ({ table, reference })),
  )

/**
 * The record once that which it refers to is gone: null where it goes along. `name` is what that one was called; a
 * nameless one leaves nothing behind.
 */
export const afterGone = <R extends Identified>(
  record: R,
  { field, each, gone }: Reference,
  id: string,
  name: string,
): R | null => {
  if (gone === 'goes') return null
  const kept = gone === 'name' && name !== ''
  if (each === false) return withValue(record, field, kept ? { raw: name } : undefined)
  const rows = rowsOf(record, field).flatMap((row) => {
    if (idIn(row, each.id) !== id) return [row]
    return kept ? [{ [each.name]: name }] : []
  })
  return withValue(record, field, rows)
}
