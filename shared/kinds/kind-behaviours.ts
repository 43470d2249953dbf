import { demandLists } from '../demand/demand-lists'
import { catalogueLists } from '../lists/catalogue-lists'
import { openingList } from '../opening/opening-list'
import { systemList } from '../system/system-list'
import type { RecordOf, TableName } from './data-kinds'
import type { KindBehaviour } from './kind-behaviour'

/**
 * What each kind of record does beyond being kept: the second list of kinds, apart from the first so that workers which
 * only keep and read records stay small. False for a kind that does nothing more.
 */
export const kindBehaviours: { readonly [T in TableName]: KindBehaviour<RecordOf[T]> | false } = {
  resources: { lists: catalogueLists },
  persons: false,
  appointments: false,
  trainings: false,
  systems: { lists: [systemList] },
  demands: { lists: demandLists },
  openings: { lists: [openingList] },
  unit: false,
  matters: false,
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}
