import type { Host } from '../../../shared/host/client'
import type { RecordChange } from '../../../shared/journal/journal'
import { dataKinds, kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import { restoreRecord, restoreTouches, wentAlong } from '../../../shared/journal/restore-record'
import type { ActionRow, Database } from '../store/database'
import { createYieldToEventLoop } from '../store/yield-to-event-loop'
import { readAction } from '../store/read-action'
import type { Edit } from '../store/records'

/** Days that a deleted record stays in the recycle bin; the journal keeps it for good. */
export const BIN_DAYS = 90

const isKept = (table: TableName): boolean => kindOf(table).bin

/** A deleted record. */
export interface BinEntry {
  readonly table: TableName
  readonly id: string
  readonly before: unknown
  /** The action that deleted it. */
  readonly row: ActionRow
  /** How many records of each table went with it. */
  readonly along: ReadonlyMap<TableName, number>
  /** The table of the record that it belongs to and that is not there: that one comes first. */
  readonly needs?: TableName
  /** Records that it refers to, as they stand or as they were when they were deleted, by table and id. */
  readonly named: ReadonlyMap<string, unknown>
}

export interface Bin {
  /** Newest first. */
  readonly entries: readonly BinEntry[]
  /** Deletions longer ago, which are not listed. */
  readonly older: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** What was deleted in the 90 days before `now`, was not taken back, and is not there again. */
export const readBin = async (host: Host, db: Database, now: Date): Promise<Bin> => {
  const since = new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString()
  const removing = await db.actions
    .orderBy('lastSeq')
    .reverse()
    .filter(
      ({ removes, undoes, undoneBy, tables }) =>
        removes && undoes === undefined && undoneBy === undefined && tables.some(isKept),
    )
    .toArray()
  const entries: BinEntry[] = []
  const seen = new Set<string>()
  /** Records that were deleted later than what is looked at, by table and id. */
  const gone = new Map<string, unknown>()
  const yieldToEventLoop = createYieldToEventLoop()
  let older = 0
  for (const row of removing) {
    if (new Date(row.at).toISOString() < since) {
      older++
      continue
    }
    const changes = (await readAction(host, row))?.changes ?? []
    const removed = new Set(changes.filter(({ after }) => after === null).map(({ table, id }) => `${table} ${id}`))
    const along = wentAlong(dataKinds, changes)
    for (const { table, id, before, after } of changes) {
      await yieldToEventLoop()
      // Rules and the office's copy of their document bear one id, that of the city.
      const own = `${table} ${id}`
      if (after !== null || before === null || !isKept(table) || seen.has(own)) continue
      // It only went over to another kind.
      if (changes.some((other) => other.id === id && other.table !== table && other.after !== null)) continue
      seen.add(own)
      gone.set(own, before)
      if ((await db.table<unknown, string>(table).get(id)) !== undefined) continue
      const owners = await ownersOf(db, table, before, gone)
      // It comes back with what it belongs to.
      if (owners.some(({ key, stands }) => !stands && removed.has(key))) continue
      const needs = owners.find(({ stands }) => !stands)?.table
      entries.push({
        table,
        id,
        before,
        row,
        along: countTables(along(id)),
        ...(needs !== undefined && { needs }),
        named: new Map(owners.map(({ key, record }) => [key, record])),
      })
    }
  }
  return { entries, older }
}

interface OwnerOfRecord {
  readonly table: TableName
  readonly key: string
  readonly record: unknown
  readonly stands: boolean
}

/** The records without which this one does not stand: it went with them, or would. */
const ownersOf = async (
  db: Database,
  table: TableName,
  record: unknown,
  gone: ReadonlyMap<string, unknown>,
): Promise<readonly OwnerOfRecord[]> => {
  const owners: OwnerOfRecord[] = []
  for (const { field, to, gone: becomes } of kindOf(table).references) {
    const id = (record as Readonly<Record<string, unknown>>)[field]
    if (becomes !== 'goes' || typeof id !== 'string') continue
    const key = `${to} ${id}`
    const standing = await db.table<unknown, string>(to).get(id)
    owners.push({ table: to as TableName, key, record: standing ?? gone.get(key), stands: standing !== undefined })
  }
  return owners
}

const countTables = (changes: readonly RecordChange[]): ReadonlyMap<TableName, number> => {
  const counts = new Map<TableName, number>()
  for (const { table } of changes) counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}

/** Edits that put a deleted record back with the references that its deletion took; empty when it is there again. */
export const restoreEdits = async (host: Host, db: Database, entry: Pick<BinEntry, 'id' | 'row'>): Promise<Edit[]> => {
  const changes = (await readAction(host, entry.row))?.changes ?? []
  const now = new Map<string, unknown>()
  for (const { table, id } of restoreTouches(dataKinds, changes, entry.id))
    now.set(`${table} ${id}`, await db.table<unknown, string>(table).get(id))
  return restoreRecord(dataKinds, changes, entry.id, (table, id) => now.get(`${table} ${id}`)) as Edit[]
}
