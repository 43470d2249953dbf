import { plusDays, plusMonths, workdaysAfter, type Calendar } from '../base/calendar'
import { dueText } from '../text/due-text'
import { nextPeriod, periodOf } from './period'
import type { Profile } from './profile'
import type { DueEvent, Rule } from './rule'

/** The deadline that an event starts. `days` are the counted working days, where working days are counted. */
export interface DueDay {
  readonly due: string
  readonly clause: string
  readonly words: string
  readonly days?: readonly string[]
  /** `estimated` when a counted day or the due day lies in a year whose arrangement is not published (暂按周末推算). */
  readonly calendar: 'official' | 'estimated'
  /** Where the day is not counted in working days and falls on a day off: the working day before. */
  readonly note?: string
}

/** Why there is no deadline; `date` is the day of the past that the document names. */
export interface NoDueDay {
  readonly due: null
  readonly reason: string
  readonly date?: string
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
  const days = workdaysAfter(calendar, on, n)
  const due = days.at(-1) ?? on
  // Years come one after the other: between the first and the last day nothing is left out.
  const official = calendar.isPublished(plusDays(on, 1)) && calendar.isPublished(due)
  return { due, clause, words, days, calendar: official ? 'official' : 'estimated' }
}

/** Day of a year by month and day; 02-29 is the end of February where the year has none. */
const dayInYear = (year: string, monthDay: string): string =>
  monthDay === '02-29' ? plusDays(`${year}-03-01`, -1) : `${year}-${monthDay}`

/**
 * The deadline of one rule, started on the day `on` (`YYYY-MM-DD`). Terms in working days count from the day after;
 * months lead to the same day and are not shifted; `each` takes `on` for the last time and gives the last day of the
 * period after it, except for the yearly debrief, whose day is only what the document writes.
 */
export const dueOfRule = (rule: Rule, on: string, calendar: Calendar): DueAnswer => {
  const { when } = rule
  switch (when.kind) {
    case 'within':
      return when.unit === 'workday'
        ? inWorkdays(when.n, on, rule, calendar)
        : onDay(plusMonths(on, when.n), rule, calendar)
    case 'each':
      return rule.event === 'debrief'
        ? { due: null, reason: dueText.noDay(rule) }
        : onDay(nextPeriod(periodOf(when.cycle, on)).last, rule, calendar)
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

/** The rules of an event that concern the unit; those of others only where the unit has none of its own. */
export const rulesOfEvent = ({ rules }: Pick<Profile, 'rules'>, event: DueEvent): readonly Rule[] => {
  const all = rules.filter((rule) => rule.event === event)
  const own = all.filter(({ bearer }) => bearer === 'unit')
  return own.length > 0 ? own : all
}

/**
 * The deadline that an event starts for the unit on a day (`cdo due`, design §9): of several rules the earliest day;
 * without any, or without a day, null and why.
 */
export const dueOf = (
  profile: Pick<Profile, 'rules' | 'source'>,
  event: DueEvent,
  on: string,
  calendar: Calendar,
): DueAnswer => {
  const answers = rulesOfEvent(profile, event).map((rule) => dueOfRule(rule, on, calendar))
  const days = answers.filter((answer): answer is DueDay => answer.due !== null)
  const [earliest] = [...days].sort((a, b) => (a.due < b.due ? -1 : 1))
  const past = answers.find((answer) => answer.due === null && answer.date !== undefined)
  return earliest ?? past ?? answers[0] ?? { due: null, reason: dueText.noRule(profile.source.title, event) }
}
