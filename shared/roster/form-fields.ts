import type { Profile } from '../rules/profile'
import { qualifyingFields } from './check-qualification'
import { personFields, type PersonField } from './roster-fields'

/** What tells a person from another and reaches them: asked for whatever the forms say. */
const always: readonly PersonField[] = ['name', 'post', 'department', 'officePhone', 'mobile']

/** Parts of a person that have editors of their own. */
export type PersonPart = 'resume' | 'certificates' | 'photo'

export interface NeededFields {
  /** In the order of the forms. */
  readonly first: readonly PersonField[]
  readonly others: readonly PersonField[]
  readonly parts: ReadonlySet<PersonPart>
}

/**
 * Which data of a person the city needs: what the forms for the person's roles print (forms of the whole unit
 * included), and what the qualifications of the roles look at. `fieldsOf` names the person's fields that a layout
 * prints. Without a role, every form of the city counts.
 */
export const neededFields = (
  profile: Profile,
  roles: readonly string[],
  fieldsOf: (layout: string) => readonly string[],
): NeededFields => {
  const concerned = (those: readonly string[] | undefined) =>
    those === undefined || roles.length === 0 || those.some((role) => roles.includes(role))
  const needed = new Set<string>([
    ...always,
    ...profile.forms.filter((form) => concerned(form.roles)).flatMap(({ layout }) => fieldsOf(layout)),
    ...profile.roles.filter(({ role }) => concerned([role])).flatMap(qualifyingFields),
  ])
  const fields = Object.keys(personFields) as PersonField[]
  const parts: readonly PersonPart[] = ['resume', 'certificates', 'photo']
  return {
    first: fields.filter((field) => needed.has(field)),
    others: fields.filter((field) => !needed.has(field)),
    parts: new Set(parts.filter((part) => needed.has(part))),
  }
}
