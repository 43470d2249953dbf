import { useLiveQuery } from 'dexie-react-hooks'
import type { Identified, RecordsByTable } from '../../../shared/field/kind'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { useWorkspace } from '../store/workspace'

/** Tables of tens of records each; the catalogue may not be watched whole. */
export type SmallTable = Exclude<TableName, 'resources'>

/**
 * All records of several tables as they are now, by table, for what treats kinds alike. `tables` is the same list each
 * time the screen is drawn. Undefined while loading.
 */
export const useRecordTables = (tables: readonly SmallTable[]): RecordsByTable | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => {
    const all = tables.map(async (table) => [table, await db.table<Identified>(table).toArray()] as const)
    return Object.fromEntries(await Promise.all(all))
  }, [db, tables])
}
