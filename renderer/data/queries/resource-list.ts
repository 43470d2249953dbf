import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { ResourceRow } from '../store/resource-row'
import { rowsOf } from '../store/row-store'
import { useWorkspace } from '../store/workspace'

/**
 * Thin rows of the whole catalogue in the order they were entered; read once, then patched by each change.
 * Undefined while they are read.
 */
export const useResourceRows = (): readonly ResourceRow[] | undefined => {
  const rows = rowsOf(useWorkspace().records)
  return useSyncExternalStore(rows.subscribe, rows.get)
}

/** True when the catalogue holds any resource; false while that is looked up. */
export const useHasResources = (): boolean => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.resources.limit(1).primaryKeys()).length > 0, [db]) ?? false
}
