import type { z } from 'zod'
import { calendarYearKind } from '../calendar/calendar-year-kind'
import { resourceKind } from '../catalogue/resource-kind'
import { savedViewKind } from '../catalogue/saved-view-kind'
import { defectKind } from '../defect/defect-kind'
import { demandKind } from '../demand/demand-kind'
import { dutyChoiceKind } from '../duties/duty-choice-kind'
import { filingDraftKind } from '../filing/filing-draft-kind'
import { filingKind } from '../filing/filing-kind'
import { evaluationKind } from '../evaluation/evaluation-kind'
import type { NamedAs } from '../field/field-info'
import type { DataKind, DataKinds, Identified } from '../field/kind'
import { incidentKind } from '../incident/incident-kind'
import { matterKind } from '../matter/matter-kind'
import { meetingKind } from '../meeting/meeting-kind'
import { openingKind } from '../opening/opening-kind'
import { loadedProfileKind } from '../profile/loaded-profile-kind'
import { policyTextKind } from '../profile/policy-text-kind'
import { policyDocKind } from '../policy-doc/policy-doc-kind'
import { projectKind } from '../project/project-kind'
import { scenarioKind } from '../scenario/scenario-kind'
import { shareRequestKind } from '../share-request/share-request-kind'
import { reportKind } from '../report/report-kind'
import { appointmentKind } from '../roster/appointment-kind'
import { personKind } from '../roster/person-kind'
import { systemKind } from '../system/system-kind'
import { importShapeKind } from '../tables/import-shape-kind'
import { taskKind } from '../task/task-kind'
import { trainingKind } from '../training/training-kind'
import { trainingPlanKind } from '../training-plan/training-plan-kind'
import { unitKind } from '../unit/unit-kind'

/**
 * Every kind of record by the name of its table, which never changes: journals, stores and packages bear it. Parts of a
 * package and groups of the search are in this order, the unit's part last.
 */
export const dataKinds = {
  resources: resourceKind,
  persons: personKind,
  appointments: appointmentKind,
  trainings: trainingKind,
  systems: systemKind,
  demands: demandKind,
  openings: openingKind,
  unit: unitKind,
  meetings: meetingKind,
  tasks: taskKind,
  defects: defectKind,
  evaluations: evaluationKind,
  incidents: incidentKind,
  projects: projectKind,
  scenarios: scenarioKind,
  shareRequests: shareRequestKind,
  policyDocs: policyDocKind,
  reports: reportKind,
  trainingPlans: trainingPlanKind,
  matters: matterKind,
  filings: filingKind,
  filingDrafts: filingDraftKind,
  dutyChoices: dutyChoiceKind,
  calendarYears: calendarYearKind,
  policyTexts: policyTextKind,
  loadedProfiles: loadedProfileKind,
  savedViews: savedViewKind,
  importShapes: importShapeKind,
} as const satisfies DataKinds

/**
 * The format of what this version writes into a data folder. It is raised by one whenever a kind of record is added or a
 * kind gets a member: an earlier version, whose schemas refuse what they do not know, then says E_DATA_NEWER instead of
 * reading half. `test/kinds/data-format.test.ts` tells when it is to be raised.
 *
 * 1: up to the rules 2026.11 · 2: kinds are declared in one list, forms print any of them · 3: meetings, faults,
 * evaluations and what is reported at once are kinds of their own · 4: so is the rest of the year
 */
export const DATA_FORMAT = 4

/** The oldest format that this version reads: all of them, because records only grow by optional members. */
export const OLDEST_DATA_FORMAT = 1

export type TableName = keyof typeof dataKinds
export const tableNames = Object.keys(dataKinds) as readonly TableName[]

/** The record of each table. */
export type RecordOf = { readonly [T in TableName]: z.infer<(typeof dataKinds)[T]['draft']> }
export type AnyRecord = RecordOf[TableName]

/** A kind without its own type, for what treats all alike. */
export const kindOf = (table: TableName): DataKind<Identified> => dataKinds[table]

/** The table of the kind that fields of others name as that. */
export const tableNamedAs = (named: NamedAs): TableName | undefined =>
  tableNames.find((table) => kindOf(table).namedAs === named)

/** Tables whose records a package holds, in the order of its parts. */
export const filedTables: readonly TableName[] = tableNames.filter((table) => kindOf(table).filed !== false)
