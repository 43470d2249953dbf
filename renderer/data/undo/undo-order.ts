import { isOfFilings } from '../../../shared/filing/filing-tables'
import type { ActionRow } from '../store/database'

/** What undoing comes to with an action: it is over already, it stays, or it is the next to be taken back. */
export type UndoTurn = 'over' | 'stays' | 'next'

/**
 * Says it of actions asked about from the newest on. A package that was sealed or written out stays, and with it what was
 * said of filings before: taking that back would also take back what it stands on.
 */
export const createUndoOrder = (): ((row: ActionRow) => UndoTurn) => {
  let left = false
  return (row) => {
    if (row.undoneBy !== undefined || row.undoes !== undefined) return 'over'
    if (row.stays) left = true
    return row.stays || (left && isOfFilings(row.tables)) ? 'stays' : 'next'
  }
}
