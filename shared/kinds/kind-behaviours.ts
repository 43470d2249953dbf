import { demandLists } from '../demand/demand-lists'
import { sampleDemands } from '../demand/sample-demands'
import { catalogueLists } from '../lists/catalogue-lists'
import { openingList } from '../opening/opening-list'
import { sampleOpenings } from '../opening/sample-openings'
import { sampleSystems } from '../system/sample-systems'
import { systemList } from '../system/system-list'
import { sampleTrainings } from '../training/sample-trainings'
import type { RecordOf, TableName } from './data-kinds'
import type { KindBehaviour } from './kind-behaviour'

/**
 * What each kind of record does beyond being kept: the second list of kinds, apart from the first so that workers which
 * only keep and read records stay small. False for a kind that does nothing more.
 */
export const kindBehaviours: { readonly [T in TableName]: KindBehaviour<RecordOf[T]> | false } = {
  resources: { lists: catalogueLists, sample: false },
  persons: false,
  appointments: false,
  trainings: { lists: false, sample: sampleTrainings },
  systems: { lists: [systemList], sample: sampleSystems },
  demands: { lists: demandLists, sample: sampleDemands },
  openings: { lists: [openingList], sample: sampleOpenings },
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
