import type { RecordChange } from '../../../shared/journal/journal'

/** What changed in the view: the changes of one action, or `all` when the view caught up in one leap. */
export type Changed = readonly RecordChange[] | 'all'

/** Tells screens that hold records in memory which ones to look at again; called after the view is written. */
export const createChangeFeed = () => {
  const listeners = new Set<(changed: Changed) => void>()
  return {
    tell: (changed: Changed) => {
      for (const listener of listeners) listener(changed)
    },
    subscribe: (listener: (changed: Changed) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
