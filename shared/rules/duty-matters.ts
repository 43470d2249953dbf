import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { dutyText } from '../text/duty-text'
import { dueOfRule } from './due'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'

/** Spot checks and reported defects that are not mended yet: each has its own term, from the day it came in. */
export const mendingDuties = ({ profile, facts, calendar }: DutyQuestion): BareDuty[] =>
  facts.matters.flatMap((matter): BareDuty[] => {
    if (matter.closed !== undefined) return []
    const rule = profile.rules.find(
      ({ id, event }) => id === matter.rule && (event === 'spot-check-found' || event === 'defect-reported'),
    )
    if (rule === undefined) return []
    const day = dayOf(matter.date)
    return [
      {
        key: `matter:${matter.id}`,
        topic: matter.topic,
        title: shown(matter.title) === '' ? rule.title : shown(matter.title),
        detail: dutyText.mending.detail(day),
        due: day === undefined ? null : dueOfRule(rule, day, calendar).due,
        inPrinciple: rule.inPrinciple,
        basis: basisOf(profile, rule),
        action: { path: `/matters/${matter.id}`, verb: dutyText.mending.verb },
      },
    ]
  })
