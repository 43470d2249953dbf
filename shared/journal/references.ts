import { isObject } from '../base/is-object'
import type { DataKinds, Identified, Reference } from '../field/kind'
import { withValue } from '../field/record-value'

type Fields = Readonly<Record<string, unknown>>

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

/** The rows of a field that is a list. */
export const rowsOf = (record: object, field: string): readonly unknown[] => {
  const value = (record as Fields)[field]
  return Array.isArray(value) ? value : []
}

const idIn = (row: unknown, member: string): string | undefined => {
  const id = isObject(row) ? row[member] : undefined
  return typeof id === 'string' ? id : undefined
}

/** The ids that the record refers to in that field. */
export const referredBy = (record: object, { field, each }: Reference): readonly string[] => {
  const ids = each === false ? [idIn(record, field)] : rowsOf(record, field).map((row) => idIn(row, each.id))
  return ids.filter((id) => id !== undefined)
}

/** True where the record refers to that id. */
export const refersTo = (record: object, reference: Reference, id: string): boolean =>
  referredBy(record, reference).includes(id)

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
