import type { Calendar } from '../../shared/calendar/calendar'
import { duties } from '../../shared/duties/duties'
import type { Duty } from '../../shared/duties/duty'
import type { DutyFacts } from '../../shared/duties/duty-facts'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import type { DefectDraft } from '../../shared/defect/defect'
import type { EvaluationDraft } from '../../shared/evaluation/evaluation'
import type { RecordsByTable } from '../../shared/field/kind'
import type { IncidentDraft } from '../../shared/incident/incident'
import { upcastMatter } from '../../shared/journal/upcast-matter'
import type { MatterDraft } from '../../shared/matter/matter'
import type { MeetingDraft } from '../../shared/meeting/meeting'
import type { PolicyDocDraft } from '../../shared/policy-doc/policy-doc'
import type { ProjectDraft } from '../../shared/project/project'
import type { ScenarioDraft } from '../../shared/scenario/scenario'
import type { ShareRequestDraft } from '../../shared/share-request/share-request'
import type { Profile } from '../../shared/profile/profile'
import type { ReportDraft } from '../../shared/report/report'
import type { TrainingPlanDraft } from '../../shared/training-plan/training-plan'
import type { Roster } from '../../shared/roster/roster'
import type { TaskDraft } from '../../shared/task/task'
import type { TrainingDraft } from '../../shared/training/training'

/** What a unit entered, with the kinds of record by their own names. */
export interface EnteredFacts extends Omit<DutyFacts, 'records' | 'roster'>, Roster {
  readonly trainings: readonly TrainingDraft[]
  /** As an earlier version kept them: what has a kind of its own today is read as that. */
  readonly matters: readonly MatterDraft[]
  readonly meetings?: readonly MeetingDraft[]
  readonly defects?: readonly DefectDraft[]
  readonly evaluations?: readonly EvaluationDraft[]
  readonly incidents?: readonly IncidentDraft[]
  readonly projects?: readonly ProjectDraft[]
  readonly policyDocs?: readonly PolicyDocDraft[]
  readonly reports?: readonly ReportDraft[]
  readonly trainingPlans?: readonly TrainingPlanDraft[]
  readonly tasks?: readonly TaskDraft[]
  readonly scenarios?: readonly ScenarioDraft[]
  readonly shareRequests?: readonly ShareRequestDraft[]
}

/** Records by their table: those entered, and what became of matters. */
const recordsOf = ({
  trainings,
  matters,
  meetings = [],
  defects = [],
  evaluations = [],
  incidents = [],
  projects = [],
  policyDocs = [],
  reports = [],
  trainingPlans = [],
  tasks = [],
  scenarios = [],
  shareRequests = [],
}: EnteredFacts): RecordsByTable => {
  const placed = matters.map(upcastMatter)
  const of = (table: string) => placed.filter((one) => one.table === table).map(({ record }) => record as MatterDraft)
  return {
    trainings,
    matters: of('matters'),
    evaluations,
    meetings: [...meetings, ...of('meetings')],
    defects: [...defects, ...of('defects')],
    incidents,
    projects,
    policyDocs: [...policyDocs, ...of('policyDocs')],
    reports: [...reports, ...of('reports')],
    trainingPlans: [...trainingPlans, ...of('trainingPlans')],
    tasks,
    scenarios,
    shareRequests,
  }
}

export const factsOf = (entered: EnteredFacts): DutyFacts => {
  const { persons, appointments } = entered
  return { ...entered, roster: { persons, appointments }, records: recordsOf(entered) }
}

/** The duties of a unit by the program's own kinds of record. */
export const unitDuties = (profile: Profile, entered: EnteredFacts, today: string, calendar: Calendar): Duty[] =>
  duties(kindBehaviours, profile, factsOf(entered), today, calendar)
