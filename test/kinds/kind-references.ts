import type { RecordOf, TableName } from '../../shared/kinds/data-kinds'
import {
  appointment,
  choice,
  defect,
  demand,
  digest,
  evaluation,
  filing,
  id,
  incident,
  matter,
  meeting,
  opening,
  policy,
  policyDoc,
  project,
  report,
  trainingPlan,
  resource,
  scenario,
  shareRequest,
  system,
  task,
  training,
  unit,
} from './sample-records'

/** A field that names another record, and what becomes of it when that one is taken away. */
export interface Reference<T extends TableName> {
  /** As in `attendees[].personId`. */
  readonly field: string
  /** The kind it names; the record is that of the kind's case. */
  readonly to: TableName
  /** A record with the reference. */
  readonly record: RecordOf[T]
  /** The same when the other one is gone: null where it goes along, `record` itself where the reference stays as it was. */
  readonly after: RecordOf[T] | null
}

const stays = <T extends TableName>(field: string, to: TableName, record: RecordOf[T]): Reference<T> => ({
  field,
  to,
  record,
  after: record,
})

const ownedResource = { ...resource, ownerPerson: id(1) }
const ownedDemand = { ...demand, ownerPerson: id(1) }
const handled = <R>(record: R): R & { handler: string } => ({ ...record, handler: id(1) })
const keptName = { raw: '张示例' }
/** What a package of before handed over is told as it was then. */
const filedRoster: RecordOf['filings'] = {
  ...filing,
  profile: { id: 'dazhou', version: '2025.1.1', digest: digest('c') },
  roster: [{ id: id(4), personId: id(1), name: '张示例', role: 'cdo', from: '2026-01-01', to: '' }],
}
const attended: RecordOf['trainings'] = {
  ...training,
  attendees: [{ name: '赵示例' }, { personId: id(1) }, { personId: id(13) }],
}

