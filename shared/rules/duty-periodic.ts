import { dayOf } from '../base/draft-day'
import { dutyText } from '../text/duty-text'
import { periodText } from '../text/period-text'
import { dueOfRule } from './due'
import type { DutyAction } from './duty'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'
import { periodOf, previousPeriod, type Period } from './period'
import type { Rule } from './rule'

/** Rules of others that the unit keeps a record of: it takes part in the meeting, it gets the list of the spot check. */
const takesPart = ({ bearer, event }: Rule): boolean =>
  bearer === 'unit' || event === 'next-meeting' || event === 'next-spot-check'

const cycleOf = ({ when }: Rule) => (when.kind === 'each' ? when.cycle : when.kind === 'yearly' ? 'year' : undefined)

/** The last day of the period, or the day of the year; null for the yearly debrief without a day. */
const dueIn = (rule: Rule, period: Period, { calendar }: DutyQuestion): string | null =>
  rule.when.kind === 'yearly'
    ? dueOfRule(rule, period.first, calendar).due
    : rule.event === 'debrief'
      ? null
      : period.last

/** A rule about a list leads to the list, which then asks to register it; every other one is registered at once. */
const actionOf = ({ id, topic, ledger }: Rule): DutyAction =>
  ledger === undefined
    ? { path: `/matters/new?rule=${id}`, verb: dutyText.periodic.verb(topic) }
    : { path: `/catalogue/lists/${ledger}`, verb: dutyText.periodic.openList }

const settledIn = (rule: Rule, { first, last }: Period, { facts }: DutyQuestion): boolean =>
  facts.matters.some((matter) => {
    const day = dayOf(matter.date)
    return matter.rule === rule.id && day !== undefined && day >= first && day <= last
  })

const ofPeriod = (question: DutyQuestion, rule: Rule, period: Period): BareDuty => {
  const { profile, today } = question
  const name = periodText(period)
  const due = dueIn(rule, period, question)
  return {
    key: `rule:${rule.id}:${period.id}`,
    topic: rule.topic,
    title: dutyText.periodic.title(rule.title, name),
    detail: due !== null && due < today ? dutyText.periodic.missed(rule.text) : dutyText.periodic.detail(rule.text),
    due,
    inPrinciple: rule.inPrinciple,
    basis: basisOf(profile, rule),
    action: actionOf(rule),
  }
}

/**
 * What recurs: of each rule the current period, and the one before where it was missed. What was due before the unit's
 * records begin is not held against it.
 */
export const periodicDuties = (question: DutyQuestion): BareDuty[] => {
  const { profile, facts, today } = question
  return profile.rules.filter(takesPart).flatMap((rule) => {
    const cycle = cycleOf(rule)
    if (cycle === undefined) return []
    const current = periodOf(cycle, today)
    return [previousPeriod(current), current]
      .filter((period) => !settledIn(rule, period, question))
      .filter((period) => {
        const due = dueIn(rule, period, question)
        const over = due === null ? period.last < today : due < today
        return !over || (due !== null && due >= facts.since)
      })
      .map((period) => ofPeriod(question, rule, period))
  })
}

/** One-off dates that lie ahead; those of the past are history, and the first filing is told by the filings. */
export const onceDuties = (question: DutyQuestion): BareDuty[] => {
  const { profile, facts, today } = question
  return profile.rules.flatMap((rule): BareDuty[] => {
    const { when, bearer, event, id, topic, title, inPrinciple } = rule
    if (when.kind !== 'once' || bearer !== 'unit' || event === 'first-filing' || when.on < today) return []
    if (facts.matters.some((matter) => matter.rule === id)) return []
    return [
      {
        key: `rule:${id}:${when.on}`,
        topic,
        title,
        detail: dutyText.once.detail,
        due: when.on,
        inPrinciple,
        basis: basisOf(profile, rule),
        action: actionOf(rule),
      },
    ]
  })
}
