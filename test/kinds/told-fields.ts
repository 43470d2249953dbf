import { shown, type DraftText } from '../../shared/base/draft'
import { itemFields, resourceFields } from '../../shared/catalogue/fields'
import type { FieldInfo } from '../../shared/field/field-info'
import { defectFields } from '../../shared/defect/defect-kind'
import { demandFields } from '../../shared/demand/demand-fields'
import { incidentFields } from '../../shared/incident/incident-kind'
import type { AnyRecord, RecordOf, TableName } from '../../shared/kinds/data-kinds'
import { evaluationFields } from '../../shared/evaluation/evaluation-kind'
import { matterFields } from '../../shared/matter/matter-fields'
import { meetingFields } from '../../shared/meeting/meeting-kind'
import { openingFields } from '../../shared/opening/opening-fields'
import { policyDocFields } from '../../shared/policy-doc/policy-doc-kind'
import { projectFields } from '../../shared/project/project-kind'
import { scenarioFields } from '../../shared/scenario/scenario-kind'
import { shareRequestFields } from '../../shared/share-request/share-request-kind'
import { trainingPlanFields } from '../../shared/training-plan/training-plan-kind'
import { reportFields } from '../../shared/report/report-kind'
import { appointmentFields, personFields } from '../../shared/roster/roster-fields'
import { systemFields } from '../../shared/system/system-fields'
import { taskFields } from '../../shared/task/task-kind'
import { trainingKindFields } from '../../shared/training/training-fields'
import { lists } from '../support/analyse-file'
import { otherPerson, person } from './sample-records'

type Fields = Readonly<Record<string, FieldInfo>>

/** What the program knows of the fields of each kind; false where a kind has no such table. */
export const fieldTables: { readonly [T in TableName]: Fields | false } = {
  unit: false,
  resources: resourceFields,
  persons: personFields,
  appointments: appointmentFields,
  trainings: trainingKindFields,
  filings: false,
  filingDrafts: false,
  meetings: meetingFields,
  defects: defectFields,
  evaluations: evaluationFields,
  incidents: incidentFields,
  projects: projectFields,
  tasks: taskFields,
  scenarios: scenarioFields,
  shareRequests: shareRequestFields,
  policyDocs: policyDocFields,
  reports: reportFields,
  trainingPlans: trainingPlanFields,
  matters: matterFields,
  dutyChoices: false,
  calendarYears: false,
  policyTexts: false,
  loadedProfiles: false,
  savedViews: false,
  importShapes: false,
  systems: systemFields,
  demands: demandFields,
  openings: openingFields,
}

/** Something that a field may say: as a person reads and types it, and as the record keeps it. */
export interface Told {
  readonly said: string
  readonly kept: DraftText
}
type Two = readonly [Told, Told]

const asTyped = (one: string, other: string): Two => [
  { said: one, kept: one },
  { said: other, kept: other },
]
const ofList = (list: keyof typeof lists): Two => {
  const [one, other] = lists[list].entries.filter(({ group }) => group !== true)
  if (one === undefined || other === undefined) throw new Error(`a list of less than two: ${list}`)
  return [
    { said: one.label, kept: one.code },
    { said: other.label, kept: other.code },
  ]
}
const ofLists = (list: keyof typeof lists): Two => {
  const [one, other] = ofList(list)
  return [{ said: `${one.said}、${other.said}`, kept: `${shown(one.kept)},${shown(other.kept)}` }, other]
}

/** Two things that a field may say, by its type and not by its name: a new field is covered, a new type does not compile. */
export const twoTold = (info: FieldInfo): Two => {
  const { type, label } = info
  switch (type.kind) {
    case 'text':
      return asTyped(`示例${label}甲`, `示例${label}乙`)
    case 'code-or-text':
      return type.list === undefined ? asTyped(`示例${label}甲`, `示例${label}乙`) : ofList(type.list)
    case 'code':
      return type.many === true ? ofLists(type.list) : ofList(type.list)
    case 'format-type': {
      const [one = '', other = ''] = lists.formatClass.entries.flatMap(({ types }) => types ?? [])
      return asTyped(one, other)
    }
    case 'choice': {
      const [one, other] = Object.entries(type.words)
      if (one === undefined || other === undefined) throw new Error(`choices of less than two: ${label}`)
      return [
        { said: one[1], kept: one[0] },
        { said: other[1], kept: other[0] },
      ]
    }
    case 'yes-no':
      return [
        { said: '是', kept: '1' },
        { said: '否', kept: '0' },
      ]
    case 'date':
      return asTyped('2026-05-06', '2026-06-07')
    case 'month':
      return asTyped('2020-05', '2021-06')
    case 'time':
      return asTyped('08:30', '14:05')
    case 'decimal':
    case 'hours':
      return asTyped('12.5', '36')
    case 'whole':
      return asTyped('18', '20')
    case 'phone':
      return asTyped('0818-2000001', '0818-2000002')
    case 'mobile':
      return asTyped('13800000001', '13900000002')
    case 'credit-code':
      return asTyped('11999900MB0000001K', '11999900MB0000002H')
    case 'person':
      return [
        { said: shown(person.name), kept: person.id },
        { said: shown(otherPerson.name), kept: otherPerson.id },
      ]
  }
}

const firstOfAll = (fields: Fields): Record<string, DraftText> =>
  Object.fromEntries(Object.entries(fields).map(([field, info]) => [field, twoTold(info)[0].kept]))

/** The record with something in every field that its table knows, items of a resource too. */
export const filled = <R extends AnyRecord>(table: TableName, record: R): R => {
  const whole: R = { ...record, ...firstOfAll(fieldTables[table] || {}) }
  const withItems = (items: RecordOf['resources']['items']) =>
    items.map((item) => ({ ...item, ...firstOfAll(itemFields) }))
  return table === 'resources' && 'items' in whole ? { ...whole, items: withItems(whole.items) } : whole
}

/** The fields of a kind by the names under which lists have them: those of items as `item.enName`. */
export const fieldsByColumn = (table: TableName): ReadonlyMap<string, FieldInfo> => {
  const items = Object.entries(itemFields).map(([field, info]) => [`item.${field}`, info] as const)
  return new Map<string, FieldInfo>([
    ...Object.entries(fieldTables[table] || {}),
    ...(table === 'resources' ? items : []),
  ])
}
