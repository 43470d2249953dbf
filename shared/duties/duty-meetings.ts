import { dayOf } from '../base/draft-day'
import { dutyText } from '../text/duty-text'
import { dueOfRule, nameOfBody } from '../profile/due'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from './duty-facts'

/** What has to be done within a term after a meeting (会后 N 个工作日): settled by what is registered before the next one. */
export const afterMeetingDuties = ({ profile, facts, today, calendar }: DutyQuestion): BareDuty[] => {
  const rules = profile.rules.filter(({ part, pending, event, when }) => {
    return part === 'own' && pending !== true && event === 'meeting-held' && when.kind === 'within'
  })
  if (rules.length === 0) return []
  const meetings = facts.matters
    // The minutes that follow a meeting are none themselves.
    .filter((matter) => !rules.some(({ id }) => id === matter.rule))
    .flatMap(({ id, topic, date }) => {
      const day = dayOf(date)
      return topic === 'meeting' && day !== undefined && day <= today ? [{ id, day }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return rules.flatMap((rule) =>
    meetings.flatMap(({ id, day }, at): BareDuty[] => {
      const next = meetings.slice(at + 1).find((other) => other.day > day)?.day
      const settled = facts.matters.some((matter) => {
        const done = dayOf(matter.date)
        return matter.rule === rule.id && done !== undefined && done >= day && (next === undefined || done < next)
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
          action: { place: { kind: 'new', table: 'matters', rule: rule.id }, verb: dutyText.periodic.verb(rule.topic) },
        },
      ]
    }),
  )
}
