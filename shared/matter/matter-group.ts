import type { ProfileRule } from '../profile/profile'
import type { Rule, Topic } from '../profile/rule'

/** How the register is divided. */
export const matterGroups = ['meeting', 'rectification', 'reporting', 'evaluation', 'list', 'other'] as const
export type MatterGroup = (typeof matterGroups)[number]

/** The part of the register that a topic belongs to. */
export const groupOf = (topic: Topic): MatterGroup => {
  switch (topic) {
    case 'meeting':
    case 'evaluation':
    case 'list':
      return topic
    case 'quality':
      return 'rectification'
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

/** Terms that start elsewhere: from the roster, the first filing, a meeting that was registered. */
const startsElsewhere: readonly (string | undefined)[] = ['officer-changed', 'first-filing', 'meeting-held']

/**
 * True for rules that start a term when something was found or came in: a matter under them stays open until it is
 * mended or done.
 */
export const opensTerm = ({ event, when }: Rule): boolean => when.kind === 'within' && !startsElsewhere.includes(event)

/** True for rules under which faults of the data are mended in a term: what a pasted list of problems is registered under. */
export const rectifiesFaults = (rule: ProfileRule): boolean =>
  rule.topic === 'quality' && rule.part !== 'others' && opensTerm(rule)

/**
 * True for rules that something done or received settles. Filings and training have records of their own; what others
 * do among themselves is theirs, while their meetings, checks, lists and evaluations reach the unit.
 */
export const settledByMatter = (rule: ProfileRule): boolean => {
  const { topic, when, part } = rule
  if (part === 'others') return false
  if (opensTerm(rule) || topic === 'meeting' || rule.event === 'meeting-held') return true
  if (topic === 'filing') return false
  switch (when.kind) {
    case 'each':
    case 'monthly':
    case 'yearly':
    case 'at-once':
      return true
    case 'regular':
      return topic !== 'training'
    case 'within':
    case 'once':
    case 'standing':
      return false
  }
}
