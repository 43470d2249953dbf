import type { JournalAction } from '../../../shared/journal/journal'
import { failures } from '../../../shared/text/failures'
import type { ActionRow, Database } from '../store/database'
import { Refused } from '../store/refused'
import { createUndoOrder } from './undo-order'

export interface UndoNeeds {
  readonly db: Database
  /** Carries work out when all calls before it are done. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Journals the opposite of an action as an action of its own. */
  readonly reverse: (row: ActionRow, as: Omit<JournalAction, 'id'>) => Promise<void>
}

/** What a redo would do again: the undo that it takes back, and what that undo took back. */
export interface Redoable {
  readonly undo: ActionRow
  readonly undone: ActionRow
}

/** Undo and redo. Both are actions of the journal like any other: they outlive a restart and stand in the history. */
export const createUndo = ({ db, inTurn, reverse }: UndoNeeds) => {
  const newestFirst = () => db.actions.orderBy('lastSeq').reverse()

  /** The latest action that can be taken back, or undefined. */
  const undoable = async (): Promise<ActionRow | undefined> => {
    const turnOf = createUndoOrder()
    return newestFirst()
      .filter((row) => turnOf(row) === 'next')
      .first()
  }

  /** The latest undo that was not redone, or undefined once anything else was done after it. */
  const redoable = async (): Promise<Redoable | undefined> => {
    const undo = await newestFirst()
      .filter(({ redoes, redoneBy }) => redoes === undefined && redoneBy === undefined)
      .first()
    const undone = undo?.undoes === undefined ? undefined : await db.actions.get(undo.undoes)
    return undo && undone && { undo, undone }
  }

  /** Takes an action back that was seen to be the latest; E_UNDO_ORDER when another came after it. */
  const undo = (row: ActionRow, label: string): Promise<void> =>
    inTurn(async () => {
      if ((await undoable())?.id !== row.id) throw new Refused(failures.E_UNDO_ORDER())
      await reverse(row, { label, undoes: row.id })
    })

  /**
   * Takes back whatever is the latest action once all calls before this one are done: an edit that is still on its way
   * to the disk is the one that the user means. With `only` another action stays. Gives the latest, and whether it is
   * undone; undefined when there is none.
   */
  const undoLatest = (
    labelOf: (row: ActionRow) => string,
    only?: string,
  ): Promise<{ readonly row: ActionRow; readonly undone: boolean } | undefined> =>
    inTurn(async () => {
      const row = await undoable()
      if (row === undefined) return undefined
      const undone = only === undefined || row.id === only
      if (undone) await reverse(row, { label: labelOf(row), undoes: row.id })
      return { row, undone }
    })

  /** Does again what the latest undo took back, under its own name; gives it, or undefined when there is none. */
  const redoLatest = (): Promise<ActionRow | undefined> =>
    inTurn(async () => {
      const found = await redoable()
      if (found === undefined) return undefined
      await reverse(found.undo, { label: found.undone.label, redoes: found.undo.id })
      return found.undone
    })

  return { undo, undoLatest, undoable, redoLatest, redoable }
}
