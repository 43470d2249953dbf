import type { MatterDraft } from '../../../shared/matter/matter'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import type { Versioned } from '../../../shared/profile/rule-on-day'
import { text } from '../../text/zh-cn'

const t = text.matters

/** What a matter rests on: the rule and its clause, or its topic where it has none or one of another city. */
export const basisOf = (matter: MatterDraft, rules: readonly Versioned[]): string => {
  const rule = ruleOfRecord(matter, rules)
  if (rule !== undefined) return t.ruleAndClause(rule.title, rule.clause)
  const topic = t.topics[matter.topic]
  return matter.rule === undefined ? t.free(topic) : t.otherCity(topic)
}
