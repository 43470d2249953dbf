import { demandLists } from '../demand/demand-lists'
import { sampleDemands } from '../demand/sample-demands'
import { catalogueLists } from '../lists/catalogue-lists'
import { matterDuties } from '../matter/matter-duties'
import { matterList } from '../matter/matter-list'
import { matterSettles } from '../matter/matter-settles'
import { matterUnclear } from '../matter/matter-unclear'
import { openingList } from '../opening/opening-list'
import { sampleOpenings } from '../opening/sample-openings'
import { sampleSystems } from '../system/sample-systems'
import { systemList } from '../system/system-list'
import { sampleTrainings } from '../training/sample-trainings'
import { trainingDuties } from '../training/training-duties'
import { trainingList } from '../training/training-list'
import { trainingUnclear } from '../training/training-unclear'
import type { TableName } from './data-kinds'
import type { KindBehaviours } from './kind-behaviour'

/**
 * How every kind of record behaves, by the name of its table: the second list of kinds. What several kinds do together
 * stands in plain lists (`duties/duties.ts`, `filing/check-filing.ts`).
 */
export const kindBehaviours: KindBehaviours = {
  resources: {
    lists: catalogueLists,
    settles: false,
    duties: false,
    unclear: false,
    sample: false,
  },
  persons: {
    lists: false,
    settles: false,
    duties: false,
    unclear: false,
    sample: false,
  },
  appointments: {
    lists: false,
    settles: false,
    duties: false,
    unclear: false,
    sample: false,
  },
  trainings: {
    lists: [trainingList],
    settles: false,
    duties: trainingDuties,
    unclear: trainingUnclear,
    sample: sampleTrainings,
  },
  systems: {
    lists: [systemList],
    settles: false,
    duties: false,
    unclear: false,
    sample: sampleSystems,
  },
  demands: {
    lists: demandLists,
    settles: false,
    duties: false,
    unclear: false,
    sample: sampleDemands,
  },
  openings: {
    lists: [openingList],
    settles: false,
    duties: false,
    unclear: false,
    sample: sampleOpenings,
  },
  unit: {
    lists: false,
    settles: false,
    duties: false,
    unclear: false,
    sample: false,
  },
  matters: {
    lists: [matterList],
    settles: matterSettles,
    duties: matterDuties,
    unclear: matterUnclear,
    sample: false,
  },
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}

/** True for kinds whose records duties follow from, or are settled by. */
export const isOfDuties = (table: TableName): boolean => {
  const kind = kindBehaviours[table]
  return kind !== false && (kind.settles !== false || kind.duties !== false)
}
