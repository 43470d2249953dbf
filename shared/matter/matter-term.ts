import { workdaysLeft, type Calendar } from '../base/calendar'
import { dayOf } from '../base/draft-day'
import { dueOfRule } from '../rules/due'
import type { Rule } from '../rules/rule'
import type { MatterDraft } from './matter'
import { matterState, ruleOf } from './matter-state'

/** Until when an open matter is to be mended. */
export interface MatterTerm {
  readonly due: string
  /** Working days left, negative when it is over; 0 on the day, and on the days off after it. */
  readonly left: number
  readonly overdue: boolean
  /** True when it rests on a year whose arrangement is not published (暂按推算). */
  readonly estimated: boolean
}

/** The term of what is still to be mended, from the day it came in; undefined where no rule or no day gives one. */
export const matterTerm = (
  matter: MatterDraft,
  rules: readonly Rule[],
  calendar: Calendar,
  today: string,
): MatterTerm | undefined => {
  const [rule, day] = [ruleOf(matter, rules), dayOf(matter.date)]
  if (rule === undefined || day === undefined || matterState(matter, rules) !== '待整改') return undefined
  const answer = dueOfRule(rule, day, calendar)
  if (answer.due === null) return undefined
  return {
    due: answer.due,
    left: workdaysLeft(calendar, today, answer.due) + 0,
    overdue: answer.due < today,
    estimated: answer.calendar === 'estimated',
  }
}
