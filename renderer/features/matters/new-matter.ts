import { groupOf } from '../../../shared/matter/matter-group'
import type { MatterDraft } from '../../../shared/matter/matter'
import { isRegistered } from '../../../shared/profile/registered-rules'
import type { ProfileRule } from '../../../shared/profile/profile'

/** What a new matter begins with. */
export interface NewMatter {
  readonly id: string
  /** Id of the rule that the address asks for. */
  readonly asked: string | null
  /** The part of the register that is looked at. */
  readonly group: string | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A matter as the drawer begins with it: under the rule of the address, or the first of the chosen group, of today. */
export const newMatter = ({ id, asked, group, today }: NewMatter, rules: readonly ProfileRule[]): MatterDraft => {
  const settled = rules.filter(isRegistered)
  const rule =
    rules.find((one) => one.id === asked) ??
    settled.find(({ topic }) => group === undefined || groupOf(topic) === group) ??
    settled[0]
  return rule === undefined
    ? { id, topic: 'meeting', date: today }
    : { id, topic: rule.topic, rule: rule.id, date: today }
}
