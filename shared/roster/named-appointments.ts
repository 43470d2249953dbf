import { shown } from '../base/draft'
import type { Roster } from './roster'

/** An appointment by itself, as a filing hands it over: with the name of the person, and days as they were typed. */
export interface NamedAppointment {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly from: string
  readonly to: string
}

/** The appointments of a roster with the names of their people, in ascending order of id; what is not there is ''. */
export const namedAppointments = ({ persons, appointments }: Roster): NamedAppointment[] => {
  const names = new Map(persons.map(({ id, name }) => [id, shown(name)]))
  return appointments
    .map(({ id, personId, role, from, to }) => ({
      id,
      personId,
      name: names.get(personId) ?? '',
      role,
      from: shown(from),
      to: shown(to),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}
