import type { RecordOf } from '../../shared/kinds/data-kinds'
import { sampleMakers } from '../../shared/kinds/sample-makers'
import type { Profile } from '../../shared/profile/profile'
import { createSample, sampleTables, type Sample } from '../../shared/sample/create-sample'
import type { SampleSize } from '../../shared/sample/sample-unit'
import type { SampleVocabulary } from '../../shared/sample/sample-vocabulary'

type SampleTable = 'resources' | 'persons' | 'appointments' | 'trainings' | 'systems' | 'demands' | 'openings'

/** The records of a sample, each table as what it is. */
export type SampleRecords = { readonly unit: Sample['unit'] } & {
  readonly [T in SampleTable]: readonly RecordOf[T][]
}

export const recordsOfSample = (sample: Sample): SampleRecords => sampleTables(sample) as unknown as SampleRecords

/** Everything that the invented unit keeps, with the lists of `year`. */
export const sampleRecords = (
  words: SampleVocabulary,
  profile: Profile,
  size: SampleSize,
  year = '2026',
): SampleRecords => recordsOfSample(createSample(words, profile, size, { year, makers: sampleMakers }))
