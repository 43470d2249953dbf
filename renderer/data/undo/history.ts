import { fieldChanges, type FieldChange } from '../../../shared/journal/field-changes'
import type { Host } from '../../../shared/host/client'
import type { RecordChange } from '../../../shared/journal/journal'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { MANY_RECORDS, type ActionRow, type Database } from '../store/database'
import { createYieldToEventLoop } from '../store/yield-to-event-loop'
import { readAction } from '../store/read-action'
import { createUndoOrder } from './undo-order'

/** The most steps that are taken back at once. */
export const MOST_STEPS = 200

/** Actions below a journal position, newest first; from the newest of all where none is given. */
export const latestActions = (db: Database, count: number, below = Infinity): Promise<ActionRow[]> =>
  db.actions.where('lastSeq').below(below).reverse().limit(count).toArray()

/** What it takes to go back to before an action. */
export interface UndoPlan {
  /** Actions to take back, newest first, MOST_STEPS at most. */
  readonly rows: readonly ActionRow[]
  /** Actions on the way that stay, newest first. */
  readonly kept: readonly ActionRow[]
  /** There were more steps than are taken back at once. */
  readonly tooMany: boolean
}

/** The actions to take back one after the other until `row` is taken back: those that Ctrl+Z would take, in its order. */
export const undoPlan = async (db: Database, row: ActionRow): Promise<UndoPlan> => {
  const rows: ActionRow[] = []
  const kept: ActionRow[] = []
  const turnOf = createUndoOrder()
  for (const one of (await db.actions.where('lastSeq').aboveOrEqual(row.lastSeq).sortBy('lastSeq')).reverse()) {
    const turn = turnOf(one)
    if (turn === 'stays') kept.push(one)
    if (turn !== 'next') continue
    if (rows.length === MOST_STEPS) return { rows, kept, tooMany: true }
    rows.push(one)
  }
  return { rows, kept, tooMany: false }
}

/** One action as a record lived it. */
export interface RecordMoment {
  readonly row: ActionRow
  readonly change: RecordChange
  readonly fields: readonly FieldChange[]
}

export interface RecordMoments {
  /** Newest first. */
  readonly moments: readonly RecordMoment[]
  /** There are older ones. */
  readonly more: boolean
}

/** What happened to a record, newest first, `count` moments at most. */
export const recordMoments = async (
  host: Host,
  db: Database,
  record: { readonly table: TableName; readonly id: string },
  count: number,
): Promise<RecordMoments> => {
  const rows = await db.actions.where('ids').anyOf(record.id, MANY_RECORDS).distinct().toArray()
  rows.sort((one, other) => other.lastSeq - one.lastSeq)
  const moments: RecordMoment[] = []
  const yieldToEventLoop = createYieldToEventLoop()
  for (const row of rows) {
    if (!row.tables.includes(record.table)) continue
    const action = await readAction(host, row)
    const change = action?.changes.find(({ table, id }) => table === record.table && id === record.id)
    await yieldToEventLoop()
    if (change === undefined) continue
    if (moments.length === count) return { moments, more: true }
    moments.push({ row, change, fields: fieldChanges(record.table, change.before, change.after) })
  }
  return { moments, more: false }
}
