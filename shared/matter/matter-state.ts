import { dayOf } from '../base/draft-day'
import type { Rule } from '../rules/rule'
import type { MatterDraft } from './matter'
import { opensTerm } from './matter-group'

export type MatterState = '待整改' | '已整改' | '已完成'

/**
 * The rule of the city that a matter is under, or one of those that the rule was divided into; undefined where it has
 * none, or one of another city.
 */
export const ruleOf = <R extends Rule>({ rule }: MatterDraft, rules: readonly R[]): R | undefined =>
  rules.find(({ id }) => id === rule) ?? rules.find(({ splitFrom }) => rule !== undefined && splitFrom?.rule === rule)

/** True for a matter that is there to be mended; without a rule of this city its topic decides. */
export const isMending = (matter: MatterDraft, rules: readonly Rule[]): boolean => {
  const rule = ruleOf(matter, rules)
  return rule === undefined ? matter.topic === 'quality' : opensTerm(rule)
}

/** How far a matter is: what is to be mended is open until a day of completion was written down. */
export const matterState = (matter: MatterDraft, rules: readonly Rule[]): MatterState => {
  if (!isMending(matter, rules)) return '已完成'
  return matter.closed === undefined ? '待整改' : '已整改'
}

/** What is still to be mended first, the oldest on top; then the rest, the latest on top. */
export const inOrder = (matters: readonly MatterDraft[], rules: readonly Rule[]): MatterDraft[] => {
  const open = (matter: MatterDraft) => matterState(matter, rules) === '待整改'
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
