import { plusHours } from '../base/plus-hours'
import { plusDays, plusMonths, type Calendar } from '../calendar/calendar'
import { dueText, eventTitle } from '../text/due-text'
import { countedTerm } from './counted-term'
import type { DueAnswer, DueDay, NoDueDay } from './due-answer'
import { nextPeriod, periodOf } from './period'
import type { Profile, ProfileRule } from './profile'
import type { Rule } from './rule'

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

/** Rules that a question is about, and what it calls them. */
interface Asked {
  readonly isAsked: (rule: Rule) => boolean
  readonly title: string
  readonly role?: string | undefined
}

/** Why no rule of the unit sets a term for what is asked. */
const withoutRule = (profile: DueProfile, { isAsked, title, role }: Asked): NoDueDay => {
  const { source, binding, roles, coming, ended } = profile
  if (binding.state === 'unbound' || binding.state === 'ahead') return { due: null, reason: binding.text }
  const other = profile.rules.find((rule) => isAsked(rule) && rule.part !== 'others')
  const held = roles.find((one) => one.role === role)?.title ?? role
  if (other !== undefined && held !== undefined)
    return { due: null, reason: dueText.otherRole(source.title, other.clause, title, held) }
  const later = coming.find(isAsked)
  if (later !== undefined) return { due: null, reason: dueText.coming(later) }
  const before = ended.find(isAsked)
  if (before !== undefined) return { due: null, reason: dueText.ended(before) }
  const others = profile.rules.find(isAsked)
  if (others !== undefined) return { due: null, reason: dueText.others(source.title, others, title) }
  return { due: null, reason: dueText.noRule(source.title, title) }
}

/** What one rule of the unit asks, to whom it goes and on what it hangs. */
const answerOf = (profile: DueProfile, rule: ProfileRule, on: string, calendar: Calendar): DueAnswer => {
  const { id, pending, condition } = rule
  const to = nameOfBody(profile, rule.to)
  return {
    ...dueOfRule(rule, on, calendar),
    rule: id,
    ...(to !== undefined && { to }),
    ...(pending === true && condition !== undefined && { condition }),
  }
}

/** Of several answers the one to be told first: the earliest day that is sure, unless a time of day is missing. */
const firstOf = (answers: readonly DueAnswer[]): DueAnswer | undefined => {
  const days = answers.filter((answer): answer is DueDay => answer.due !== null)
  const sure = days.filter(({ condition }) => condition === undefined)
  const [earliest] = [...(sure.length > 0 ? sure : days)].sort((a, b) => (a.due < b.due ? -1 : 1))
  const past = answers.find((answer) => answer.due === null && answer.date !== undefined)
  // A term in hours may be the earliest of all.
  const open = answers.find(
    (answer) => answer.due === null && answer.asks === 'time' && (answer.condition === undefined || sure.length === 0),
  )
  return open ?? earliest ?? past ?? answers[0]
}

/**
 * The deadline that an event starts for the unit on a day (`cdo due`, design §9): of several rules the earliest day with
 * the others beside it, of those that depend on a condition nobody has answered only where there is no other; without
 * any, or without a day, null and why. `role`: of whose holder the event is (officer-changed).
 */
export const dueOf = (profile: DueProfile, event: string, on: string, calendar: Calendar, role?: string): DueAnswer => {
  const answers = rulesOfEvent(profile, event, role).map((rule) => answerOf(profile, rule, on, calendar))
  const first = firstOf(answers)
  if (first === undefined)
    return withoutRule(profile, {
      isAsked: (rule) => rule.event === event,
      title: eventTitle(event, profile.events),
      role,
    })
  const also = answers.filter((answer) => answer !== first)
  return also.length === 0 ? first : { ...first, also }
}

/** The same of one rule by its id, with an event or without; null and why where it is not the unit's. */
export const dueOfId = (profile: DueProfile, id: string, on: string, calendar: Calendar): DueAnswer => {
  const rule = profile.rules.find((one) => one.id === id && one.part !== 'others')
  if (rule !== undefined) return answerOf(profile, rule, on, calendar)
  const isAsked = (one: Rule) => one.id === id
  const title = [...profile.rules, ...profile.coming, ...profile.ended].find(isAsked)?.title ?? id
  return withoutRule(profile, { isAsked, title })
}
