import { workdaysLeft } from '../calendar/calendar'
import type { Calendar } from '../calendar/calendar'
import type { Duty } from './duty'
import type { DutyBehaviours } from './duty-behaviour'
import type { DutyChoice } from './duty-choice'
import type { FormerKey } from '../profile/divided-rule'
import type { BareDuty, DutyFacts, DutyQuestion } from './duty-facts'
import { confirmDuties } from './duty-confirm'
import { filingDuties } from './duty-filing'
import { afterMeetingDuties } from './duty-meetings'
import { onceDuties, periodicDuties } from './duty-periodic'
import { roleDuties } from './duty-roster'
import { backupDuties, staleDuties } from './duty-upkeep'
import { settlementsOf } from './settlement'
import type { Profile } from '../profile/profile'

/** Duties that follow from the records of one kind alone, of the kinds that stand ahead of what recurs or after it. */
const ofKinds =
  (ahead: boolean) =>
  (question: DutyQuestion): BareDuty[] =>
    Object.entries(question.kinds).flatMap(([table, kind]) =>
      kind === false || kind.duties === false || kind.duties.ahead !== ahead
        ? []
        : kind.duties.duties(question, question.facts.records[table] ?? []),
    )

const sources: readonly ((question: DutyQuestion) => BareDuty[])[] = [
  confirmDuties,
  ofKinds(true),
  afterMeetingDuties,
  filingDuties,
  roleDuties,
  periodicDuties,
  onceDuties,
  ofKinds(false),
  staleDuties,
  backupDuties,
]

/** The latest decision about each duty; of one day, the later made (ids are ordered by time). */
const latestChoices = (choices: readonly DutyChoice[]): ReadonlyMap<string, DutyChoice> => {
  const order = ({ on, id }: DutyChoice) => `${on} ${id}`
  return new Map([...choices].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((choice) => [choice.duty, choice]))
}

/** The latest decision about a duty, or one about the rule that it was part of at the time. */
const choiceOf = (
  choices: ReadonlyMap<string, DutyChoice>,
  key: string,
  former: FormerKey | undefined,
): DutyChoice | undefined => {
  const own = choices.get(key)
  if (own !== undefined || former === undefined) return own
  const before = choices.get(former.key)
  return before !== undefined && before.on < former.before ? before : undefined
}

const decidedBy = (choice: DutyChoice | undefined, today: string): Pick<Duty, 'state' | 'decided'> => {
  if (choice === undefined || choice.kind === 'resumed' || choice.kind === 'have' || choice.kind === 'lack')
    return { state: 'open' }
  const { kind, reason, on, until } = choice
  if (kind === 'snoozed' && (until === undefined || until <= today)) return { state: 'open' }
  return { state: kind, decided: { reason, on, ...(until === undefined ? {} : { until }) } }
}

/** What is to be done at once comes first; what others owe comes last: it is there to be looked at, not to be done. */
const rank = ({ kind, atOnce = false }: Duty): number => (kind === 'awaited' ? 2 : atOnce ? 0 : 1)

const byDay = (a: Duty, b: Duty): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.due === b.due) return 0
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1
  return a.due < b.due ? -1 : 1
}

/**
 * What the unit has to do, why and until when: at once first, then what is overdue, then by day, then what has no day, then what others owe.
 * Duties that the user put off or set aside are among them with their decision. `left` counts working days (0 on the day itself).
 */
export const duties = (
  kinds: DutyBehaviours,
  profile: Profile,
  facts: DutyFacts,
  today: string,
  calendar: Calendar,
): Duty[] => {
  const settlements = settlementsOf(kinds, facts.records)
  const question: DutyQuestion = { kinds, settlements, profile, facts, today, calendar }
  const choices = latestChoices(facts.choices)
  return sources
    .flatMap((source) => source(question))
    .map(({ former, asBureau = false, ...duty }): Duty => ({
      kind: 'own',
      follows: profile.binding.state === 'follows' && duty.basis !== null && !asBureau,
      ...duty,
      // Adding 0 makes the minus zero of a weekend after the day a plain one.
      left: duty.due === null ? null : workdaysLeft(calendar, today, duty.due) + 0,
      estimated: duty.due !== null && !calendar.isPublished(duty.due),
      ...decidedBy(choiceOf(choices, duty.key, former), today),
    }))
    .sort(byDay)
}
