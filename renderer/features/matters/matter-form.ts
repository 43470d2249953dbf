import type { MatterDraft } from '../../../shared/matter/matter'
import { isEvent } from '../../../shared/matter/matter-state'
import type { ProfileRule } from '../../../shared/profile/profile'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import type { RecordForm } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'

const t = text.matters

/** How a matter is asked for, by the rule that it is under: `rules` are those in force and those that ended. */
export const matterForm = (matter: MatterDraft, rules: readonly ProfileRule[]): RecordForm => {
  const when = ruleOfRecord(matter, rules)?.when
  const rectifying = isEvent(matter, rules)
  // Hours count from a time of day; what was typed once stays in sight.
  const timed = matter.time !== undefined || (when?.kind === 'within' && when.unit === 'hour')
  return {
    fields: ['title', 'date', ...(timed ? ['time'] : []), 'note'],
    wide: ['title'],
    ...(rectifying && { placed: ['closed', 'closingNote'] }),
    ...(rectifying && { labels: t.ofEvent }),
    hints: {
      date: rectifying ? t.eventHint : t.dateHint,
      time: t.timeHint,
      note: t.noteHint,
      closed: t.closedHint,
      closingNote: t.event.noteHint,
    },
  }
}
