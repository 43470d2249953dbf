import type { Calendar } from '../calendar/calendar'
import type { Versioned } from '../profile/rule-on-day'
import { momentOf } from '../register/moment'
import { ruleOfRecord } from '../register/rule-of-record'
import { termUnder, type Term } from '../register/term'
import type { MatterDraft } from './matter'
import { isOpen } from './matter-state'

/** The term of what is still to be mended or done, from the day (and time) it came in; undefined where nothing gives one. */
export const matterTerm = (
  matter: MatterDraft,
  rules: readonly Versioned[],
  calendar: Calendar,
  today: string,
): Term | undefined => {
  const [rule, moment] = [ruleOfRecord(matter, rules), momentOf(matter)]
  if (rule === undefined || moment === undefined || !isOpen(matter, rules, today)) return undefined
  return termUnder(rule, moment, calendar, today)
}
