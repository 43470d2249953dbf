import { shown } from '../base/draft'
import type { Identified } from '../field/kind'
import type { OfficialText } from '../forms/official-text'
import type { ListedRecords } from '../lists/record-list'
import { holdersByRole } from '../roster/holders'
import type { Roster } from '../roster/roster'
import type { RegisterQuestion } from './register'

/** What papers of records are made from, besides the record. */
export interface PaperFacts extends RegisterQuestion {
  /** The unit by its printed name. */
  readonly unit: string
  readonly roster: Roster
  readonly records: ListedRecords
}

/** A paper that can be made of a record: what its button says, and the document. */
export interface Paper {
  readonly id: string
  readonly label: string
  readonly make: () => OfficialText
}

/** The papers that a record of a kind has at the moment; none where nothing is to be written. */
export type PapersOf<R extends Identified> = { call(record: R, facts: PaperFacts): readonly Paper[] }['call']

/** Names of those who held a role on a day; none where nobody did. */
export const namesOfRole = (role: string, { profile, roster }: PaperFacts, day: string): readonly string[] =>
  (holdersByRole(profile.roles, roster, day).find((one) => one.role.role === role)?.current ?? [])
    .map(({ person }) => shown(person.name))
    .filter((name) => name !== '')
