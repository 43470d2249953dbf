import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import {
  appointmentFields,
  personFields,
  type AppointmentField,
  type PersonField,
} from '../../../shared/roster/roster-fields'
import { isPlain, type FieldInfo } from '../../../shared/field/field-info'
import { readPlain } from '../../../shared/field/normalise-text'

/** Codes are chosen, not typed: they stay as they are. */
const read = ({ type }: FieldInfo, typed: string) => readPlain(isPlain(type) ? type : { kind: 'text', max: 50 }, typed)

const members = <K extends string>(
  fields: Readonly<Record<K, FieldInfo>>,
  typed: Readonly<Partial<Record<K, string>>>,
): object =>
  Object.fromEntries(
    Object.entries<string | undefined>(typed)
      .map(([key, words]) => [key, read(fields[key as K], words ?? '')] as const)
      .filter(([, value]) => value !== undefined),
  )

/** Members of a person from typed text; empty ones are left out. */
export const personMembers = (typed: Readonly<Partial<Record<PersonField, string>>>): Partial<PersonDraft> =>
  members(personFields, typed)

/** Members of an appointment from typed text; empty ones are left out. */
export const appointmentMembers = (
  typed: Readonly<Partial<Record<AppointmentField, string>>>,
): Partial<AppointmentDraft> => members(appointmentFields, typed)
