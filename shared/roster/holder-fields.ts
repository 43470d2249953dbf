import { isRaw } from '../base/draft'
import { rawFields, type RawField } from '../field/record-value'
import type { DataKind } from '../field/kind'
import { appointmentKind } from './appointment-kind'
import type { Holder } from './holders'
import type { AppointmentDraft, PersonDraft } from './person'
import { personKind } from './person-kind'
import type { Roster } from './roster'
import { appointmentFields, personFields, rosterTables } from './roster-fields'

/** Which fields of a holder something is made of: of the person, and of how the person came to the post. */
export interface HolderFields {
  readonly person?: readonly Exclude<keyof PersonDraft, 'id'>[]
  readonly appointment?: readonly Exclude<keyof AppointmentDraft, 'id' | 'personId' | 'role'>[]
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const labelsOf =
  ({ fields, labels }: Pick<DataKind<never>, 'fields' | 'labels'>) =>
  (field: string): string =>
    fields[field]?.label ?? labels[field] ?? field

/** Labels of the fields that are empty in the records of a holder, each once; `optional` ones may be. */
export const emptyFields = (
  { person, appointment }: Holder,
  needs: readonly HolderFields[],
  optional: readonly string[],
): string[] => {
  const empty = <F extends string>(record: Readonly<Partial<Record<F, unknown>>>, fields: readonly F[]): F[] =>
    fields.filter((field) => !optional.includes(field) && isEmpty(record[field]))
  const ofPerson = empty(
    person,
    needs.flatMap((need) => need.person ?? []),
  ).map(labelsOf(personKind))
  const ofAppointment = empty(
    appointment,
    needs.flatMap((need) => need.appointment ?? []),
  ).map(labelsOf(appointmentKind))
  return [...new Set([...ofPerson, ...ofAppointment])]
}

const rawCells = (label: string, rows: readonly object[] = []): RawField[] =>
  rows.flatMap((row) =>
    Object.values(row).flatMap((value: unknown) => (isRaw(value) ? [{ label, typed: value.raw }] : [])),
  )

/** What could not be read in the records of a person of the roster. */
export const unclearOf = (person: PersonDraft, { appointments }: Roster): RawField[] => [
  ...rawFields(person, personFields),
  ...appointments
    .filter(({ personId }) => personId === person.id)
    .flatMap((appointment) => rawFields(appointment, appointmentFields)),
  ...rawCells(rosterTables.resume, person.resume),
  ...rawCells(rosterTables.certificates, person.certificates),
]
