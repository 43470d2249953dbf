import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import {
  appointmentFields,
  personFields,
  type AppointmentField,
  type PersonField,
  type RosterFieldInfo,
} from '../../../shared/roster/roster-fields'
import { readTyped, type TypedKind } from '../../../shared/field/read-typed'

const typeOf = (info: RosterFieldInfo): TypedKind => ('type' in info ? info.type : { kind: 'text', max: 50 })

const members = <K extends string>(
  fields: Readonly<Record<K, RosterFieldInfo>>,
  typed: Readonly<Partial<Record<K, string>>>,
): object =>
  Object.fromEntries(
    Object.entries<string | undefined>(typed)
      .map(([key, words]) => [key, readTyped(typeOf(fields[key as K]), words ?? '')] as const)
      .filter(([, value]) => value !== undefined),
  )

/** Members of a person from typed text; empty ones are left out. */
export const personMembers = (typed: Readonly<Partial<Record<PersonField, string>>>): Partial<PersonDraft> =>
  members(personFields, typed)

/** Members of an appointment from typed text; empty ones are left out. */
export const appointmentMembers = (
  typed: Readonly<Partial<Record<AppointmentField, string>>>,
): Partial<AppointmentDraft> => members(appointmentFields, typed)
