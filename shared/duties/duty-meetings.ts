import { dutyText } from '../text/duty-text'
import { dueOfRule, nameOfBody } from '../profile/due'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from './duty-facts'
import { registerOf } from './settlement'

/** What has to be done within a term after a meeting (会后 N 个工作日): settled by what is registered before the next one. */
export const afterMeetingDuties = ({
  kinds,
  settlements,
  profile,
  facts,
  today,
  calendar,
}: DutyQuestion): BareDuty[] => {
  const rules = profile.rules.filter(({ part, pending, event, when }) => {
    return part === 'own' && pending !== true && event === 'meeting-held' && when.kind === 'within'
  })
  if (rules.length === 0) return []
  const meetings = settlements
    // The minutes that follow a meeting are none themselves.
    .filter(({ rule }) => !rules.some(({ id }) => id === rule))
    .flatMap(({ id, topic, day }) => {
      return topic === 'meeting' && day !== undefined && day <= today ? [{ id, day }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return rules.flatMap((rule) => {
    const table = registerOf(kinds, rule)
    if (table === undefined) return []
    return meetings.flatMap(({ id, day }, at): BareDuty[] => {
      const next = meetings.slice(at + 1).find((other) => other.day > day)?.day
      const settled = settlements.some((one) => {
        const done = one.day
        if (one.rule !== rule.id || done === undefined || (one.on ?? done) > today) return false
        return done >= day && (next === undefined || done < next)
      })
      const from = rule.askedFrom ?? rule.from ?? ''
      if (settled || day < (from === '' ? facts.since : from)) return []
      const { due } = dueOfRule(rule, day, calendar)
      const to = nameOfBody(profile, rule.to)
      return [
        {
          key: `after:${rule.id}:${id}`,
          topic: rule.topic,
          title: rule.title,
          detail: dutyText.afterMeeting.detail(day, rule.text),
          due,
          ...(to !== undefined && { to }),
          inPrinciple: rule.inPrinciple,
          basis: basisOf(profile, rule),
          asBureau: isOfBureau(rule),
          action: { place: { kind: 'new', table, rule: rule.id }, verb: dutyText.periodic.verb(rule.topic) },
        },
      ]
    })
  })
}
