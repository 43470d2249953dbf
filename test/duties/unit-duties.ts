import type { Calendar } from '../../shared/calendar/calendar'
import { duties } from '../../shared/duties/duties'
import type { Duty } from '../../shared/duties/duty'
import type { DutyFacts } from '../../shared/duties/duty-facts'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import type { MatterDraft } from '../../shared/matter/matter'
import type { Profile } from '../../shared/profile/profile'
import type { Roster } from '../../shared/roster/roster'
import type { TrainingDraft } from '../../shared/training/training'

/** What a unit entered, with the kinds of record by their own names. */
export interface EnteredFacts extends Omit<DutyFacts, 'records' | 'roster'>, Roster {
  readonly trainings: readonly TrainingDraft[]
  readonly matters: readonly MatterDraft[]
}

export const factsOf = ({ trainings, matters, persons, appointments, ...facts }: EnteredFacts): DutyFacts => ({
  ...facts,
  roster: { persons, appointments },
  records: { trainings, matters },
})

/** The duties of a unit by the program's own kinds of record. */
export const unitDuties = (profile: Profile, entered: EnteredFacts, today: string, calendar: Calendar): Duty[] =>
  duties(kindBehaviours, profile, factsOf(entered), today, calendar)
