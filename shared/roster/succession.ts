import { isRaw, shown } from '../base/draft'
import type { AppointmentDraft, PersonDraft } from './person'

/** One holder in the history of a role (历任). */
export interface Tenure {
  readonly appointment: AppointmentDraft
  readonly person: PersonDraft
  /** Who held the role before, where that is recorded. */
  readonly replaced: PersonDraft | undefined
  /** Why the post came to the holder (变更原因), as it was typed. */
  readonly reason: string
}

const dayOf = ({ from }: AppointmentDraft): string => (isRaw(from) ? '' : shown(from))

/**
 * Who has held a role, the latest first; appointments without a readable day come last. Appointments of persons who
 * were removed from the roster are left out.
 */
export const successionOf = (
  role: string,
  persons: readonly PersonDraft[],
  appointments: readonly AppointmentDraft[],
): Tenure[] => {
  const byId = new Map(persons.map((person) => [person.id, person]))
  const held = new Map(appointments.map((one) => [one.id, one]))
  return appointments
    .filter((one) => one.role === role)
    .flatMap((appointment) => {
      const person = byId.get(appointment.personId)
      if (person === undefined) return []
      const before = appointment.replaces === undefined ? undefined : held.get(appointment.replaces)
      const replaced = before === undefined ? undefined : byId.get(before.personId)
      return [{ appointment, person, replaced, reason: shown(appointment.changeReason) }]
    })
    .sort((a, b) => {
      const [one, other] = [dayOf(a.appointment), dayOf(b.appointment)]
      return one === other ? 0 : one < other ? 1 : -1
    })
}
