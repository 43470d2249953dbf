import { shown, type DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from '../duties/duty-facts'
import { dueOfRule, nameOfBody } from '../profile/due'
import { matterRules } from '../profile/matter-rules'
import { opensTerm } from '../profile/registered-rules'
import type { Topic } from '../profile/rule'
import { dutyText } from '../text/duty-text'
import { isDoneBy } from './done-by'
import { momentOf, type Dated } from './moment'
import { ruleOfRecord, type UnderRule } from './rule-of-record'

/** What may stand under a rule that gives a term: open until it is closed. */
export interface UnderTerm extends UnderRule, Dated {
  readonly id: string
  readonly topic: Topic
  readonly title?: DraftText | undefined
  readonly closed?: DraftText | undefined
}

/**
 * The duty of a record under an event of the profile's own that starts a term, by its own term from the day (and time) it
 * happened; none where it is done or its rule gives no term.
 */
export const termDuty = ({ profile, calendar, today }: DutyQuestion, table: string, record: UnderTerm): BareDuty[] => {
  if (isDoneBy(record.closed, today)) return []
  const rule = ruleOfRecord(record, matterRules(profile))
  if (rule === undefined || rule.part === 'others' || !opensTerm(rule)) return []
  const moment = momentOf(record)
  const due = moment === undefined ? null : dueOfRule(rule, moment, calendar).due
  const to = nameOfBody(profile, rule.to)
  return [
    {
      key: `matter:${record.id}`,
      topic: record.topic,
      title: shown(record.title) === '' ? rule.title : shown(record.title),
      detail: dutyText.term.detail(dayOf(record.date)),
      due: due === null ? null : due.slice(0, 10),
      ...(due !== null && due.length > 10 && { dueTime: due.slice(11) }),
      ...(to !== undefined && { to }),
      inPrinciple: rule.inPrinciple,
      basis: basisOf(profile, rule),
      asBureau: isOfBureau(rule),
      action: { place: { kind: 'record', table, id: record.id }, verb: dutyText.term.verb },
    },
  ]
}
