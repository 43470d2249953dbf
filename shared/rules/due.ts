import { plusDays, plusMonths, type Calendar } from '../base/calendar'
import { dueText, eventTitle } from '../text/due-text'
import { countedTerm } from './counted-term'
import { nextPeriod, periodOf } from './period'
import type { Profile, ProfileRule } from './profile'
import type { Rule } from './rule'

/** The deadline that an event starts. `days` are the counted working days, where working days are counted. */
export interface DueDay {
  /** `YYYY-MM-DD`; `YYYY-MM-DDTHH:MM` where hours are counted. */
  readonly due: string
  readonly clause: string
  readonly words: string
  readonly days?: readonly string[]
  /** `estimated` when a counted day or the due day lies in a year whose arrangement is not published (暂按推算). */
  readonly calendar: 'official' | 'estimated'
  /** Where the day is not counted in working days and falls on a day off: the working day before. */
  readonly note?: string
  /** Who gets what is due, where the document says so. */
  readonly to?: string
  /** On what the whole rule depends, where the unit has not said yet whether that is so (待确认). */
  readonly condition?: string
}

/** Why there is no deadline; `date` is the day of the past that the document names. */
export interface NoDueDay {
  readonly due: null
  readonly reason: string
  readonly date?: string
  readonly to?: string
  readonly condition?: string
  /** Set where only the time of day is missing. */
  readonly asks?: 'time'
}
export type DueAnswer = DueDay | NoDueDay

const lastWorkdayBefore = (day: string, calendar: Calendar): string => {
  let before = plusDays(day, -1)
  while (!calendar.isWorkday(before)) before = plusDays(before, -1)
  return before
}

/** A day as it stands in the document or follows from it: never shifted, only remarked upon. */
const onDay = (due: string, { clause, words }: Rule, calendar: Calendar): DueDay => ({
  due,
  clause,
  words,
  calendar: calendar.isPublished(due) ? 'official' : 'estimated',
  ...(calendar.isWorkday(due) ? {} : { note: dueText.dayOff(due, lastWorkdayBefore(due, calendar)) }),
})

const inWorkdays = (n: number, on: string, { clause, words }: Rule, calendar: Calendar): DueDay => {
  const { due, ...counted } = countedTerm(n, on, calendar)
  return { due, clause, words, ...counted }
}

/** Day of a year by month and day; 02-29 is the end of February where the year has none. */
const dayInYear = (year: string, monthDay: string): string =>
  monthDay === '02-29' ? plusDays(`${year}-03-01`, -1) : `${year}-${monthDay}`

/** The `n`th of the month of a day, its end where the month is shorter. */
export const dayInMonth = (day: string, n: number): string => {
  const last = periodOf('month', day).last
  return n >= Number(last.slice(8)) ? last : `${day.slice(0, 8)}${String(n).padStart(2, '0')}`
}

/** The next `n`th of a month after a day. */
const nextDayInMonth = (on: string, n: number): string => {
  const day = dayInMonth(on, n)
  return day > on ? day : dayInMonth(nextPeriod(periodOf('month', on)).first, n)
}

const HOUR = 3_600_000
const plusHours = (moment: string, n: number): string =>
  new Date(Date.parse(`${moment}:00Z`) + n * HOUR).toISOString().slice(0, 16)

const within = (
  rule: Rule,
  { n, unit }: Extract<Rule['when'], { kind: 'within' }>,
  moment: string,
  calendar: Calendar,
): DueAnswer => {
  const on = moment.slice(0, 10)
  switch (unit) {
    case 'hour':
      if (moment.length < 16) return { due: null, asks: 'time', reason: dueText.needsTime(rule) }
      return { ...onDay(plusHours(moment, n).slice(0, 10), rule, calendar), due: plusHours(moment, n) }
    case 'day':
      return onDay(plusDays(on, n), rule, calendar)
    case 'workday':
      return inWorkdays(n, on, rule, calendar)
    case 'month':
      return onDay(plusMonths(on, n), rule, calendar)
  }
}

/**
 * The deadline of one rule, started on the day `on` (`YYYY-MM-DD`, with `THH:MM` where hours are counted). Terms in
 * working days count from the day after; months lead to the same day and are not shifted; `each` takes `on` for the last
 * time and gives the last day of the period after it, except for once a year, whose day is only what the document writes.
 */
