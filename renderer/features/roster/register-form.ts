import { plusDays } from '../../../shared/calendar/calendar'
import { isRaw, shown } from '../../../shared/base/draft'
import type { Holder } from '../../../shared/roster/holders'
import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import { appointmentMembers, personMembers } from './typed-members'
import type { NewId } from '../../../shared/base/ids'
import type { Edit } from '../../data/store/records'

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

/** The person of the roster whom the name means: the only one who bears it. */
export const knownPerson = (name: string, persons: readonly PersonDraft[]): PersonDraft | undefined => {
  const bearers = persons.filter((person) => shown(person.name) === name.trim())
  return bearers.length === 1 ? bearers[0] : undefined
}

/**
 * The edits of one registration: the person (new, or known by name), the appointment, and the end of the one before.
 * Without a role, where the document asks this unit for none, the person alone.
 */
export const registerEdits = (
  form: RegisterForm,
  persons: readonly PersonDraft[],
  before: Holder | undefined,
  newId: NewId,
): Edit[] => {
  const known = knownPerson(form.name, persons)
  const { name, post, department, mobile } = form
  const details = personMembers({ name, post, department, mobile })
  const person: PersonDraft = { ...known, ...details, id: known?.id ?? newId() }
  const registered: Edit = { table: 'persons', id: person.id, after: person }
  if (form.role === '') return [registered]
  const typed = appointmentMembers({ from: form.from, documentNumber: form.documentNumber })
  const { from } = typed
  const takesOver = before !== undefined && form.replace && from !== undefined && !isRaw(from)
  const appointment: AppointmentDraft = {
    id: newId(),
    personId: person.id,
    role: form.role,
    ...typed,
    ...(takesOver ? { replaces: before.appointment.id } : {}),
  }
  const ended: Edit[] = takesOver
    ? [
        {
          table: 'appointments',
          id: before.appointment.id,
          after: { ...before.appointment, to: plusDays(from, -1) },
        },
      ]
    : []
  return [registered, { table: 'appointments', id: appointment.id, after: appointment }, ...ended]
}
