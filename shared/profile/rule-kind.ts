import type { ProfileRule } from './profile'

/**
 * What a rule is to the unit. dated: a duty with a day or a period; awaited: what others owe it (等候); at-once: a duty from
 * the moment something happens; checklist: a standing task with 有／没有／不适用; cannot: what others do among themselves.
 */
export const ruleKinds = ['dated', 'awaited', 'at-once', 'checklist', 'cannot'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** The kind of a rule, seen from the unit for which the profile is in force. */
export const kindOfRule = ({ part, when }: Pick<ProfileRule, 'part' | 'when'>): RuleKind => {
  if (part === 'others') return 'cannot'
  if (part === 'awaited') return 'awaited'
  switch (when.kind) {
    case 'within':
    case 'each':
    case 'monthly':
    case 'yearly':
    case 'once':
      return 'dated'
    case 'at-once':
      return 'at-once'
    case 'regular':
    case 'standing':
      return 'checklist'
  }
}

/** True for rules that 今日 ever shows: those with a period, a day or a term. A standing task is none of them. */
export const makesDuties = (rule: Pick<ProfileRule, 'part' | 'when'>): boolean => {
  const kind = kindOfRule(rule)
  return kind === 'dated' || (kind === 'awaited' && ['each', 'monthly', 'yearly'].includes(rule.when.kind))
}

/** The standing tasks that the document asks of the unit, in its order: what 文件要求的制度和工作 lists. */
export const checklistOf = (rules: readonly ProfileRule[]): readonly ProfileRule[] =>
  rules.filter((rule) => kindOfRule(rule) === 'checklist')
