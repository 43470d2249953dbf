import { workdaysLeft, type Calendar } from '../calendar/calendar'
import { dueOfRule } from '../profile/due'
import type { Versioned } from '../profile/rule-on-day'
import type { MatterDraft } from './matter'
import { momentOf } from './matter-moment'
import { isOpen, ruleOf } from './matter-state'

/** Until when an open matter is to be mended or done. */
export interface MatterTerm {
  readonly due: string
  /** `HH:MM` of that day, where hours are counted. */
  readonly dueTime?: string
  /** Working days left, negative when it is over; 0 on the day, and on the days off after it. */
  readonly left: number
  readonly overdue: boolean
  /** True when it rests on a year whose arrangement is not published (暂按推算). */
  readonly estimated: boolean
}

/** The term of what is still to be mended or done, from the day (and time) it came in; undefined where nothing gives one. */
export const matterTerm = (
  matter: MatterDraft,
  rules: readonly Versioned[],
  calendar: Calendar,
  today: string,
): MatterTerm | undefined => {
  const [rule, moment] = [ruleOf(matter, rules), momentOf(matter)]
  if (rule === undefined || moment === undefined || !isOpen(matter, rules)) return undefined
  const answer = dueOfRule(rule, moment, calendar)
  if (answer.due === null) return undefined
  const due = answer.due.slice(0, 10)
  return {
    due,
    ...(answer.due.length > 10 && { dueTime: answer.due.slice(11) }),
    left: workdaysLeft(calendar, today, due) + 0,
    overdue: due < today,
    estimated: answer.calendar === 'estimated',
  }
}
