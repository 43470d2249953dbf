import { dayOf } from '../base/draft-day'
import type { DraftText } from '../base/draft'
import { holdsOnDay } from '../profile/in-force'
import type { ProfileRule } from '../profile/profile'
import type { StandingRegister } from '../profile/rule'
import { kindOfRule } from '../profile/rule-kind'
import { ruleOnDay } from '../profile/rule-on-day'

/** The standing tasks of the unit that the records of a register speak of, in the order of the document. */
export const standingRules = (register: StandingRegister, rules: readonly ProfileRule[]): readonly ProfileRule[] =>
  rules.filter((rule) => rule.register === register && kindOfRule(rule) === 'checklist')

/** The first of them as it held on the day of a record that names none; undefined where the document has none. */
export const standingRule = (
  register: StandingRegister,
  date: DraftText | undefined,
  rules: readonly ProfileRule[],
): ProfileRule | undefined => {
  const day = dayOf(date)
  const found = standingRules(register, rules).find(
    (rule) => day === undefined || [rule, ...(rule.versions ?? [])].some((version) => holdsOnDay(version, day)),
  )
  return found && ruleOnDay(found, day)
}
