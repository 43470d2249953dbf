import { plusDays } from '../calendar/calendar'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { madeOn } from '../filing/filing-day'
import type { FiledAppointment, FilingRecord } from '../filing/filing'
import { holdsOn } from '../roster/holders'
import type { AppointmentDraft, PersonDraft } from '../roster/person'

interface Move {
  readonly name: string
  /** First day in the role, or the last one; undefined where no date can be read. */
  readonly day: string | undefined
}

/** How the holders of a role differ from those that a filing handed over. */
export interface RosterChange {
  readonly role: string
  readonly came: readonly Move[]
  readonly left: readonly Move[]
  /** The day of the change, from which a term counts; undefined where no date can be read. */
  readonly day: string | undefined
}

export interface RosterNow {
  readonly persons: readonly PersonDraft[]
  readonly appointments: readonly AppointmentDraft[]
}

const sameHolder = (a: { personId: string; role: string }, b: { personId: string; role: string }): boolean =>
  a.personId === b.personId && a.role === b.role

/** Packages of older programs hold no list of the roster: it is taken for what the records say of that day. */
const filedRoster = (filing: FilingRecord, { appointments, persons }: RosterNow): FiledAppointment[] => {
  const { roster } = filing
  const day = madeOn(filing)
  if (roster !== undefined) return roster.filter(({ to }) => to === '' || to >= day)
  const names = new Map(persons.map(({ id, name }) => [id, shown(name)]))
  return appointments
    .filter((one) => holdsOn(one, day))
    .map(({ id, personId, role, from }) => {
      return { id, personId, name: names.get(personId) ?? '', role, from: shown(from), to: '' }
    })
}

const earliest = (days: readonly string[]): string | undefined => [...days].sort()[0]

/** A departure that a newcomer follows at once is one change with the newcomer's day. */
const changeDay = (came: readonly Move[], left: readonly Move[]): string | undefined => {
  const starts = came.flatMap(({ day }) => day ?? [])
  const alone = left.flatMap(({ day }) => (day === undefined ? [] : [day]))
  const unfollowed = alone.filter((day) => !starts.includes(day) && !starts.includes(plusDays(day, 1)))
  return earliest([...starts, ...unfollowed])
}

/** Roles of which today's holders are not those that a filing handed over, in the order of `roles`. */
export const rosterChanges = (
  filing: FilingRecord,
  now: RosterNow,
  roles: readonly string[],
  today: string,
): RosterChange[] => {
  const filed = filedRoster(filing, now)
  const names = new Map(now.persons.map(({ id, name }) => [id, shown(name)]))
  const current = now.appointments.filter((one) => names.has(one.personId) && holdsOn(one, today))
  const records = new Map(now.appointments.map((one) => [one.id, one]))
  return roles.flatMap((role) => {
    const came = current
      .filter((one) => one.role === role && !filed.some((old) => sameHolder(old, one)))
      .map((one) => ({ name: names.get(one.personId) ?? '', day: dayOf(one.from) }))
    const left = filed
      .filter((old) => old.role === role && !current.some((one) => sameHolder(old, one)))
      .map((old) => ({ old, day: dayOf(records.get(old.id)?.to) }))
      // What the package itself said of the end is no news; an appointment that begins later has not ended.
      .filter(({ old, day }) => (old.to === '' || old.to !== day) && !(old.from > today))
      .map(({ old, day }) => ({ name: names.get(old.personId) ?? old.name, day }))
    return came.length + left.length === 0 ? [] : [{ role, came, left, day: changeDay(came, left) }]
  })
}
