import type { Calendar } from '../base/calendar'
import type { FilingRecord } from '../filing/filing'
import type { MatterDraft } from '../matter/matter'
import type { AppointmentDraft, PersonDraft } from '../roster/person'
import type { TrainingDraft } from '../training/training'
import type { Duty, DutyBasis } from './duty'
import type { DutyChoice } from './duty-choice'
import type { Profile } from './profile'

/** Everything of the unit that duties follow from. */
export interface DutyFacts {
  /** The day (`YYYY-MM-DD`) from which this program keeps the unit's records: what was due before is no alarm. */
  readonly since: string
  readonly persons: readonly PersonDraft[]
  readonly appointments: readonly AppointmentDraft[]
  readonly trainings: readonly TrainingDraft[]
  readonly matters: readonly MatterDraft[]
  readonly filings: readonly FilingRecord[]
  /** Resources whose last update lies further back than their cycle. */
  readonly staleResources: number
  /** Days of the newest snapshot and of the newest backup elsewhere; the whole is absent where nobody can tell. */
  readonly backup?: { readonly newestSnapshot?: string; readonly secondPlace?: string }
  readonly choices: readonly DutyChoice[]
}

/** What every kind of duty is made from. */
export interface DutyQuestion {
  readonly profile: Profile
  readonly facts: DutyFacts
  readonly today: string
  readonly calendar: Calendar
}

/** A duty before the days left and the user's decision are added. */
export type BareDuty = Omit<Duty, 'left' | 'estimated' | 'state' | 'decided'>

/** A value of the city's document as the reason of a duty. */
export const basisOf = (
  { source }: Profile,
  { clause, words, text }: { readonly clause: string; readonly words: string; readonly text: string },
): DutyBasis => ({ source: source.title, clause, words, text })
