import { dayOf } from '../base/draft-day'
import { opensTerm } from '../profile/registered-rules'
import type { Versioned } from '../profile/rule-on-day'
import { ruleOfRecord } from '../register/rule-of-record'
import type { MatterDraft } from './matter'

export type MatterState = '待整改' | '已整改' | '待办结' | '已办结' | '已完成'

/** True for a matter that stays open until it is mended or done; without a rule of this city its topic decides. */
export const isRectifying = (matter: MatterDraft, rules: readonly Versioned[]): boolean => {
  const rule = ruleOfRecord(matter, rules)
  return rule === undefined ? matter.topic === 'quality' : opensTerm(rule)
}

/** True for what has a term and is no fault of data (an event of the document's own): it is done (办结), not mended. */
export const isEvent = (matter: MatterDraft, rules: readonly Versioned[]): boolean =>
  isRectifying(matter, rules) && (ruleOfRecord(matter, rules)?.topic ?? matter.topic) !== 'quality'

/** How far a matter is: what has a term is open until a day of completion was written down. */
export const matterState = (matter: MatterDraft, rules: readonly Versioned[]): MatterState => {
  if (!isRectifying(matter, rules)) return '已完成'
  const open = matter.closed === undefined
  if (isEvent(matter, rules)) return open ? '待办结' : '已办结'
  return open ? '待整改' : '已整改'
}

/** True for a matter that is still to be mended or done. */
export const isOpen = (matter: MatterDraft, rules: readonly Versioned[]): boolean =>
  ['待整改', '待办结'].includes(matterState(matter, rules))

/** What is still to be mended first, the oldest on top; then the rest, the latest on top. */
export const inOrder = (matters: readonly MatterDraft[], rules: readonly Versioned[]): MatterDraft[] => {
  const open = (matter: MatterDraft) => isOpen(matter, rules)
  const byDay = (one: MatterDraft, other: MatterDraft) => {
    const [a, b] = [`${dayOf(one.date) ?? ''}${one.id}`, `${dayOf(other.date) ?? ''}${other.id}`]
    return a < b ? -1 : 1
  }
  return [
    ...matters.filter(open).sort(byDay),
    ...matters
      .filter((matter) => !open(matter))
      .sort(byDay)
      .reverse(),
  ]
}
