import { workdaysLeft, type Calendar } from '../calendar/calendar'
import { dueOfRule } from '../profile/due'
import type { Rule } from '../profile/rule'

/** Until when something open is to be mended or done. */
export interface Term {
  readonly due: string
  /** `HH:MM` of that day, where hours are counted. */
  readonly dueTime?: string
  /** Working days left, negative when it is over; 0 on the day, and on the days off after it. */
  readonly left: number
  readonly overdue: boolean
  /** True when it rests on a year whose arrangement is not published (暂按推算). */
  readonly estimated: boolean
}

/** A term that ends on a day, with the time of that day where hours are counted. */
export const termUntil = (due: string, calendar: Calendar, today: string, estimated: boolean): Term => {
  const day = due.slice(0, 10)
  return {
    due: day,
    ...(due.length > 10 && { dueTime: due.slice(11) }),
    // Adding 0 makes the minus zero of a weekend after the day a plain one.
    left: workdaysLeft(calendar, today, day) + 0,
    overdue: day < today,
    estimated,
  }
}

/** The term that a rule gives what came in at a moment; undefined where it gives none. */
export const termUnder = (rule: Rule, moment: string, calendar: Calendar, today: string): Term | undefined => {
  const answer = dueOfRule(rule, moment, calendar)
  return answer.due === null ? undefined : termUntil(answer.due, calendar, today, answer.calendar === 'estimated')
}
