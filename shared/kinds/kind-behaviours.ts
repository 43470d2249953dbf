import { resourceSearched } from '../catalogue/resource-searched'
import { defectDuties } from '../defect/defect-duties'
import { defectExtras } from '../defect/defect-extras'
import { defectList } from '../defect/defect-list'
import { defectRegister, defectSearched, defectSettles } from '../defect/defect-register'
import { sampleDefects } from '../defect/sample-defects'
import { demandLists } from '../demand/demand-lists'
import { sampleDemands } from '../demand/sample-demands'
import { evaluationList } from '../evaluation/evaluation-list'
import { evaluationRegister, evaluationSearched, evaluationSettles } from '../evaluation/evaluation-register'
import { catalogueLists } from '../lists/catalogue-lists'
import { incidentDuties } from '../incident/incident-duties'
import { incidentList } from '../incident/incident-list'
import { incidentRegister, incidentSearched, incidentSettles } from '../incident/incident-register'
import { sampleIncidents } from '../incident/sample-incidents'
import { matterDuties } from '../matter/matter-duties'
import { matterList } from '../matter/matter-list'
import { matterRegister } from '../matter/matter-register'
import { matterSearched } from '../matter/matter-searched'
import { matterSettles } from '../matter/matter-settles'
import { matterUnclear } from '../matter/matter-unclear'
import { meetingList } from '../meeting/meeting-list'
import { meetingRegister, meetingSearched, meetingSettles } from '../meeting/meeting-register'
import { sampleMeetings } from '../meeting/sample-meetings'
import { openingList } from '../opening/opening-list'
import { sampleOpenings } from '../opening/sample-openings'
import { policyDocAsked } from '../policy-doc/policy-doc-asked'
import { policyDocExtras } from '../policy-doc/policy-doc-extras'
import { policyDocList } from '../policy-doc/policy-doc-list'
import { policyDocRegister, policyDocSearched, policyDocSettles } from '../policy-doc/policy-doc-register'
import { samplePolicyDocs } from '../policy-doc/sample-policy-docs'
import { projectDuties } from '../project/project-duties'
import { projectList } from '../project/project-list'
import { projectRegister, projectSearched, projectSettles } from '../project/project-register'
import { sampleProjects } from '../project/sample-projects'
import { scenarioList } from '../scenario/scenario-list'
import { scenarioRegister, scenarioSearched, scenarioSettles } from '../scenario/scenario-register'
import { sampleScenarios } from '../scenario/sample-scenarios'
import { shareRequestDuties } from '../share-request/share-request-duties'
import { shareRequestList } from '../share-request/share-request-list'
import {
  shareRequestRegister,
  shareRequestSearched,
  shareRequestSettles,
} from '../share-request/share-request-register'
import { sampleShareRequests } from '../share-request/sample-share-requests'
import { reportDuties } from '../report/report-duties'
import { reportExtras } from '../report/report-extras'
import { reportList } from '../report/report-list'
import { reportRegister, reportSearched, reportSettles } from '../report/report-register'
import { sampleReports } from '../report/sample-reports'
import { personSearched } from '../roster/person-searched'
import { sampleSystems } from '../system/sample-systems'
import { systemList } from '../system/system-list'
import { systemSearched } from '../system/system-searched'
import { sampleTasks } from '../task/sample-tasks'
import { taskDuties } from '../task/task-duties'
import { taskList } from '../task/task-list'
import { taskRegister, taskSearched, taskSettles } from '../task/task-register'
import { sampleTrainings } from '../training/sample-trainings'
import { trainingDuties } from '../training/training-duties'
import { trainingList } from '../training/training-list'
import { trainingSearched } from '../training/training-searched'
import { trainingUnclear } from '../training/training-unclear'
import { sampleTrainingPlans } from '../training-plan/sample-training-plans'
import { trainingPlanList } from '../training-plan/training-plan-list'
import {
  trainingPlanRegister,
  trainingPlanSearched,
  trainingPlanSettles,
} from '../training-plan/training-plan-register'
import type { Identified } from '../field/kind'
import type { Register } from '../register/register'
import type { TableName } from './data-kinds'
import type { KindBehaviours, KindExtras, KindLists, KindRegisters, KindSamples, KindSearches } from './kind-behaviour'

/*
 * The second file of kinds: what each does beyond being kept, one list for each who asks. They stand beside each other
 * so that a worker takes along its own list and what that names, and nothing of the others. What several kinds do
 * together stands in plain lists (`duties/duties.ts`, `filing/check-filing.ts`).
 */