/** What every kind refers to; false where it names no other record. */
export const kindReferences: { readonly [T in TableName]: readonly Reference<T>[] | false } = {
  unit: [
    // Nobody is offered to take away the rules that the unit follows.
    stays('city', 'loadedProfiles', { ...unit, city: 'dazhou' }),
    stays('standing', 'loadedProfiles', { ...unit, standing: { dazhou: { listed: '12' } } }),
  ],
  resources: [
    { field: 'ownerPerson', to: 'persons', record: ownedResource, after: { ...ownedResource, ownerPerson: keptName } },
    // Named in words, as ledgers always did: the list of systems says that it lacks one.
    stays('system', 'systems', { ...resource, system: '示例救助系统' }),
    stays('related', 'resources', { ...resource, id: id(15), related: '示例代码', items: [] }),
  ],
  persons: false,
  appointments: [
    { field: 'personId', to: 'persons', record: appointment, after: null },
    {
      field: 'replaces',
      to: 'appointments',
      record: { ...appointment, id: id(14), personId: id(13), replaces: id(4) },
      after: { ...appointment, id: id(14), personId: id(13) },
    },
    stays('role', 'loadedProfiles', appointment),
  ],
  trainings: [
    {
      field: 'attendees[].personId',
      to: 'persons',
      record: attended,
      after: { ...attended, attendees: [{ name: '赵示例' }, { name: '张示例' }, { personId: id(13) }] },
    },
    { field: 'planId', to: 'trainingPlans', record: { ...training, planId: trainingPlan.id }, after: training },
  ],
  filings: [
    stays('roster[].personId', 'persons', filedRoster),
    stays('roster[].id', 'appointments', filedRoster),
    stays('profile.id', 'loadedProfiles', filedRoster),
  ],
  filingDrafts: false,
  meetings: [
    stays('rule', 'loadedProfiles', { ...meeting, rule: 'meeting' }),
    { field: 'handler', to: 'persons', record: handled(meeting), after: { ...meeting, handler: keptName } },
    {
      field: 'attendee',
      to: 'persons',
      record: { ...meeting, attendee: id(1) },
      after: { ...meeting, attendee: keptName },
    },
  ],
  defects: [
    stays('rule', 'loadedProfiles', { ...defect, rule: 'spot-check-mend' }),
    { field: 'handler', to: 'persons', record: handled(defect), after: { ...defect, handler: keptName } },
    { field: 'resourceId', to: 'resources', record: { ...defect, resourceId: id(2) }, after: defect },
  ],
  evaluations: [
    stays('rule', 'loadedProfiles', { ...evaluation, rule: 'evaluation' }),
    { field: 'handler', to: 'persons', record: handled(evaluation), after: { ...evaluation, handler: keptName } },
    {
      field: 'subject',
      to: 'persons',
      record: { ...evaluation, subject: id(1) },
      after: { ...evaluation, subject: keptName },
    },
  ],
  incidents: [
    stays('rule', 'loadedProfiles', { ...incident, rule: 'incident-report' }),
    { field: 'handler', to: 'persons', record: handled(incident), after: { ...incident, handler: keptName } },
  ],
  projects: [
    stays('rule', 'loadedProfiles', { ...project, rule: 'project-veto' }),
    { field: 'handler', to: 'persons', record: handled(project), after: { ...project, handler: keptName } },
  ],
  tasks: [
    stays('rule', 'loadedProfiles', { ...task, rule: 'task-list' }),
    { field: 'handler', to: 'persons', record: handled(task), after: { ...task, handler: keptName } },
    { field: 'meetingId', to: 'meetings', record: { ...task, meetingId: meeting.id }, after: task },
    { field: 'defectId', to: 'defects', record: { ...task, defectId: defect.id }, after: task },
    { field: 'evaluationId', to: 'evaluations', record: { ...task, evaluationId: evaluation.id }, after: task },
    ...(
      [
        ['systemId', 'systems', system, '示例救助系统'],
        ['demandId', 'demands', demand, '示例婚姻登记信息'],
        ['trainingId', 'trainings', training, '示例培训'],
        ['meetingId', 'meetings', meeting, '示例半年会议'],
        ['defectId', 'defects', defect, '示例名册第 12 行身份类别为空'],
      ] as const
    ).map(([member, to, { id: proof }, name]): Reference<'tasks'> => ({
      field: `evidence[].${member}`,
      to,
      record: { ...task, evidence: [{ [member]: proof } as never] },
      after: { ...task, evidence: [{ name }] },
    })),
  ],
  scenarios: [
    stays('rule', 'loadedProfiles', { ...scenario, rule: 'scenarios' }),
    { field: 'handler', to: 'persons', record: handled(scenario), after: { ...scenario, handler: keptName } },
    {
      field: 'data[].resourceId',
      to: 'resources',
      record: { ...scenario, data: [{ resourceId: id(2) }, { name: '示例登记信息' }] },
      after: { ...scenario, data: [{ name: '示例低保名册' }, { name: '示例登记信息' }] },
    },
    {
      field: 'data[].demandId',
      to: 'demands',
      record: { ...scenario, data: [{ demandId: id(11) }] },
      after: { ...scenario, data: [{ name: '示例婚姻登记信息' }] },
    },
  ],
  shareRequests: [
    stays('rule', 'loadedProfiles', { ...shareRequest, rule: 'demand' }),
    { field: 'handler', to: 'persons', record: handled(shareRequest), after: { ...shareRequest, handler: keptName } },
    { field: 'resourceId', to: 'resources', record: { ...shareRequest, resourceId: id(2) }, after: shareRequest },
  ],
  policyDocs: [
    stays('rule', 'loadedProfiles', { ...policyDoc, rule: 'emergency' }),
    { field: 'handler', to: 'persons', record: handled(policyDoc), after: { ...policyDoc, handler: keptName } },
  ],
  trainingPlans: [
    stays('rule', 'loadedProfiles', { ...trainingPlan, rule: 'training-plan' }),
    { field: 'handler', to: 'persons', record: handled(trainingPlan), after: { ...trainingPlan, handler: keptName } },
  ],
  reports: [
    stays('rule', 'loadedProfiles', { ...report, rule: 'yearly-summary' }),
    { field: 'handler', to: 'persons', record: handled(report), after: { ...report, handler: keptName } },
    {
      field: 'author',
      to: 'persons',
      record: { ...report, author: id(1) },
      after: { ...report, author: keptName },
    },
  ],
  matters: [stays('rule', 'loadedProfiles', { ...matter, rule: 'task-list' })],
  dutyChoices: [
    stays('duty', 'matters', { ...choice, duty: `matter:${matter.id}` }),
    stays('duty', 'defects', { ...choice, duty: `matter:${defect.id}` }),
    stays('duty', 'incidents', { ...choice, duty: `incident:${incident.id}` }),
    stays('duty', 'projects', { ...choice, duty: `project:${project.id}` }),
    stays('duty', 'shareRequests', { ...choice, duty: `share-request:${shareRequest.id}` }),
    stays('duty', 'loadedProfiles', choice),
  ],
  calendarYears: false,
  policyTexts: [stays('id', 'loadedProfiles', policy)],
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
  systems: [{ field: 'ownerPerson', to: 'persons', record: system, after: { ...system, ownerPerson: keptName } }],
  demands: [
    { field: 'ownerPerson', to: 'persons', record: ownedDemand, after: { ...ownedDemand, ownerPerson: keptName } },
    stays('system', 'systems', { ...demand, system: '示例救助系统' }),
    stays('resource', 'resources', { ...demand, resource: '示例低保名册' }),
  ],
  openings: [{ field: 'resourceId', to: 'resources', record: opening, after: null }],
}
