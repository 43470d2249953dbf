import { plusDays } from '../../../shared/calendar/calendar'
import { isRaw, shown } from '../../../shared/base/draft'
import type { NewId } from '../../../shared/base/ids'
import type { Holder } from '../../../shared/roster/holders'
import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import type { OwnedRecord, Owner } from '../../data/queries/owned-records'
import type { Edit } from '../../data/store/records'
import { knownPerson } from './register-form'
import { appointmentMembers, personMembers } from './typed-members'

/** What the wizard holds while it is typed. `ended` is the appointment that changes hands. */
export interface ChangeForm {
  readonly ended: string
  readonly name: string
  readonly from: string
  readonly documentNumber: string
  readonly changeReason: string
  readonly post: string
  readonly department: string
  readonly mobile: string
  /** 责任人 of catalogue and lists follows. */
  readonly owners: boolean
}

export const emptyChange: ChangeForm = {
  ended: '',
  name: '',
  from: '',
  documentNumber: '',
  changeReason: '',
  post: '',
  department: '',
  mobile: '',
  owners: true,
}

/** The day on which the new appointment begins; undefined where none could be read. */
export const dayOfChange = ({ from }: ChangeForm): string | undefined => {
  const day = appointmentMembers({ from }).from
  return day === undefined || isRaw(day) ? undefined : day
}

/** What keeps the change from being saved, by field: unfilled, or against the one who holds the post. */
export interface ChangeProblems {
  readonly name?: 'empty' | 'same'
  readonly from?: 'empty' | 'unreadable' | 'early'
}

export const changeProblems = (form: ChangeForm, holder: Holder, persons: readonly PersonDraft[]): ChangeProblems => {
  const day = dayOfChange(form)
  const began = holder.appointment.from
  const early = day !== undefined && began !== undefined && !isRaw(began) && day <= began
  return {
    ...(form.name.trim() === '' ? { name: 'empty' } : {}),
    ...(knownPerson(form.name, persons)?.id === holder.person.id ? { name: 'same' } : {}),
    ...(form.from.trim() === '' ? { from: 'empty' } : day === undefined ? { from: 'unreadable' } : {}),
    ...(early ? { from: 'early' } : {}),
  }
}

/** How catalogue and lists name somebody: by reference, and by name where nobody else on the roster bears it. */
export const ownerOf = (person: PersonDraft, persons: readonly PersonDraft[]): Owner => {
  const name = shown(person.name).trim()
  return { id: person.id, ...(knownPerson(name, persons)?.id === person.id ? { name } : {}) }
}

/**
 * The edits of one change of officer, taken back as one: the old appointment ends the day before, the new one names it
 * and the reason, the person is new or known by name, and the given records get the new 责任人. The form has no
 * problems.
 */
export const changeEdits = (
  form: ChangeForm,
  { appointment: old }: Holder,
  persons: readonly PersonDraft[],
  owned: readonly OwnedRecord[],
  newId: NewId,
): { readonly edits: Edit[]; readonly appointment: AppointmentDraft } => {
  const known = knownPerson(form.name, persons)
  const { name, post, department, mobile, from, documentNumber, changeReason } = form
  const person: PersonDraft = {
    ...known,
    ...personMembers({ name, post, department, mobile }),
    id: known?.id ?? newId(),
  }
  const appointment: AppointmentDraft = {
    id: newId(),
    personId: person.id,
    role: old.role,
    ...appointmentMembers({ from, documentNumber, changeReason }),
    replaces: old.id,
  }
  const day = dayOfChange(form)
  const ended: AppointmentDraft = {
    ...old,
    ...(day === undefined ? {} : { to: plusDays(day, -1) }),
  }
  const edits: Edit[] = [
    { table: 'persons', id: person.id, after: person },
    { table: 'appointments', id: old.id, after: ended },
    { table: 'appointments', id: appointment.id, after: appointment },
    ...owned.map(
      ({ table, record }) => ({ table, id: record.id, after: { ...record, ownerPerson: person.id } }) as Edit,
    ),
  ]
  return { edits, appointment }
}
