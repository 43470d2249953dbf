import { isObject } from '../base/is-object'
import type { DataKinds, Identified, Reference } from '../field/kind'

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

const rowsOf = (record: object, field: string): readonly unknown[] => {
  const value = (record as Fields)[field]
  return Array.isArray(value) ? value : []
}

const holds = (row: unknown, member: string, id: string): boolean => isObject(row) && row[member] === id

/** True where the record refers to that id. */
export const refersTo = (record: object, { field, each }: Reference, id: string): boolean =>
  each === false ? (record as Fields)[field] === id : rowsOf(record, field).some((row) => holds(row, each.id, id))

const withField = <R extends object>(record: R, field: string, value: unknown): R => {
  const after: Record<string, unknown> = { ...record, [field]: value }
  // Empty fields are absent, never '' or null.
  if (value === undefined) delete after[field]
  return after as R
}

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
  if (each === false) return withField(record, field, kept ? { raw: name } : undefined)
  const rows = rowsOf(record, field).flatMap((row) => {
    if (!holds(row, each.id, id)) return [row]
    return kept ? [{ [each.name]: name }] : []
  })
  return withField(record, field, rows)
}
