import { opensTerm } from '../profile/registered-rules'
import type { Versioned } from '../profile/rule-on-day'
import { isDoneBy } from '../register/done-by'
import { ruleOfRecord } from '../register/rule-of-record'
import type { MatterDraft } from './matter'

export type MatterState = '待办结' | '已办结' | '已完成'

/** True for a matter that stays open until it is done: an event that starts a term under a rule of this city. */
export const isEvent = (matter: MatterDraft, rules: readonly Versioned[]): boolean => {
  const rule = ruleOfRecord(matter, rules)
  return rule !== undefined && opensTerm(rule)
}

/** How far a matter is: what has a term is open until the day of completion that was written down. */
export const matterState = (matter: MatterDraft, rules: readonly Versioned[], today: string): MatterState => {
  if (!isEvent(matter, rules)) return '已完成'
  return isDoneBy(matter.closed, today) ? '已办结' : '待办结'
}

/** True for a matter that is still to be done. */
export const isOpen = (matter: MatterDraft, rules: readonly Versioned[], today: string): boolean =>
  matterState(matter, rules, today) === '待办结'
