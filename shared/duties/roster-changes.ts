import { plusDays } from '../calendar/calendar'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { madeOn } from '../filing/filing-day'
import type { FilingRecord } from '../filing/filing'
import { rosterOn } from '../roster/holders'
import { namedAppointments, type NamedAppointment } from '../roster/named-appointments'
import type { Roster } from '../roster/roster'

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

const sameHolder = (a: { personId: string; role: string }, b: { personId: string; role: string }): boolean =>
  a.personId === b.personId && a.role === b.role

/** Packages of older programs hold no list of the roster: it is taken for what the records say of that day. */
const filedRoster = (filing: FilingRecord, now: Roster): readonly NamedAppointment[] => {
  const day = madeOn(filing)
  if (filing.roster !== undefined) return filing.roster.filter(({ to }) => to === '' || to >= day)
  return namedAppointments(rosterOn(now, day)).map((one) => ({ ...one, to: '' }))
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
  now: Roster,
  roles: readonly string[],
  today: string,
): RosterChange[] => {
  const filed = filedRoster(filing, now)
  const names = new Map(now.persons.map(({ id, name }) => [id, shown(name)]))
  const current = namedAppointments(rosterOn(now, today)).filter(({ personId }) => names.has(personId))
  const ends = new Map(namedAppointments(now).map(({ id, to }) => [id, to]))
  return roles.flatMap((role) => {
    const came = current
      .filter((one) => one.role === role && !filed.some((old) => sameHolder(old, one)))
      .map(({ name, from }) => ({ name, day: dayOf(from) }))
    const left = filed
      .filter((old) => old.role === role && !current.some((one) => sameHolder(old, one)))
      .map((old) => ({ old, day: dayOf(ends.get(old.id)) }))
      // What the package itself said of the end is no news; an appointment that begins later has not ended.
      .filter(({ old, day }) => (old.to === '' || old.to !== day) && !(old.from > today))
      .map(({ old, day }) => ({ name: names.get(old.personId) ?? old.name, day }))
    return came.length + left.length === 0 ? [] : [{ role, came, left, day: changeDay(came, left) }]
  })
}
