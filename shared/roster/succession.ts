import { isRaw, shown } from '../base/draft'
import { holderBefore } from './holders'
import type { AppointmentDraft, PersonDraft } from './person'
import type { Roster } from './roster'

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
export const successionOf = (role: string, roster: Roster): Tenure[] => {
  const byId = new Map(roster.persons.map((person) => [person.id, person]))
  return roster.appointments
    .filter((one) => one.role === role)
    .flatMap((appointment) => {
      const person = byId.get(appointment.personId)
      if (person === undefined) return []
      const replaced = holderBefore(roster, appointment)?.person
      return [{ appointment, person, replaced, reason: shown(appointment.changeReason) }]
    })
    .sort((a, b) => {
      const [one, other] = [dayOf(a.appointment), dayOf(b.appointment)]
      return one === other ? 0 : one < other ? 1 : -1
    })
}
