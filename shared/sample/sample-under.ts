import { unitList } from '../profile/binding'
import type { Profile } from '../profile/profile'
import type { ProfileFile } from '../profile/profile-file'
import { profileInForce } from '../profile/profile-in-force'
import { boundUnit } from '../unit/bound-unit'
import { createSample, type Sample } from './create-sample'
import type { SampleMakers } from './sample-maker'
import { sampleUnitRecord, type SampleSize } from './sample-unit'
import type { SampleVocabulary } from './sample-vocabulary'

export interface SampleWanted {
  readonly size: SampleSize
  /** `YYYY-MM-DD`: the rules that hold on it. */
  readonly day: string
  /** `YYYY`: the year of the lists. */
  readonly year: string
  /** Type of the unit; absent: that of the vocabulary. */
  readonly type?: string
}

/** The invented unit under a city's rules, with everything that it keeps, and the rules as they hold for it. */
export const sampleUnder = (
  words: SampleVocabulary,
  file: ProfileFile,
  { size, day, year, type }: SampleWanted,
  makers: SampleMakers,
): { readonly profile: Profile; readonly sample: Sample } => {
  const unit = sampleUnitRecord(words, { ...file, units: unitList(file, day) ?? null }, type)
  const profile = profileInForce(file, { day, unit: boundUnit(unit, file.id, false) })
  return { profile, sample: createSample(words, profile, size, { year, makers, unit }) }
}
