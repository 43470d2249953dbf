import type { DataKind, DataKinds, Identified } from '../field/kind'
import { isFormPart } from '../forms/form-choices'
import { isBookPart } from './book-parts'

/** Name of the part of a package that holds the records of a table. */
export const recordsPart = (table: string): string => `data/${table}.ndjson`

/**
 * The table whose records a part holds; '' for a printed form or a workbook; undefined for a part that no kind, form or
 * book of this program is: a later one wrote it.
 */
export const tableOfPart = (name: string, kinds: DataKinds): string | undefined => {
  const table = Object.keys(kinds).find((one) => recordsPart(one) === name)
  if (table !== undefined) return kinds[table]?.filed === false ? undefined : table
  return isFormPart(name) || isBookPart(name) ? '' : undefined
}

/** The keys of `counts` that a kind fills: its table, and what it counts besides; none for what is not counted. */
export const countKeys = (table: string, { filed }: DataKind<Identified>): readonly string[] =>
  filed === false || !filed.counted ? [] : [table, ...Object.keys(filed.alsoCounts || {})]
