import type { Calendar } from '../calendar/calendar'
import type { RecordsByTable } from '../field/kind'
import type { FilingRecord } from '../filing/filing'
import type { Roster } from '../roster/roster'
import type { Duty, DutyBasis, DutyKind } from './duty'
import type { DutyBehaviours } from './duty-behaviour'
import type { DutyChoice } from './duty-choice'
import type { Settlement } from './settlement'
import type { FormerKey, ToldVersions } from '../profile/divided-rule'
import type { Profile, ProfileRule } from '../profile/profile'

/** Everything of the unit that duties follow from. */
export interface DutyFacts {
  /** The day (`YYYY-MM-DD`) from which this program keeps the unit's records: what was due before is no alarm. */
  readonly since: string
  readonly roster: Roster
  /** Of the kinds that settle rules, or that duties follow from. */
  readonly records: RecordsByTable
  readonly filings: readonly FilingRecord[]
  /** Until it was told that a rule is divided, the unit knew it as one. */
  readonly told?: ToldVersions
  /** 在职人数 by year, as the unit entered it. */
  readonly staff: Readonly<Record<string, number>>
  /** Resources whose last update lies further back than their cycle. */
  readonly staleResources: number
  /** Days of the newest snapshot and of the newest backup elsewhere; the whole is absent where nobody can tell. */
  readonly backup?: { readonly newestSnapshot?: string; readonly secondPlace?: string }
  readonly choices: readonly DutyChoice[]
}

/** What every kind of duty is made from. */
export interface DutyQuestion {
  readonly kinds: DutyBehaviours
  /** What the records of these kinds settle. */
  readonly settlements: readonly Settlement[]
  readonly profile: Profile
  readonly facts: DutyFacts
  readonly today: string
  readonly calendar: Calendar
}

/** A duty before the days left and the user's decision are added. */
export type BareDuty = Omit<Duty, 'left' | 'estimated' | 'state' | 'decided' | 'kind' | 'follows'> & {
  /** `own` where it is left out. */
  readonly kind?: DutyKind
  readonly former?: FormerKey
  /** True for what the unit has to do as the data bureau, whatever else it only follows. */
  readonly asBureau?: boolean
}

/** True for a rule that the unit bears as the data bureau. */
export const isOfBureau = ({ part, bearer }: ProfileRule): boolean =>
  part === 'own' && (bearer === 'bureau' || bearer === 'local-bureau')

interface CitedText {
  readonly clause: string
  readonly words: string
  readonly text: string
  readonly source?: string | undefined
}

/** The title of the document that a value comes from. */
export const documentOf = ({ source, sources }: Pick<Profile, 'source' | 'sources'>, id: string | undefined): string =>
  sources.find((one) => one.id === id)?.title ?? source.title

/** A value of the city's documents as the reason of a duty. */
export const basisOf = (profile: Profile, { clause, words, text, source }: CitedText): DutyBasis => ({
  source: documentOf(profile, source),
  clause,
  words,
  text,
})
