import type { SampleMakers } from '../sample/sample-maker'
import { tableNames } from './data-kinds'
import { kindBehaviours } from './kind-behaviours'

/** What each kind makes for the invented unit, in the order of the kinds. */
export const sampleMakers: SampleMakers = tableNames.flatMap((table) => {
  const behaviour = kindBehaviours[table]
  return behaviour === false || behaviour.sample === false ? [] : [[table, behaviour.sample] as const]
})
