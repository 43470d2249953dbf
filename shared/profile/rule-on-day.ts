import { inForce } from './in-force'
import type { ProfileRule } from './profile'
import type { Rule } from './rule'

/** A rule, of which there may be several versions. */
export type Versioned = Rule & Pick<ProfileRule, 'versions'>

/**
 * A rule as it held on a day (`YYYY-MM-DD`): what came in under one version keeps its term when the next begins. As it
 * stands where the day is not known or no version held then.
 */
export const ruleOnDay = <R extends Versioned>(rule: R, day: string | undefined): R => {
  const [then] = day === undefined ? [] : inForce(rule.versions ?? [], ({ id }) => id, day)
  return then === undefined ? rule : { ...rule, ...then }
}
