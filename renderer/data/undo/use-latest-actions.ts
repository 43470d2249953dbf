import { useLiveQuery } from 'dexie-react-hooks'
import type { ActionRow } from '../store/database'
import { latestActions } from './history'
import { useWorkspace } from '../store/workspace'

/** The latest actions, newest first; undefined while loading. */
export const useLatestActions = (count: number): ActionRow[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => latestActions(db, count), [db, count])
}
