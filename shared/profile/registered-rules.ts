import type { Rule } from './rule'
import type { ProfileRule } from './profile'

/** Terms that start elsewhere: from the roster, the first filing, a meeting that was registered. */
const startsElsewhere: readonly (string | undefined)[] = ['officer-changed', 'first-filing', 'meeting-held']

/**
 * True for rules that start a term when something was found or came in: a record under them stays open until it is
 * mended or done.
 */
export const opensTerm = ({ event, when }: Rule): boolean => when.kind === 'within' && !startsElsewhere.includes(event)

/**
 * True for rules that a record of something done or received settles. Filings and training have records of their own;
 * what others do among themselves is theirs, while their meetings, checks, lists and evaluations reach the unit.
 */
export const isRegistered = (rule: ProfileRule): boolean => {
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
