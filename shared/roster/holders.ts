import { isRaw, type DraftText } from '../base/draft'
import type { ProfileRole } from '../profile/profile'
import type { AppointmentDraft, PersonDraft } from './person'
import type { Roster } from './roster'

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

/** In the order of their first days, of one day in that in which they were entered. */
const byFirstDay = (a: AppointmentDraft, b: AppointmentDraft): number => {
  const [one, other] = [value(a.from) ?? '', value(b.from) ?? '']
  return one < other || (one === other && a.id < b.id) ? -1 : 1
}

const holdersOf = ({ persons, appointments }: Roster): Holder[] => {
  const byId = new Map(persons.map((person) => [person.id, person]))
  return appointments
    .flatMap((appointment) => {
      const person = byId.get(appointment.personId)
      return person === undefined ? [] : [{ person, appointment }]
    })
    .sort((a, b) => byFirstDay(a.appointment, b.appointment))
}

/** The roster of people who hold one post each, in that order. */
export const rosterOf = (holders: readonly Holder[]): Roster => ({
  persons: holders.map(({ person }) => person),
  appointments: holders.map(({ appointment }) => appointment),
})

/** The roster with those appointments only that hold on a day. */
export const rosterOn = (roster: Roster, day: string): Roster => ({
  ...roster,
  appointments: roster.appointments.filter((one) => holdsOn(one, day)),
})

/** Everybody who holds a role on a day, whether the city knows it or not; once for each role. */
export const holdersOn = (roster: Roster, day: string): Holder[] => holdersOf(rosterOn(roster, day))

/** Who holds each role of the city on a day, and how many are missing or too many by the profile. */
export const holdersByRole = (roles: readonly ProfileRole[], roster: Roster, day: string): RoleHolders[] => {
  const holders = holdersOn(roster, day)
  return roles.map((role) => {
    const current = holders.filter(({ appointment }) => appointment.role === role.role)
    const heads = new Set(current.map(({ person }) => person.id)).size
    return {
      role,
      current,
      short: role.standIn === undefined ? Math.max(0, role.min - heads) : 0,
      over: role.max === null ? 0 : Math.max(0, heads - role.max),
    }
  })
}

/** Appointments in roles that the city's document does not know (another city was chosen before): kept and shown. */
export const holdersElsewhere = (roles: readonly ProfileRole[], roster: Roster): Holder[] => {
  const known = new Set(roles.map(({ role }) => role))
  return holdersOf({ ...roster, appointments: roster.appointments.filter(({ role }) => !known.has(role)) })
}

/** Who held a post before the one whose appointment takes it over (替换对象), where that is recorded. */
export const holderBefore = (
  { persons, appointments }: Roster,
  { replaces }: Pick<AppointmentDraft, 'replaces'>,
): Holder | undefined => {
  const appointment = appointments.find(({ id }) => id === replaces)
  const person = persons.find(({ id }) => id === appointment?.personId)
  return appointment && person && { person, appointment }
}
