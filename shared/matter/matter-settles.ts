import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import type { MatterDraft } from './matter'

/** A matter settles the rule that it names, in the period or term that its date falls in. */
export const matterSettles: Settling<MatterDraft> = {
  settlement: ({ id, rule, topic, date }) => ({ id, rule, topic, day: dayOf(date) }),
  registers: 'rest',
}
