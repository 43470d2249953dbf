import type { DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Topic } from '../profile/rule'
import { ruleOnDay, type Versioned } from '../profile/rule-on-day'

/** A record that names the rule of the city that it is registered under. */
export interface UnderRule {
  readonly rule?: string | undefined
  readonly topic?: Topic | undefined
  readonly date?: DraftText | undefined
}

/**
 * The rule of the city that a record is under as it held on the day of the record, or one of those that the rule was
 * divided into; undefined where it has none, or one of another city.
 */
export const ruleOfRecord = <R extends Versioned>(
  { rule, topic, date }: UnderRule,
  rules: readonly R[],
): R | undefined => {
  if (rule === undefined) return undefined
  const parts = rules.filter(({ splitFrom }) => splitFrom?.rule === rule)
  const found = rules.find(({ id }) => id === rule) ?? parts.find((part) => part.topic === topic) ?? parts[0]
  return found && ruleOnDay(found, dayOf(date))
}
