import { plusDays } from '../calendar/calendar'
import { cycleOf } from './period'
import type { Rule } from './rule'

/** True where what an earlier version asked for goes on in the next one: it recurs as often, with no days between. */
const goesOn = (earlier: Rule, next: Rule): boolean =>
  cycleOf(earlier.when) === cycleOf(next.when) &&
  (cycleOf(next.when) !== undefined || earlier.when.kind === next.when.kind) &&
  (earlier.until === undefined || plusDays(earlier.until, 1) >= (next.from ?? ''))

/**
 * The day from which the document has asked what a rule asks: a later version wipes out nothing that was missed under the
 * one before. `versions`: those of the rule that are the unit's in the same way. Empty for from ever.
 */
export const askedFrom = (rule: Rule, versions: readonly Rule[]): string => {
  const earlier = versions
    .filter(({ from }) => (from ?? '') < (rule.from ?? ''))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  let first = rule
  for (const version of earlier) {
    if (!goesOn(version, first)) break
    first = version
  }
  return first.from ?? ''
}
