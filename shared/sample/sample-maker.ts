import { z } from 'zod'
import type { ResourceDraft } from '../catalogue/resource'
import type { Identified } from '../field/kind'
import type { Profile } from '../profile/profile'
import { stewardOf, type Roster } from '../roster/roster'
import type { Chance } from './sample-chance'

/** What the records that the invented unit keeps beside its catalogue and its people are made of. */
export interface SampleSource extends Roster {
  /** The words of the kind (`records` of the vocabulary). */
  readonly words: unknown
  readonly profile: Profile
  readonly resources: readonly ResourceDraft[]
  /** `YYYY`: what has happened lies in the year before, so that nothing is done in the future. */
  readonly year: string
  /** That of the catalogue and the people, where they left it. */
  readonly chance: Chance
  /** One of its own for the lists, so that the catalogue of a seed stays what it is. */
  readonly listChance: Chance
  /** The id of a record that others refer to before it is made, by a name of the sample's own. */
  readonly idOf: (name: string) => string
}

/** `MM-DD` in the words of a sample. */
export const monthDay = z.string().regex(/^\d{2}-\d{2}$/)

/** Makes records of one kind; the same source gives the same records. */
export type SampleMaker<R extends Identified> = (source: SampleSource) => readonly R[]

/** Makers by the table of their records, in the order in which they are asked. */
export type SampleMakers = readonly (readonly [table: string, make: SampleMaker<Identified>])[]

/** Who answers for the records of the lists (责任人). */
export const listOwner = (source: SampleSource): { readonly ownerPerson?: string } => {
  const owner = stewardOf(source)
  return owner === undefined ? {} : { ownerPerson: owner }
}
