import { isRaw, type DraftText } from '../base/draft'
import type { ProfileRole } from '../profile/profile'
import type { AppointmentDraft, PersonDraft } from './person'

export interface Holder {
  readonly person: PersonDraft
  readonly appointment: AppointmentDraft
}

/** A role of the city with those who hold it today. `short` and `over` count persons; 0 when the number is right. */
export interface RoleHolders {
  readonly role: ProfileRole
  readonly current: readonly Holder[]
  readonly short: number
  readonly over: number
}

const value = (text: DraftText | undefined): string | undefined =>
  text === undefined || isRaw(text) ? undefined : text

/**
 * True when an appointment holds on the day (`YYYY-MM-DD`): the first and the last day count. A date that is missing
 * or could not be read does not end an appointment.
 */
export const holdsOn = ({ from, to }: AppointmentDraft, day: string): boolean =>
  (value(from) ?? day) <= day && (value(to) ?? day) >= day

const holdersOf = (
  matches: (appointment: AppointmentDraft) => boolean,
  persons: ReadonlyMap<string, PersonDraft>,
  appointments: readonly AppointmentDraft[],
): Holder[] =>
  appointments
    .filter(matches)
    .flatMap((appointment) => {
      const person = persons.get(appointment.personId)
      return person === undefined ? [] : [{ person, appointment }]
    })
    .sort((a, b) => ((value(a.appointment.from) ?? '') < (value(b.appointment.from) ?? '') ? -1 : 1))

/** Who holds each role of the city on a day, and how many are missing or too many by the profile. */
export const holdersByRole = (
  roles: readonly ProfileRole[],
  persons: readonly PersonDraft[],
  appointments: readonly AppointmentDraft[],
  day: string,
): RoleHolders[] => {
  const byId = new Map(persons.map((person) => [person.id, person]))
  return roles.map((role) => {
    const current = holdersOf((one) => one.role === role.role && holdsOn(one, day), byId, appointments)
    const heads = new Set(current.map(({ person }) => person.id)).size
    return {
      role,
      current,
      short: Math.max(0, role.min - heads),
      over: role.max === null ? 0 : Math.max(0, heads - role.max),
    }
  })
}

/** Appointments in roles that the city's document does not know (another city was chosen before): kept and shown. */
export const holdersElsewhere = (
  roles: readonly ProfileRole[],
  persons: readonly PersonDraft[],
  appointments: readonly AppointmentDraft[],
): Holder[] => {
  const known = new Set(roles.map(({ role }) => role))
  return holdersOf((one) => !known.has(one.role), new Map(persons.map((person) => [person.id, person])), appointments)
}
