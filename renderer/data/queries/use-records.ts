import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordOf, TableName } from '../../../shared/kinds/data-kinds'
import { useWorkspace } from '../store/workspace'

/** All records of a table as they are now; tables of tens of rows may be watched whole, the catalogue may not. Undefined while loading. */
export const useRecords = <T extends Exclude<TableName, 'resources'>>(table: T): RecordOf[T][] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.table<RecordOf[T]>(table).toArray(), [db, table])
}