export const dueOfRule = (rule: Rule, moment: string, calendar: Calendar): DueAnswer => {
  const { when } = rule
  const on = moment.slice(0, 10)
  switch (when.kind) {
    case 'within':
      return within(rule, when, moment, calendar)
    case 'each':
      return when.cycle === 'year'
        ? { due: null, reason: dueText.noDay(rule) }
        : onDay(nextPeriod(periodOf(when.cycle, on)).last, rule, calendar)
    case 'monthly':
      return onDay(nextDayInMonth(on, when.day), rule, calendar)
    case 'yearly':
      return onDay(dayInYear(on.slice(0, 4), when.by), rule, calendar)
    case 'once':
      return when.on < on
        ? { due: null, reason: dueText.past(rule, when.on), date: when.on }
        : onDay(when.on, rule, calendar)
    case 'at-once':
      return { due: null, reason: dueText.atOnce(rule) }
    case 'regular':
      return { due: null, reason: dueText.regular(rule) }
    case 'standing':
      return { due: null, reason: dueText.standing(rule) }
  }
}

/**
 * The rules of an event that concern the unit; those it waits for only where it has none of its own. With a role, those
 * that are about its holders.
 */
export const rulesOfEvent = (
  { rules }: Pick<Profile, 'rules'>,
  event: string,
  role?: string,
): readonly ProfileRule[] => {
  const all = rules.filter((rule) => rule.event === event && rule.part !== 'others' && isAbout(rule, role))
  const own = all.filter(({ part }) => part === 'own')
  return own.length > 0 ? own : all
}

const isAbout = ({ roles }: Rule, role: string | undefined): boolean =>
  role === undefined || (roles?.includes(role) ?? true)

/** What the deadline of an event is asked of. */
export type DueProfile = Pick<
  Profile,
  'rules' | 'source' | 'bodies' | 'binding' | 'roles' | 'events' | 'coming' | 'ended'
>

/** Who gets what a rule asks for, by the name that holds today. */
export const nameOfBody = ({ bodies }: Pick<Profile, 'bodies'>, id: string | undefined): string | undefined =>
  id === undefined ? undefined : bodies.find((body) => body.id === id)?.name

/** Why no rule of the unit sets a term for the event. */
const withoutRule = (profile: DueProfile, event: string, role: string | undefined): NoDueDay => {
  const { source, binding, roles, events, coming, ended } = profile
  const title = eventTitle(event, events)
  if (binding.state === 'unbound' || binding.state === 'ahead') return { due: null, reason: binding.text }
  const [other] = rulesOfEvent(profile, event)
  const held = roles.find((one) => one.role === role)?.title ?? role
  if (other !== undefined && held !== undefined)
    return { due: null, reason: dueText.otherRole(source.title, other.clause, title, held) }
  const later = coming.find((rule) => rule.event === event)
  if (later !== undefined) return { due: null, reason: dueText.coming(later) }
  const before = ended.find((rule) => rule.event === event)
  if (before !== undefined) return { due: null, reason: dueText.ended(before) }
  const others = profile.rules.find((rule) => rule.event === event)
  if (others !== undefined) return { due: null, reason: dueText.others(source.title, others.clause, title) }
  return { due: null, reason: dueText.noRule(source.title, title) }
}

/**
 * The deadline that an event starts for the unit on a day (`cdo due`, design §9): of several rules the earliest day, of
 * those that depend on a condition nobody has answered only where there is no other; without any, or without a day, null
 * and why. `role`: of whose holder the event is (officer-changed).
 */
export const dueOf = (profile: DueProfile, event: string, on: string, calendar: Calendar, role?: string): DueAnswer => {
  const answers = rulesOfEvent(profile, event, role).map((rule): DueAnswer => {
    const to = nameOfBody(profile, rule.to)
    const { pending, condition } = rule
    return {
      ...dueOfRule(rule, on, calendar),
      ...(to !== undefined && { to }),
      ...(pending === true && condition !== undefined && { condition }),
    }
  })
  const days = answers.filter((answer): answer is DueDay => answer.due !== null)
  const sure = days.filter(({ condition }) => condition === undefined)
  const [earliest] = [...(sure.length > 0 ? sure : days)].sort((a, b) => (a.due < b.due ? -1 : 1))
  const past = answers.find((answer) => answer.due === null && answer.date !== undefined)
  // A term in hours may be the earliest of all.
  const open = answers.find(
    (answer) => answer.due === null && answer.asks === 'time' && (answer.condition === undefined || sure.length === 0),
  )
  return open ?? earliest ?? past ?? answers[0] ?? withoutRule(profile, event, role)
}
