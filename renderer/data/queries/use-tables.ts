import { useLiveQuery } from 'dexie-react-hooks'
import type { Identified } from '../../../shared/field/kind'
import { useWorkspace } from '../store/workspace'

/** Records by their tables. */
export type Tables = Readonly<Record<string, readonly Identified[]>>

/**
 * All records of several tables as they are now, by their tables; `tables` must stay the same array. For tables of tens
 * of rows, not for the catalogue. Undefined while loading.
 */
export const useTables = (tables: readonly string[]): Tables | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => {
    const read = tables.map(async (table) => [table, await db.table<Identified>(table).toArray()] as const)
    return Object.fromEntries(await Promise.all(read))
  }, [db, tables])
}
