import { isObject } from '../base/is-object'
import type { Reference } from './kind'

/** The rows of a field that is a list. */
export const rowsOf = (record: object, field: string): readonly unknown[] => {
  const value = (record as Readonly<Record<string, unknown>>)[field]
  return Array.isArray(value) ? value : []
}

/** The id that a record, or a row of one, holds there; undefined where it holds none. */
export const idIn = (row: unknown, member: string): string | undefined => {
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
