import type { Identified } from '../field/kind'
import type { Profile } from '../profile/profile'
import type { UnitDraft } from '../unit/unit'
import { createChance } from './sample-chance'
import type { SampleMakers } from './sample-maker'
import { createSampleUnit, type SampleSize, type SampleUnit } from './sample-unit'
import type { SampleVocabulary } from './sample-vocabulary'

/** Everything the invented unit keeps: records of further kinds by their tables. */
export interface Sample extends SampleUnit {
  readonly beside: Readonly<Record<string, readonly Identified[]>>
}

/** The invented unit under rules as they hold, with what each kind makes for `year` (`YYYY`). Repeatable as the unit itself. */
export const createSample = (
  words: SampleVocabulary,
  profile: Profile,
  size: SampleSize,
  { year, makers, unit }: { readonly year: string; readonly makers: SampleMakers; readonly unit?: UnitDraft },
): Sample => {
  const chance = createChance(size.seed)
  const listChance = createChance(size.seed + 1)
  const idChance = createChance(size.seed + 2)
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? idChance.uuid()
    ids.set(name, id)
    return id
  }
  const made = createSampleUnit(words, profile, size, unit, chance)
  const beside = makers.map(
    ([table, make]) =>
      [table, make({ ...made, words: words.records[table], profile, year, chance, listChance, idOf })] as const,
  )
  return { ...made, beside: Object.fromEntries(beside) }
}

/** All records of a sample by their tables, the unit as the one record of its own. */
export const sampleTables = ({ unit, beside, ...tables }: Sample) => ({ ...tables, ...beside, unit })
