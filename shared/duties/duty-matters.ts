import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { opensTerm } from '../matter/matter-group'
import { momentOf } from '../matter/matter-moment'
import { ruleOf } from '../matter/matter-state'
import { dutyText } from '../text/duty-text'
import { dueOfRule, nameOfBody } from '../profile/due'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from './duty-facts'
import { matterRules } from '../profile/matter-rules'

/**
 * What came in or was found and starts a term: spot checks and reported defects that are not mended yet, and events of
 * the profile's own. Each has its own term, from the day (and time) it came in.
 */
export const mendingDuties = ({ profile, facts, calendar }: DutyQuestion): BareDuty[] =>
  facts.matters.flatMap((matter): BareDuty[] => {
    if (matter.closed !== undefined) return []
    const rule = ruleOf(matter, matterRules(profile))
    if (rule === undefined || rule.part === 'others' || !opensTerm(rule)) return []
    const moment = momentOf(matter)
    const due = moment === undefined ? null : dueOfRule(rule, moment, calendar).due
    const to = nameOfBody(profile, rule.to)
    const text = rule.topic === 'quality' ? dutyText.mending : dutyText.term
    return [
      {
        key: `matter:${matter.id}`,
        topic: matter.topic,
        title: shown(matter.title) === '' ? rule.title : shown(matter.title),
        detail: text.detail(dayOf(matter.date)),
        due: due === null ? null : due.slice(0, 10),
        ...(due !== null && due.length > 10 && { dueTime: due.slice(11) }),
        ...(to !== undefined && { to }),
        inPrinciple: rule.inPrinciple,
        basis: basisOf(profile, rule),
        asBureau: isOfBureau(rule),
        action: { place: { kind: 'record', table: 'matters', id: matter.id }, verb: text.verb },
      },
    ]
  })
