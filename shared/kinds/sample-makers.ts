import type { SampleMakers } from '../sample/sample-maker'
import { tableNames } from './data-kinds'
import { kindSamples } from './kind-behaviours'

/** What each kind makes for the invented unit, in the order of the kinds. */
export const sampleMakers: SampleMakers = tableNames.flatMap((table) => {
  const sample = kindSamples[table]
  return sample === false ? [] : [[table, sample] as const]
})
