import type { Calendar } from '../calendar/calendar'
import type { Identified, RecordsByTable } from '../field/kind'
import { matterRules } from '../profile/matter-rules'
import type { Profile, ProfileRule } from '../profile/profile'
import type { Term } from './term'

/** What the register of a kind is asked under. */
export interface RegisterQuestion {
  readonly profile: Profile
  /** Rules in force, and those that ended, under which something may still be open. */
  readonly rules: readonly ProfileRule[]
  readonly calendar: Calendar
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Records of the tables that a register reads beside its own. */
  readonly beside?: RecordsByTable
}

/** The question under a profile, with the rules that ended beside those in force. */
export const registerQuestion = ({
  profile,
  calendar,
  today,
}: Pick<RegisterQuestion, 'profile' | 'calendar' | 'today'>): RegisterQuestion => ({
  profile,
  rules: matterRules(profile),
  calendar,
  today,
})

/** How far a record is, in a word, and whether anything is still to be done about it. */
export interface RecordState {
  readonly word: string
  readonly open: boolean
  /** True for what is to be done at once: it stands out before any term. */
  readonly pressing?: boolean
  /** True for what is over without having been done: it is not shown as done. */
  readonly unmet?: boolean
}

/** How records of a kind stand in their register: as 事项 lists and counts them, and 今日 leads to them. */
export interface Register<R extends Identified> {
  /** Tables beside its own whose records say how one stands; none where this is left out. */
  readonly reads?: readonly string[]
  /** What a new record begins with; `rule` is the one whose duty it is to settle. */
  begin(rule: ProfileRule | undefined, question: RegisterQuestion): Omit<R, 'id'>
  /** The rule that a record is under: the one that it names, or the one that follows from what it is. */
  rule(record: R, question: RegisterQuestion): ProfileRule | undefined
  state(record: R, question: RegisterQuestion): RecordState
  /** Until when an open record is to be done; undefined where nothing says, and for records that are done. */
  term(record: R, question: RegisterQuestion): Term | undefined
}

/** A record of a list that came in, under the rule that one typed by hand would be under; one that names a rule keeps it. */
export const underBegunRule = <R extends Identified>(
  record: R,
  register: Register<R>,
  question: RegisterQuestion,
): R => {
  const { rule } = register.begin(undefined, question) as { readonly rule?: string }
  return rule === undefined || 'rule' in record ? record : { ...record, rule }
}