/** For duties and the check before a filing. */
export const kindBehaviours: KindBehaviours = {
  resources: false,
  persons: false,
  appointments: false,
  trainings: { settles: false, duties: trainingDuties, unclear: trainingUnclear },
  systems: false,
  demands: false,
  openings: false,
  unit: false,
  meetings: { settles: meetingSettles, duties: false, unclear: false },
  tasks: { settles: taskSettles, duties: taskDuties, unclear: false },
  defects: { settles: defectSettles, duties: defectDuties, unclear: false },
  evaluations: { settles: evaluationSettles, duties: false, unclear: false },
  incidents: { settles: incidentSettles, duties: incidentDuties, unclear: false },
  projects: { settles: projectSettles, duties: projectDuties, unclear: false },
  scenarios: { settles: scenarioSettles, duties: false, unclear: false },
  shareRequests: { settles: shareRequestSettles, duties: shareRequestDuties, unclear: false },
  policyDocs: { settles: policyDocSettles, duties: false, unclear: false, asks: policyDocAsked },
  reports: { settles: reportSettles, duties: reportDuties, unclear: false },
  trainingPlans: { settles: trainingPlanSettles, duties: false, unclear: false },
  matters: { settles: matterSettles, duties: matterDuties, unclear: matterUnclear },
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}

/** For the lists (清单). */
export const kindLists: KindLists = {
  resources: catalogueLists,
  persons: false,
  appointments: false,
  trainings: [trainingList],
  systems: [systemList],
  demands: demandLists,
  openings: [openingList],
  unit: false,
  meetings: [meetingList],
  tasks: [taskList],
  defects: [defectList],
  evaluations: [evaluationList],
  incidents: [incidentList],
  projects: [projectList],
  scenarios: [scenarioList],
  shareRequests: [shareRequestList],
  policyDocs: [policyDocList],
  reports: [reportList],
  trainingPlans: [trainingPlanList],
  matters: [matterList],
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}

/** For the search. */
export const kindSearches: KindSearches = {
  resources: resourceSearched,
  persons: personSearched,
  appointments: false,
  trainings: trainingSearched,
  systems: systemSearched,
  demands: false,
  openings: false,
  unit: false,
  meetings: meetingSearched,
  tasks: taskSearched,
  defects: defectSearched,
  evaluations: evaluationSearched,
  incidents: incidentSearched,
  projects: projectSearched,
  scenarios: scenarioSearched,
  shareRequests: shareRequestSearched,
  policyDocs: policyDocSearched,
  reports: reportSearched,
  trainingPlans: trainingPlanSearched,
  matters: matterSearched,
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}

/** For the registers of 事项, in the order in which they are listed there. */
export const kindRegisters: KindRegisters = {
  resources: false,
  persons: false,
  appointments: false,
  trainings: false,
  systems: false,
  demands: false,
  openings: false,
  unit: false,
  meetings: meetingRegister,
  tasks: taskRegister,
  defects: defectRegister,
  evaluations: evaluationRegister,
  incidents: incidentRegister,
  projects: projectRegister,
  scenarios: scenarioRegister,
  shareRequests: shareRequestRegister,
  policyDocs: policyDocRegister,
  reports: reportRegister,
  trainingPlans: trainingPlanRegister,
  matters: matterRegister,
  filings: false,
  filingDrafts: false,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
}

/** How records of a table stand in their register, for what treats kinds alike; false for kinds without one. */
export const registerOfTable = (table: TableName): Register<Identified> | false => kindRegisters[table]

/** For filings: what may go along beside the lists. */
export const kindExtras: KindExtras = {
  resources: false,
  persons: false,
  appointments: false,
  trainings: false,
  systems: false,
  demands: false,
  openings: false,
  unit: false,
  meetings: false,
  tasks: false,
  defects: defectExtras,
  evaluations: false,
  incidents: false,
  projects: false,
  scenarios: false,
  shareRequests: false,
  policyDocs: policyDocExtras,
  reports: reportExtras,
  trainingPlans: false,
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

/** For the invented unit. */
export const kindSamples: KindSamples = {
  resources: false,
  persons: false,
  appointments: false,
  trainings: sampleTrainings,
  systems: sampleSystems,
  demands: sampleDemands,
  openings: sampleOpenings,
  unit: false,
  meetings: sampleMeetings,
  tasks: sampleTasks,
  defects: sampleDefects,
  evaluations: false,
  incidents: sampleIncidents,
  projects: sampleProjects,
  scenarios: sampleScenarios,
  shareRequests: sampleShareRequests,
  policyDocs: samplePolicyDocs,
  reports: sampleReports,
  trainingPlans: sampleTrainingPlans,
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

/** True for kinds whose records duties follow from, or are settled by. */
export const isOfDuties = (table: TableName): boolean => {
  const kind = kindBehaviours[table]
  return kind !== false && (kind.settles !== false || kind.duties !== false)
}
