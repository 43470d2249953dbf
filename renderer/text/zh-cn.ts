import { app } from './zh-cn/app'
import { attachments } from './zh-cn/attachments'
import { backup } from './zh-cn/backup'
import { basis } from './zh-cn/basis'
import { catalogue } from './zh-cn/catalogue'
import { checklist } from './zh-cn/checklist'
import { city } from './zh-cn/city'
import { closing } from './zh-cn/closing'
import { collect } from './zh-cn/collect'
import { evaluations } from './zh-cn/evaluations'
import { fields } from './zh-cn/fields'
import { filing } from './zh-cn/filing'
import { filingHistory } from './zh-cn/filing-history'
import { firstRun } from './zh-cn/first-run'
import { forms } from './zh-cn/forms'
import { history } from './zh-cn/history'
import { importing } from './zh-cn/import'
import { incidents } from './zh-cn/incidents'
import { lists } from './zh-cn/lists'
import { marked } from './zh-cn/marked'
import { matters } from './zh-cn/matters'
import { official } from './zh-cn/official'
import { palette } from './zh-cn/palette'
import { person } from './zh-cn/person'
import { place } from './zh-cn/place'
import { policyDocs } from './zh-cn/policy-docs'
import { projects } from './zh-cn/projects'
import { reports } from './zh-cn/reports'
import { roster } from './zh-cn/roster'
import { rosterChange } from './zh-cn/roster-change'
import { rows } from './zh-cn/rows'
import { registers } from './zh-cn/registers'
import { scenarios } from './zh-cn/scenarios'
import { settings } from './zh-cn/settings'
import { shareRequests } from './zh-cn/share-requests'
import { standing } from './zh-cn/standing'
import { stats } from './zh-cn/stats'
import { structure } from './zh-cn/structure'
import { table } from './zh-cn/table'
import { tasks } from './zh-cn/tasks'
import { today } from './zh-cn/today'
import { trainingPlans } from './zh-cn/training-plans'
import { training } from './zh-cn/training'
import { update } from './zh-cn/update'
import { verify } from './zh-cn/verify'

/** Every sentence that a screen shows; sentences that the command line shows too stand in `shared/text`. */
export const text = {
  app,
  attachments,
  backup,
  basis,
  catalogue,
  checklist,
  city,
  closing,
  collect,
  evaluations,
  fields,
  filing,
  filingHistory,
  firstRun,
  forms,
  history,
  importing,
  incidents,
  lists,
  marked,
  matters,
  official,
  palette,
  person,
  place,
  policyDocs,
  projects,
  roster,
  rosterChange,
  rows,
  registers,
  scenarios,
  reports,
  settings,
  shareRequests,
  standing,
  stats,
  structure,
  table,
  tasks,
  today,
  training,
  trainingPlans,
  update,
  verify,
} as const
