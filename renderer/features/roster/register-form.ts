import { isRaw, shown } from '../../../shared/base/draft'
import type { Holder } from '../../../shared/roster/holders'
import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import { appointmentFields, personFields } from '../../../shared/roster/roster-fields'
import { readTyped, type TypedKind } from '../../../shared/tables/read-typed'
import type { NewId } from '../../../shared/base/ids'
import type { Edit } from '../../data/records'

/** What the form holds while it is typed. `replace` is about the one who holds the role so far. */
export interface RegisterForm {
  readonly name: string
  readonly role: string
  readonly from: string
  readonly documentNumber: string
  readonly post: string
  readonly department: string
  readonly mobile: string
  readonly replace: boolean
}

export const emptyForm: RegisterForm = {
  name: '',
  role: '',
  from: '',
  documentNumber: '',
  post: '',
  department: '',
  mobile: '',
  replace: true,
}

const typeOf = (info: (typeof personFields)[keyof typeof personFields]): TypedKind =>
  'type' in info ? info.type : { kind: 'text', max: 50 }

/** Members of a record from typed text; empty ones are left out. */
const members = <K extends string>(typed: Readonly<Record<K, [TypedKind, string]>>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<[TypedKind, string]>(typed)
      .map(([key, [kind, words]]) => [key, readTyped(kind, words)] as const)
      .filter(([, value]) => value !== undefined),
  ) as Partial<Record<K, string>>

/** The day before `YYYY-MM-DD`. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The person of the roster whom the name means: the only one who bears it. */
export const knownPerson = (name: string, persons: readonly PersonDraft[]): PersonDraft | undefined => {
  const bearers = persons.filter((person) => shown(person.name) === name.trim())
  return bearers.length === 1 ? bearers[0] : undefined
}

/** The edits of one registration: the person (new, or known by name), the appointment, and the end of the one before. */
export const registerEdits = (
  form: RegisterForm,
  persons: readonly PersonDraft[],
  before: Holder | undefined,
  newId: NewId,
): Edit[] => {
  const known = knownPerson(form.name, persons)
  const details = members({
    name: [typeOf(personFields.name), form.name],
    post: [typeOf(personFields.post), form.post],
    department: [typeOf(personFields.department), form.department],
    mobile: [typeOf(personFields.mobile), form.mobile],
  })
  const person: PersonDraft = { ...known, ...details, id: known?.id ?? newId() }
  const appointment: AppointmentDraft = {
    id: newId(),
    personId: person.id,
    role: form.role,
    ...members({
      from: [typeOf(appointmentFields.from), form.from],
      documentNumber: [typeOf(appointmentFields.documentNumber), form.documentNumber],
    }),
  }
  const { from } = appointment
  const ended: Edit[] =
    before === undefined || !form.replace || from === undefined || isRaw(from)
      ? []
      : [
          {
            table: 'appointments',
            id: before.appointment.id,
            after: { ...before.appointment, to: dayBefore(from) },
          },
        ]
  return [
    { table: 'persons', id: person.id, after: person },
    { table: 'appointments', id: appointment.id, after: appointment },
    ...ended,
  ]
}
