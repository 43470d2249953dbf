import type { Profile } from '../profile/profile'
import { qualifyingFields } from './check-qualification'
import { appointmentFields, personFields, type AppointmentField, type PersonField } from './roster-fields'

/** What tells a person from another and reaches them: asked for whatever the forms say. */
const always: readonly PersonField[] = ['name', 'post', 'department', 'officePhone', 'mobile']

/** Parts of a person that have editors of their own. */
export type PersonPart = 'resume' | 'certificates' | 'photo'

/** What a printed form asks of the records, by name of the field; what it prints and does not ask for is not among it. */
export interface AskedFields {
  readonly person: ReadonlySet<string>
  readonly appointment: ReadonlySet<string>
}

export interface NeededFields {
  /** In the order of the forms. */
  readonly first: readonly PersonField[]
  readonly others: readonly PersonField[]
  readonly parts: ReadonlySet<PersonPart>
  /** Fields of the appointment that the forms ask for, in their order. */
  readonly appointment: readonly AppointmentField[]
}

/**
 * Which data of a person the city needs: what the forms for the person's roles ask for (forms of the whole unit
 * included), and what the qualifications of the roles look at. `fieldsOf` names the fields that a layout asks for.
 * Without a role, every form of the city counts.
 */
export const neededFields = (
  profile: Profile,
  roles: readonly string[],
  fieldsOf: (layout: string) => AskedFields,
): NeededFields => {
  const concerned = (those: readonly string[] | undefined) =>
    those === undefined || roles.length === 0 || those.some((role) => roles.includes(role))
  const asked = profile.forms.filter((form) => concerned(form.roles)).map(({ layout }) => fieldsOf(layout))
  const needed = new Set<string>([
    ...always,
    ...asked.flatMap(({ person }) => [...person]),
    ...profile.roles.filter(({ role }) => concerned([role])).flatMap(qualifyingFields),
  ])
  const fields = Object.keys(personFields) as PersonField[]
  const parts: readonly PersonPart[] = ['resume', 'certificates', 'photo']
  return {
    first: fields.filter((field) => needed.has(field)),
    others: fields.filter((field) => !needed.has(field)),
    parts: new Set(parts.filter((part) => needed.has(part))),
    appointment: (Object.keys(appointmentFields) as AppointmentField[]).filter((field) =>
      asked.some(({ appointment }) => appointment.has(field)),
    ),
  }
}
