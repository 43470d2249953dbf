import { z } from 'zod'
import { isoInstant, sha256Hex, uuid } from '../base/ids'
import { calendarYear, type CalendarYear } from '../calendar/calendar-year'
import { resourceDraft, type ResourceDraft } from '../catalogue/resource'
import { savedView, type SavedView } from '../catalogue/saved-view'
import { demandDraft, type DemandDraft } from '../demand/demand'
import { filingRecord, type FilingRecord } from '../filing/filing'
import { filingDraft, type FilingDraft } from '../filing/filing-draft'
import { matterDraft, type MatterDraft } from '../matter/matter'
import { openingDraft, type OpeningDraft } from '../opening/opening'
import { appointmentDraft, personDraft, type AppointmentDraft, type PersonDraft } from '../roster/person'
import { dutyChoice, type DutyChoice } from '../duties/duty-choice'
import { loadedProfile, type LoadedProfile } from '../profile/loaded-profile'
import { policyText, type PolicyText } from '../profile/policy-text'
import { systemDraft, type SystemDraft } from '../system/system'
import { importShape, type ImportShape } from '../tables/import-shape'
import { trainingDraft, type TrainingDraft } from '../training/training'
import { unitDraft, type UnitDraft } from '../unit/unit'

/** Every table of records with its draft schema; a new kind of record is one line here and one in `RecordOf`. */
export const recordSchemas = {
  unit: unitDraft,
  resources: resourceDraft,
  persons: personDraft,
  appointments: appointmentDraft,
  trainings: trainingDraft,
  filings: filingRecord,
  filingDrafts: filingDraft,
  matters: matterDraft,
  dutyChoices: dutyChoice,
  calendarYears: calendarYear,
  policyTexts: policyText,
  loadedProfiles: loadedProfile,
  savedViews: savedView,
  importShapes: importShape,
  systems: systemDraft,
  demands: demandDraft,
  openings: openingDraft,
} as const
export type TableName = keyof typeof recordSchemas
export const tableNames = Object.keys(recordSchemas) as readonly TableName[]

export interface RecordOf {
  unit: UnitDraft
  resources: ResourceDraft
  persons: PersonDraft
  appointments: AppointmentDraft
  trainings: TrainingDraft
  filings: FilingRecord
  filingDrafts: FilingDraft
  matters: MatterDraft
  dutyChoices: DutyChoice
  calendarYears: CalendarYear
  policyTexts: PolicyText
  loadedProfiles: LoadedProfile
  savedViews: SavedView
  importShapes: ImportShape
  systems: SystemDraft
  demands: DemandDraft
  openings: OpeningDraft
}
export type AnyRecord = RecordOf[TableName]

/** One record before and after; null stands for "not there". Both are kept: they are history, undo and audit. */
export const recordChange = z.strictObject({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  id: z.string().min(1).max(80),
  before: z.unknown(),
  after: z.unknown(),
})
export type RecordChange = z.infer<typeof recordChange>

/** What the journal takes as the name of an action, in characters. */
export const LONGEST_LABEL = 200

/**
 * What the user did, in a few Chinese words that name the object (导入 60 条资源). `undoes` names the action taken back,
 * `redoes` the undo that is taken back in turn.
 */
export const journalAction = z.strictObject({
  id: uuid,
  label: z.string().min(1).max(LONGEST_LABEL),
  undoes: uuid.optional(),
  redoes: uuid.optional(),
})
export type JournalAction = z.infer<typeof journalAction>

/**
 * The body of one journal entry. A small action is one `change`; a large one is `begin`, pieces of at most
 * PIECE_BYTES, `commit`. Replay drops a group that was never committed.
 */
export const journalBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('change'), action: journalAction, changes: z.array(recordChange).min(1) }),
  z.strictObject({ type: z.literal('begin'), action: journalAction }),
  z.strictObject({ type: z.literal('piece'), group: uuid, changes: z.array(recordChange).min(1) }),
  z.strictObject({ type: z.literal('commit'), group: uuid }),
])
export type JournalBody = z.infer<typeof journalBody>

/** Largest body that a host accepts, in bytes of JSON (design: pieces of at most 4 MiB). */
export const PIECE_BYTES = 4 * 1024 * 1024

/** An entry as the host acknowledges and replays it: sequence from 1 without gaps, chain head after it, host time. */
export const journalEntry = z.strictObject({ seq: z.int().min(1), head: sha256Hex, at: isoInstant, body: journalBody })
export type JournalEntry = z.infer<typeof journalEntry>
