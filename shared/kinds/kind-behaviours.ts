import { demandLists } from '../demand/demand-lists'
import { sampleDemands } from '../demand/sample-demands'
import { catalogueLists } from '../lists/catalogue-lists'
import { matterUnclear } from '../matter/matter-unclear'
import { openingList } from '../opening/opening-list'
import { sampleOpenings } from '../opening/sample-openings'
import { sampleSystems } from '../system/sample-systems'
import { systemList } from '../system/system-list'
import { sampleTrainings } from '../training/sample-trainings'
import { trainingUnclear } from '../training/training-unclear'
import type { KindBehaviours } from './kind-behaviour'

/**
 * How every kind of record behaves, by the name of its table: the second list of kinds. What several kinds do together
 * stands in plain lists (`duties/duties.ts`, `filing/check-filing.ts`).
 */
export const kindBehaviours: KindBehaviours = {
  resources: {
    lists: catalogueLists,
    unclear: false,
    sample: false,
  },
  persons: {
    lists: false,
    unclear: false,
    sample: false,
  },
  appointments: {
    lists: false,
    unclear: false,
    sample: false,
  },
  trainings: {
    lists: false,
    unclear: trainingUnclear,
    sample: sampleTrainings,
  },
  systems: {
    lists: [systemList],
    unclear: false,
    sample: sampleSystems,
  },
  demands: {
    lists: demandLists,
    unclear: false,
    sample: sampleDemands,
  },
  openings: {
    lists: [openingList],
    unclear: false,
    sample: sampleOpenings,
  },
  unit: {
    lists: false,
    unclear: false,
    sample: false,
  },
  matters: {
    lists: false,
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
