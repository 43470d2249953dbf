import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from '../duties/duty-facts'
import { dueOfRule, nameOfBody } from '../profile/due'
import { matterRules } from '../profile/matter-rules'
import { opensTerm } from '../profile/registered-rules'
import { momentOf } from '../register/moment'
import { ruleOfRecord } from '../register/rule-of-record'
import { dutyText } from '../text/duty-text'
import type { MatterDraft } from './matter'

const eventDuty = ({ profile, calendar }: DutyQuestion, matter: MatterDraft): BareDuty[] => {
  if (matter.closed !== undefined) return []
  const rule = ruleOfRecord(matter, matterRules(profile))
  if (rule === undefined || rule.part === 'others' || !opensTerm(rule)) return []
  const moment = momentOf(matter)
  const due = moment === undefined ? null : dueOfRule(rule, moment, calendar).due
  const to = nameOfBody(profile, rule.to)
  return [
    {
      key: `matter:${matter.id}`,
      topic: matter.topic,
      title: shown(matter.title) === '' ? rule.title : shown(matter.title),
      detail: dutyText.term.detail(dayOf(matter.date)),
      due: due === null ? null : due.slice(0, 10),
      ...(due !== null && due.length > 10 && { dueTime: due.slice(11) }),
      ...(to !== undefined && { to }),
      inPrinciple: rule.inPrinciple,
      basis: basisOf(profile, rule),
      asBureau: isOfBureau(rule),
      action: { place: { kind: 'record', table: 'matters', id: matter.id }, verb: dutyText.term.verb },
    },
  ]
}

/**
 * Events of the profile's own that start a term and are not done yet, each by its own term from the day (and time) it
 * happened.
 */
export const matterDuties: KindDuties<MatterDraft> = {
  ahead: true,
  duties: (question, matters) => matters.flatMap((matter) => eventDuty(question, matter)),
}
