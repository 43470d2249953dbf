import type { Host } from '../../shared/host/client'
import type { RecordChange, TableName } from '../../shared/journal/journal'
import { restoreRecord, restoreTouches } from '../../shared/journal/restore-record'
import type { OpeningDraft } from '../../shared/opening/opening'
import type { AppointmentDraft } from '../../shared/roster/person'
import type { ActionRow, Database } from './database'
import { createPace } from './pace'
import { readAction } from './read-action'
import type { Edit } from './records'

/** Days that a deleted record stays in the recycle bin; the journal keeps it for good. */
export const BIN_DAYS = 90

/** Records of these tables go to the bin; drafts of filings and decisions are not "deleted" by anyone. */
const kept: readonly TableName[] = [
  'resources',
  'persons',
  'appointments',
  'trainings',
  'matters',
  'systems',
  'demands',
  'openings',
  'calendarYears',
  'policyTexts',
  'loadedProfiles',
]

/** A deleted record. */
export interface BinEntry {
  readonly table: TableName
  readonly id: string
  readonly before: unknown
  /** The action that deleted it. */
  readonly row: ActionRow
  /** Appointments that went with a person. */
  readonly appointments: number
  /** The table of the record that it belongs to and that is not there: that one comes first. */
  readonly needs?: 'persons' | 'resources'
  /** Of a plan of opening: its resource as it stands, or as it was when it was deleted. */
  readonly resource?: unknown
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
        removes && undoes === undefined && undoneBy === undefined && tables.some((table) => kept.includes(table)),
    )
    .toArray()
  const entries: BinEntry[] = []
  const seen = new Set<string>()
  /** Resources that were deleted later than what is looked at. */
  const goneResources = new Map<string, unknown>()
  const pace = createPace()
  let older = 0
  for (const row of removing) {
    if (new Date(row.at).toISOString() < since) {
      older++
      continue
    }
    const changes = (await readAction(host, row))?.changes ?? []
    const gone = (of: TableName) =>
      new Set(changes.filter(({ table, after }) => table === of && after === null).map(({ id }) => id))
    const [persons, resources] = [gone('persons'), gone('resources')]
    for (const { table, id, before, after } of changes) {
      await pace()
      // Rules and the office's copy of their document bear one id, that of the city.
      const own = `${table} ${id}`
      if (after !== null || before === null || !kept.includes(table) || seen.has(own)) continue
      seen.add(own)
      if (table === 'resources') goneResources.set(id, before)
      if ((await db.table<unknown, string>(table).get(id)) !== undefined) continue
      const owner = table === 'appointments' ? (before as AppointmentDraft).personId : undefined
      if (owner !== undefined && persons.has(owner) && (await db.persons.get(owner)) === undefined) continue
      const resource = table === 'openings' ? (before as OpeningDraft).resourceId : undefined
      const standing = resource === undefined ? undefined : await db.resources.get(resource)
      // It comes back with its resource.
      if (resource !== undefined && resources.has(resource) && standing === undefined) continue
      const needs =
        owner !== undefined && (await db.persons.get(owner)) === undefined
          ? 'persons'
          : resource !== undefined && standing === undefined
            ? 'resources'
            : undefined
      entries.push({
        table,
        id,
        before,
        row,
        appointments: table === 'persons' ? restoreTouches(changes, id).filter(isLostAppointment).length : 0,
        ...(needs !== undefined && { needs }),
        ...(resource !== undefined && { resource: standing ?? goneResources.get(resource) }),
      })
    }
  }
  return { entries, older }
}

const isLostAppointment = ({ table, after }: RecordChange): boolean => table === 'appointments' && after === null

/** Edits that put a deleted record back with the references that its deletion took; empty when it is there again. */
export const restoreEdits = async (host: Host, db: Database, entry: Pick<BinEntry, 'id' | 'row'>): Promise<Edit[]> => {
  const changes = (await readAction(host, entry.row))?.changes ?? []
  const now = new Map<string, unknown>()
  for (const { table, id } of restoreTouches(changes, entry.id))
    now.set(`${table} ${id}`, await db.table<unknown, string>(table).get(id))
  return restoreRecord(changes, entry.id, (table, id) => now.get(`${table} ${id}`)) as Edit[]
}
