import { filedOn, madeOn } from '../filing/filing-day'
import type { FilingRecord } from '../filing/filing'
import { dutyText } from '../text/duty-text'
import { asksUnit } from '../profile/binding'
import { dueOf, dueOfRule, rulesOfEvent } from '../profile/due'
import { holdersByRole } from '../roster/holders'
import type { DutyBasis } from './duty'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'
import { rosterChanges, type RosterChange } from './roster-changes'
import type { ProfileRule } from '../profile/profile'
import { ruleOnDay } from '../profile/rule-on-day'

const place = { kind: 'screen', screen: 'filing' } as const

const filedRule = ({ profile }: DutyQuestion): DutyBasis | null =>
  profile.filing.rule === null ? null : basisOf(profile, profile.filing.rule)

/** Who gets the package. */
const receiver = ({ profile }: DutyQuestion): Pick<BareDuty, 'to'> =>
  profile.filing.addressee === null ? {} : { to: profile.filing.addressee.name }

/** True where the document asks the unit to file, or its kind of unit once it has set posts up. */
const files = ({ profile: { filing, binding } }: DutyQuestion): boolean =>
  filing.rule !== null && (asksUnit(binding.state) || filing.rule.unitTypes !== undefined)

/** True where the first package is due; one that may set posts up files once somebody holds one. */
const mustFile = (question: DutyQuestion): boolean => {
  const { profile, facts, today } = question
  if (!files(question) || asksUnit(profile.binding.state)) return files(question)
  return holdersByRole(profile.roles, facts.roster, today).some(({ current }) => current.length > 0)
}

/** Never handed over: due by the document's first date while that lies ahead, afterwards without a day. */
const firstFiling = (question: DutyQuestion): BareDuty => {
  const { profile, today, calendar } = question
  const answer = dueOf(profile, 'first-filing', today, calendar)
  const rule = rulesOfEvent(profile, 'first-filing').find(({ when }) => when.kind === 'once' && when.on === answer.due)
  return {
    key: 'filing:first',
    topic: 'filing',
    title: dutyText.first.title,
    detail: dutyText.first.detail,
    due: answer.condition === undefined ? answer.due : null,
    inPrinciple: rule?.inPrinciple ?? false,
    ...receiver(question),
    basis: rule === undefined ? filedRule(question) : basisOf(profile, rule),
    action: { place, verb: dutyText.first.verb },
  }
}

/** The rule that sets a term for a changed holder of a role; profiles from before rules named roles name a form for some. */
const changeRule = ({ profile }: DutyQuestion, role: string): ProfileRule | undefined =>
  rulesOfEvent(profile, 'officer-changed', role).find(
    ({ form, roles, pending }) =>
      pending !== true &&
      (roles !== undefined || (profile.forms.find(({ id }) => id === form)?.roles?.includes(role) ?? true)),
  )

const changedRole = (question: DutyQuestion, { role, came, left, day }: RosterChange, seq: number): BareDuty => {
  const { profile, calendar } = question
  const rule = changeRule(question, role)
  const title = profile.roles.find((one) => one.role === role)?.title ?? role
  const moves = [
    ...left.map((move) => dutyText.changed.left(move.name, move.day)),
    ...came.map((move) => dutyText.changed.came(move.name, move.day)),
  ]
  return {
    key: `filing:changed:${role}:${day ?? String(seq)}`,
    topic: 'filing',
    title: dutyText.changed.title(title),
    detail: dutyText.changed.detail(moves, seq),
    due: rule === undefined || day === undefined ? null : dueOfRule(ruleOnDay(rule, day), day, calendar).due,
    inPrinciple: rule?.inPrinciple ?? false,
    ...receiver(question),
    basis: rule === undefined ? filedRule(question) : basisOf(profile, rule),
    action: { place, verb: dutyText.changed.verb },
  }
}

const changesSince = ({ profile, facts, today }: DutyQuestion, filing: FilingRecord): RosterChange[] =>
  rosterChanges(
    filing,
    facts.roster,
    profile.roles.map(({ role }) => role),
    today,
  )

/** What takes the place of several reasons to file takes the earliest day, and its clause, along. */
const instead = (
  question: DutyQuestion,
  needs: readonly BareDuty[],
  duty: Omit<BareDuty, 'due' | 'basis' | 'inPrinciple'>,
) => {
  const [first] = [...needs].sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
  const { due, basis, inPrinciple } = first ?? { due: null, basis: filedRule(question), inPrinciple: false }
  // A term that begins later is a new duty: it must not stay hidden because the one without a term was put off.
  return { ...duty, key: due === null ? duty.key : `${duty.key}:${due}`, due, basis, inPrinciple }
}

const returnedPackage = (
  question: DutyQuestion,
  needs: readonly BareDuty[],
  { id, seq, answer }: FilingRecord,
): BareDuty =>
  instead(question, needs, {
    key: `filing:returned:${id}`,
    topic: 'filing',
    title: dutyText.returned.title(seq),
    detail: dutyText.returned.detail(answer?.note),
    action: { place, verb: dutyText.returned.verb },
  })

const handOver = (question: DutyQuestion, needs: readonly BareDuty[], filing: FilingRecord): BareDuty =>
  instead(question, needs, {
    key: `filing:hand-over:${filing.id}`,
    topic: 'filing',
    title: dutyText.handOver.title(filing.seq),
    detail: dutyText.handOver.detail(madeOn(filing)),
    action: { place, verb: dutyText.handOver.verb },
  })

const receipt = (question: DutyQuestion, filing: FilingRecord): BareDuty => ({
  key: `receipt:${filing.id}`,
  topic: 'receipt',
  title: dutyText.receipt.title(filing.seq),
  detail: dutyText.receipt.detail(filedOn(filing)),
  due: null,
  inPrinciple: false,
  basis: filedRule(question),
  action: { place, verb: dutyText.receipt.verb },
})

/**
 * First filing, filing again after a change of holders, packages to hand over, returned ones, and the receipt of the
 * latest. A package that is made already, and holds today's roster, stands for the reasons to make one.
 */
export const filingDuties = (question: DutyQuestion): BareDuty[] => {
  const filings = [...question.facts.filings].sort((a, b) => a.epoch - b.epoch || a.seq - b.seq)
  const at = filings.findLastIndex(({ state }) => state === '已报送' || state === '已受理')
  const handed = filings[at]
  const newest = filings.slice(at + 1).at(-1)
  const needs =
    handed === undefined
      ? mustFile(question)
        ? [firstFiling(question)]
        : []
      : files(question)
        ? changesSince(question, handed).map((change) => changedRole(question, change, handed.seq))
        : []
  const awaited = handed?.state === '已报送' && handed.answer === undefined ? [receipt(question, handed)] : []
  if (newest === undefined) return [...needs, ...awaited]
  if (newest.state === '已退回') return [returnedPackage(question, needs, newest), ...awaited]
  if (changesSince(question, newest).length > 0) return [...needs, ...awaited]
  return [handOver(question, needs, newest), ...awaited]
}
