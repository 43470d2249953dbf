import { ownValue } from '../base/own-value'
import type { DataKinds, Identified, RecordsByTable } from '../field/kind'
import { referredBy } from '../field/referred-by'
import { recordOfRow, subjectTable, type FormLayout } from '../profile/form-layout'

/** Where the records of a form are read. */
export interface RecordSource {
  readonly all: (table: string) => Promise<readonly Identified[]>
  /** Those of them that are there. */
  readonly some: (table: string, ids: readonly string[]) => Promise<readonly Identified[]>
}

/** Tables that a layout has a row for each record of. */
const tablesListed = ({ parts }: FormLayout): readonly string[] => [
  ...new Set(
    parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap((row) => recordOfRow(row) ?? []) : [])),
  ),
]

/** True for a form that prints fields of kinds of record. */
export const printsRecords = (layout: FormLayout): boolean =>
  subjectTable(layout) !== undefined || tablesListed(layout).length > 0

/** Ids that records refer to and that were not read yet, by table. */
const missingIn = (kinds: DataKinds, read: ReadonlyMap<string, ReadonlyMap<string, Identified>>) => {
  const missing = new Map<string, Set<string>>()
  for (const [table, records] of read)
    for (const reference of ownValue(kinds, table)?.references ?? [])
      for (const record of records.values())
        for (const id of referredBy(record, reference)) {
          if (read.get(reference.to)?.has(id) === true) continue
          missing.set(reference.to, (missing.get(reference.to) ?? new Set()).add(id))
        }
  return missing
}

/**
 * The records that a form prints, by table: all of those that it has rows for, and what these and the open record refer to.
 * What is referred to and is not there is asked for once.
 */
export const formRecords = async (
  kinds: DataKinds,
  layout: FormLayout,
  open: Identified | undefined,
  source: RecordSource,
): Promise<RecordsByTable> => {
  const read = new Map<string, Map<string, Identified>>()
  const asked = new Set<string>()
  const keep = (table: string, records: readonly Identified[]): void => {
    const kept = read.get(table) ?? new Map<string, Identified>()
    for (const record of records) kept.set(record.id, record)
    read.set(table, kept)
  }
  for (const table of tablesListed(layout)) keep(table, await source.all(table))
  const subject = subjectTable(layout)
  if (subject !== undefined && open !== undefined) keep(subject, [open])
  for (;;) {
    const missing = [...missingIn(kinds, read)]
      .map(([table, ids]) => ({ table, ids: [...ids].filter((id) => !asked.has(`${table} ${id}`)) }))
      .filter(({ ids }) => ids.length > 0)
    if (missing.length === 0) break
    for (const { table, ids } of missing) {
      for (const id of ids) asked.add(`${table} ${id}`)
      keep(table, await source.some(table, ids))
    }
  }
  return Object.fromEntries([...read].map(([table, records]) => [table, [...records.values()]]))
}
