import { shown } from '../base/draft'
import type { Roster } from '../roster/roster'
import type { FiledAppointment } from './filing'

/** The appointments of a roster as a filing hands them over, with the names of that day; in ascending order of id. */
export const filedRoster = ({ persons, appointments }: Roster): FiledAppointment[] => {
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
