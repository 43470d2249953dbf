import type { Rule, Topic } from '../rules/rule'

/** How the register is divided. */
export const matterGroups = ['meeting', 'mending', 'reporting', 'evaluation', 'list', 'other'] as const
export type MatterGroup = (typeof matterGroups)[number]

/** The part of the register that a topic belongs to. */
export const groupOf = (topic: Topic): MatterGroup => {
  switch (topic) {
    case 'meeting':
    case 'evaluation':
    case 'list':
      return topic
    case 'quality':
      return 'mending'
    case 'debrief':
    case 'report':
      return 'reporting'
    case 'filing':
    case 'training':
    case 'catalogue':
    case 'security':
    case 'project':
    case 'team':
      return 'other'
  }
}

/** Topics that a matter without a rule of the city may have. */
export const freeTopics = ['meeting', 'quality', 'report', 'evaluation', 'list', 'security', 'project', 'team'] as const

/** True for rules that start a term when something was found: a matter under them stays open until it is mended. */
export const opensTerm = ({ event }: Rule): boolean => event === 'spot-check-found' || event === 'defect-reported'

/**
 * True for rules that something done or received settles. Filings and training have records of their own; reports and
 * plans of the government or the bureau are theirs, while their meetings, checks, lists and evaluations reach the unit.
 */
export const settledByMatter = (rule: Rule): boolean => {
  const { topic, when, bearer } = rule
  if (opensTerm(rule) || topic === 'meeting') return true
  if (topic === 'filing') return false
  switch (when.kind) {
    case 'each':
    case 'yearly':
      return bearer === 'unit' || ['quality', 'evaluation', 'list'].includes(topic)
    case 'at-once':
    case 'regular':
      return bearer === 'unit' && topic !== 'training'
    case 'within':
    case 'once':
    case 'standing':
      return false
  }
}
