import type { Calendar } from '../calendar/calendar'
import type { Identified } from '../field/kind'
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
  /** What a new record begins with; `rule` is the one whose duty it is to settle. */
  begin(rule: ProfileRule | undefined, question: RegisterQuestion): Omit<R, 'id'>
  /** The rule that a record is under: the one that it names, or the one that follows from what it is. */
  rule(record: R, question: RegisterQuestion): ProfileRule | undefined
  state(record: R, question: RegisterQuestion): RecordState
  /** Until when an open record is to be done; undefined where nothing says, and for records that are done. */
  term(record: R, question: RegisterQuestion): Term | undefined
}
