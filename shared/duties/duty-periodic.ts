import { dutyText } from '../text/duty-text'
import { periodText } from '../text/period-text'
import { formerKey, settles } from '../profile/divided-rule'
import { dayInMonth, dueOfRule, nameOfBody } from '../profile/due'
import type { DutyAction } from './duty'
import { basisOf, isOfBureau, type BareDuty, type DutyQuestion } from './duty-facts'
import { isActOf, isOwnAct, registerOf, settlesByEvent } from './settlement'
import { cycleOf, periodOf, previousPeriod, type Period } from '../profile/period'
import { matterRules } from '../profile/matter-rules'
import type { ProfileRule } from '../profile/profile'

/** The day in a period by which a rule is due; null for what is due once a year without a day, and for what others owe. */
const dueIn = (rule: ProfileRule, period: Period, { calendar }: DutyQuestion): string | null => {
  const { when, part } = rule
  if (part === 'awaited') return null
  if (when.kind === 'yearly') return dueOfRule(rule, period.first, calendar).due
  if (when.kind === 'monthly') return dayInMonth(period.first, when.day)
  return period.cycle === 'year' ? null : period.last
}

/**
 * A rule about a list leads to the list, which then asks to register it; every other one is registered at once. Undefined
 * where nothing can be registered.
 */
const actionOf = (rule: ProfileRule, { kinds }: DutyQuestion): DutyAction | undefined => {
  const { id, topic, ledger, part } = rule
  const table = registerOf(kinds, rule)
  if (table === undefined) return undefined
  const registered = { kind: 'new', table, rule: id } as const
  if (part === 'awaited') return { place: registered, verb: dutyText.awaited.verb }
  return ledger === undefined
    ? { place: registered, verb: dutyText.periodic.verb(topic) }
    : { place: { kind: 'list', list: ledger }, verb: dutyText.periodic.openList }
}

/** What lies ahead (a meeting that is called) has settled nothing yet. */
const settledIn = (rule: ProfileRule, { first, last }: Period, { facts, settlements, today }: DutyQuestion): boolean =>
  settlements.some(
    (one) =>
      one.day !== undefined &&
      one.day >= first &&
      one.day <= last &&
      (one.on ?? one.day) <= today &&
      !isOwnAct(one, rule) &&
      isActOf(one, rule) &&
      (settlesByEvent(one, rule) || settles(rule, { rule: one.rule, day: one.day }, facts.told)),
  )

const detailOf = (rule: ProfileRule, due: string | null, period: Period, { profile, today }: DutyQuestion): string => {
  if (rule.part === 'awaited') return dutyText.awaited.detail(nameOfBody(profile, rule.by), rule.text, rule.note)
  const missed = due === null ? period.last < today : due < today
  return missed ? dutyText.periodic.missed(rule.text) : dutyText.periodic.detail(rule.text)
}

const ofPeriod = (question: DutyQuestion, rule: ProfileRule, period: Period, action: DutyAction): BareDuty => {
  const { profile } = question
  const due = dueIn(rule, period, question)
  const to = rule.part === 'awaited' ? undefined : nameOfBody(profile, rule.to)
  const former = formerKey(rule, period.id, question.facts.told)
  return {
    key: `rule:${rule.id}:${period.id}`,
    ...(rule.part === 'awaited' && { kind: 'awaited' as const }),
    topic: rule.topic,
    title: dutyText.periodic.title(rule.title, periodText(period)),
    detail: detailOf(rule, due, period, question),
    due,
    ...(due === null && rule.part === 'own' && period.last >= question.today && { thisYear: true }),
    ...(to !== undefined && { to }),
    inPrinciple: rule.inPrinciple,
    basis: basisOf(profile, rule),
    asBureau: isOfBureau(rule),
    action,
    ...(former !== undefined && { former }),
  }
}

/**
 * What recurs, of the unit's own and of what others owe it: of each rule the current period, and the one before where
 * nothing was registered. What was over before the unit's records begin is not held against it, nor a period that ended
 * on or before the day from which the document has asked for it.
 */
export const periodicDuties = (question: DutyQuestion): BareDuty[] => {
  const { profile, facts, today } = question
  return matterRules(profile).flatMap((rule) => {
    const cycle = cycleOf(rule.when)
    if (cycle === undefined || rule.part === 'others' || rule.pending === true) return []
    const action = actionOf(rule, question)
    if (action === undefined) return []
    const current = periodOf(cycle, today)
    return [previousPeriod(current), current]
      .filter((period) => !settledIn(rule, period, question))
      .filter((period) => {
        const from = rule.askedFrom ?? rule.from ?? ''
        if (period.last <= from) return false
        const over = dueIn(rule, period, question) ?? period.last
        // Of a rule that ended, what was due until then may still be missing.
        if (rule.until !== undefined && rule.until < today && over > rule.until) return false
        return over >= today || (over >= facts.since && over > from)
      })
      .map((period) => ofPeriod(question, rule, period, action))
  })
}

/** One-off dates that lie ahead; those of the past are history, and the first filing is told by the filings. */
export const onceDuties = (question: DutyQuestion): BareDuty[] => {
  const { profile, facts, today, settlements } = question
  const past = settlements.filter(({ day = '', on = day }) => on <= today)
  return profile.rules.flatMap((rule): BareDuty[] => {
    const { when, part, pending, event, id, topic, title, inPrinciple } = rule
    if (when.kind !== 'once' || part !== 'own' || pending === true) return []
    if (event === 'first-filing' || when.on < today) return []
    if (past.some((one) => isActOf(one, rule) && settles(rule, { rule: one.rule, day: one.day ?? '' }, facts.told)))
      return []
    const action = actionOf(rule, question)
    if (action === undefined) return []
    const to = nameOfBody(profile, rule.to)
    const former = formerKey(rule, when.on, facts.told)
    return [
      {
        key: `rule:${id}:${when.on}`,
        topic,
        title,
        detail: dutyText.once.detail,
        due: when.on,
        ...(to !== undefined && { to }),
        inPrinciple,
        basis: basisOf(profile, rule),
        asBureau: isOfBureau(rule),
        action,
        ...(former !== undefined && { former }),
      },
    ]
  })
}
