import { Dexie } from 'dexie'
import type { RecordChange } from '../../../shared/journal/journal'
import type { AnyRecord, TableName } from '../../../shared/kinds/data-kinds'
import { tableNames } from '../../../shared/kinds/data-kinds'
import type { CommittedAction } from '../../../shared/journal/replay'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { FilingRecord } from '../../../shared/filing/filing'
import { MANY_RECORDS, type ActionRow, type Database, type Position } from './database'
import { resourceRow } from './resource-row'
import { changeRows, type RowChange } from './row-leaves'

/** The last state of each record that a run of changes touches. */
const lastStates = (changes: readonly RecordChange[]): Map<TableName, Map<string, AnyRecord | null>> => {
  const tables = new Map<TableName, Map<string, AnyRecord | null>>()
  for (const { table, id, after } of changes) {
    const states = tables.get(table) ?? new Map<string, AnyRecord | null>()
    states.set(id, after as AnyRecord | null)
    tables.set(table, states)
  }
  return tables
}

/** Records put at once: cloning more of them would hold up the window. */
const SLICE = 50

const putAll = async (db: Database, table: TableName, records: readonly AnyRecord[]) => {
  for (let at = 0; at < records.length; at += SLICE) await db.table(table).bulkPut(records.slice(at, at + SLICE))
}

/** Rows are made when the turn of their leaf comes. */
const rowChanges = (states: ReadonlyMap<string, AnyRecord | null>): readonly RowChange[] =>
  Array.from(states, ([id, state]) => ({
    id,
    row: state === null ? undefined : () => resourceRow(state as ResourceDraft),
  }))

const writeTable = async (db: Database, table: TableName, states: ReadonlyMap<string, AnyRecord | null>) => {
  const gone: string[] = []
  const put: AnyRecord[] = []
  for (const [id, state] of states) {
    if (state === null) gone.push(id)
    else put.push(state)
  }
  if (gone.length > 0) await db.table<AnyRecord, string>(table).bulkDelete(gone)
  // Side by side: while the store writes one slice, the window clones the other.
  await Promise.all([putAll(db, table, put), ...(table === 'resources' ? [changeRows(db, rowChanges(states))] : [])])
}

/** A package that was made, or written to another place. */
const leavesTheHouse = ({ table, before, after }: RecordChange): boolean =>
  table === 'filings' &&
  (before === null ||
    after === null ||
    (before as FilingRecord).copies.length !== (after as FilingRecord).copies.length)

/** Records whose ids an action row lists. */
const LISTED = 50

const idsOf = (changes: readonly RecordChange[]): readonly string[] =>
  changes.length > LISTED ? [MANY_RECORDS] : [...new Set(changes.map(({ id }) => id))]

const actionRow = ({ action, at, firstSeq, lastSeq, changes }: CommittedAction): ActionRow => ({
  id: action.id,
  label: action.label,
  at,
  firstSeq,
  lastSeq,
  changes: changes.length,
  tables: [...new Set(changes.map((change) => change.table))],
  ids: idsOf(changes),
  removes: changes.some(({ after }) => after === null),
  stays: changes.some(leavesTheHouse),
  ...(action.undoes === undefined ? {} : { undoes: action.undoes }),
  ...(action.redoes === undefined ? {} : { redoes: action.redoes }),
})

const stores = [...tableNames, 'meta', 'rowLeaves', 'actions']

const writeRecords = async (db: Database, changes: readonly RecordChange[]): Promise<void> => {
  for (const [table, states] of lastStates(changes)) await writeTable(db, table, states)
}

/** Where the journal stands. */
type JournalPosition = Omit<Position, 'key'>

const writeActions = async (
  db: Database,
  actions: readonly CommittedAction[],
  { seq, head }: JournalPosition,
): Promise<void> => {
  await db.actions.bulkPut(actions.map(actionRow))
  for (const { action } of actions) {
    if (action.undoes !== undefined) await db.actions.update(action.undoes, { undoneBy: action.id })
    if (action.redoes !== undefined) await db.actions.update(action.redoes, { redoneBy: action.id })
  }
  await db.meta.put({ key: 'position', seq, head })
}

/** Brings the view up to a journal position in one transaction: records, thin rows, actions and the position itself. */
export const applyActions = (
  db: Database,
  actions: readonly CommittedAction[],
  position: JournalPosition,
): Promise<void> =>
  db.transaction('rw', stores, async () => {
    await writeRecords(
      db,
      actions.flatMap(({ changes }) => changes),
    )
    await writeActions(db, actions, position)
  })

/** An action that the journal has taken whole, and where it stands after it. */
export interface Journaled {
  readonly whole: CommittedAction
  readonly position: JournalPosition
}

/** Milliseconds for which a transaction is kept open for the journal. */
const PATIENCE = 3_600_000

/**
 * The same for a large action that is being journaled meanwhile. The transaction stays open until the journal has all
 * of it, and is taken back when the journal refuses: the view never holds what the journal does not.
 */
export const applyMeanwhile = (
  db: Database,
  changes: readonly RecordChange[],
  journaling: Promise<Journaled>,
): Promise<void> =>
  db.transaction('rw', stores, async () => {
    const [{ whole, position }] = await Promise.all([Dexie.waitFor(journaling, PATIENCE), writeRecords(db, changes)])
    await writeActions(db, [whole], position)
  })
