import { defectStats } from './defect-stats'
import { demandStats } from './demand-stats'
import { evaluationStats } from './evaluation-stats'
import { filingStats } from './filing-stats'
import { incidentStats } from './incident-stats'
import { meetingStats } from './meeting-stats'
import { openingStats } from './opening-stats'
import { policyDocStats } from './policy-doc-stats'
import { projectStats } from './project-stats'
import { scenarioStats } from './scenario-stats'
import { shareRequestStats } from './share-request-stats'
import { taskStats } from './task-stats'
import { reportStats } from './report-stats'
import { resourceStats } from './resource-stats'
import { rosterStats } from './roster-stats'
import type { StatSource } from './stat'
import { systemStats } from './system-stats'
import { trainingStats } from './training-stats'

/** Every number of the year, in the order in which they are shown. */
export const statSources: readonly StatSource[] = [
  ...resourceStats,
  ...systemStats,
  ...demandStats,
  ...openingStats,
  ...rosterStats,
  ...trainingStats,
  ...meetingStats,
  ...taskStats,
  ...defectStats,
  ...projectStats,
  ...scenarioStats,
  ...shareRequestStats,
  ...incidentStats,
  ...evaluationStats,
  ...policyDocStats,
  ...reportStats,
  ...filingStats,
]

/** Tables that numbers are counted from, beside those of their own rows. */
export const statTables: readonly string[] = [...new Set([...statSources.map(({ table }) => table), 'persons'])]
