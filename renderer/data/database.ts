import { Dexie, type EntityTable } from 'dexie'
import type { CalendarYear } from '../../shared/calendar/calendar-year'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { SavedView } from '../../shared/catalogue/saved-view'
import type { DemandDraft } from '../../shared/demand/demand'
import type { FilingRecord } from '../../shared/filing/filing'
import type { FilingDraft } from '../../shared/filing/filing-draft'
import type { TableName } from '../../shared/journal/journal'
import type { MatterDraft } from '../../shared/matter/matter'
import type { OpeningDraft } from '../../shared/opening/opening'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import type { DutyChoice } from '../../shared/duties/duty-choice'
import type { LoadedProfile } from '../../shared/profile/loaded-profile'
import type { PolicyText } from '../../shared/profile/policy-text'
import type { SystemDraft } from '../../shared/system/system'
import type { ImportShape } from '../../shared/tables/import-shape'
import type { TrainingDraft } from '../../shared/training/training'
import type { UnitDraft } from '../../shared/unit/unit'
import type { RowLeaves } from './row-leaves'

/**
 * Version of the view. IndexedDB is only a view of the journal: a new version gets a database of its own name and is
 * built from the journal again, so no upgrade code exists and an older program never meets newer data.
 */
const VIEW_VERSION = 8

/** How far the view has followed the journal. */
export interface Position {
  readonly key: 'position'
  readonly seq: number
  readonly head: string
}

/** Stands in `ids` for "more records than are listed": whoever asks for one of them reads the action itself. */
export const MANY_RECORDS = '*'

/** One action of the user, for undo and history; `lastSeq` orders them. */
export interface ActionRow {
  readonly id: string
  readonly label: string
  readonly at: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly changes: number
  readonly tables: readonly TableName[]
  /** Ids of the records it touched, for their history; of an action on many records only `MANY_RECORDS`. */
  readonly ids: readonly string[]
  /** True when it took records away: what the recycle bin looks at. */
  readonly removes: boolean
  /** True when a package was sealed or written out: that happened in the world and is not taken back. */
  readonly stays: boolean
  readonly undoes?: string
  readonly undoneBy?: string
  /** Of a redo: the undo that it takes back; `redoneBy` is the same seen from there. */
  readonly redoes?: string
  readonly redoneBy?: string
}

export type Database = Dexie & {
  meta: EntityTable<Position, 'key'>
  unit: EntityTable<UnitDraft, 'id'>
  resources: EntityTable<ResourceDraft, 'id'>
  /** Thin rows of the catalogue list, kept in step with `resources` in the same transaction. */
  rowLeaves: RowLeaves
  persons: EntityTable<PersonDraft, 'id'>
  appointments: EntityTable<AppointmentDraft, 'id'>
  trainings: EntityTable<TrainingDraft, 'id'>
  filings: EntityTable<FilingRecord, 'id'>
  filingDrafts: EntityTable<FilingDraft, 'id'>
  matters: EntityTable<MatterDraft, 'id'>
  dutyChoices: EntityTable<DutyChoice, 'id'>
  calendarYears: EntityTable<CalendarYear, 'id'>
  policyTexts: EntityTable<PolicyText, 'id'>
  loadedProfiles: EntityTable<LoadedProfile, 'id'>
  savedViews: EntityTable<SavedView, 'id'>
  importShapes: EntityTable<ImportShape, 'id'>
  systems: EntityTable<SystemDraft, 'id'>
  demands: EntityTable<DemandDraft, 'id'>
  openings: EntityTable<OpeningDraft, 'id'>
  actions: EntityTable<ActionRow, 'id'>
}

/** Name of the view of one journal: another data folder is another database and never looks "ahead". */
export const databaseName = (chain: string): string => `cdo-${chain}-v${String(VIEW_VERSION)}`

/** Opens (or makes) the view; every write waits for the disk. */
export const openDatabase = async (chain: string): Promise<Database> => {
  const db = new Dexie(databaseName(chain), { chromeTransactionDurability: 'strict' }) as Database
  db.version(1).stores({
    meta: 'key',
    unit: 'id',
    // By reference to a person, or by the name that an imported book held.
    resources: 'id, ownerPerson, ownerPerson.raw',
    rowLeaves: 'id',
    persons: 'id',
    appointments: 'id, personId',
    trainings: 'id',
    filings: 'id',
    filingDrafts: 'id',
    matters: 'id',
    dutyChoices: 'id',
    calendarYears: 'id',
    policyTexts: 'id',
    loadedProfiles: 'id',
    savedViews: 'id',
    importShapes: 'id',
    systems: 'id',
    demands: 'id',
    openings: 'id, resourceId',
    actions: 'id, lastSeq, *ids',
  })
  await db.open()
  return db
}
