import type { UnitDraft } from './unit'
import { standingOf } from './bound-unit'

/** `day` (`YYYY-MM-DD`) on which the version's changes were read. */
export interface Told {
  readonly version: string
  readonly day: string
  readonly follows: boolean
}

/**
 * The unit once it has read what changed in the rules of its city. `follows`: it goes on under them only because of the
 * records it keeps; from now on that is its own choice.
 */
export const toldUnit = (unit: UnitDraft, { version, day, follows }: Told): UnitDraft => ({
  ...unit,
  standing: {
    ...unit.standing,
    [unit.city]: {
      ...standingOf(unit, unit.city),
      told: version,
      toldOn: day,
      ...(follows && { follows: { ...standingOf(unit, unit.city).follows, chosen: true } }),
    },
  },
})

/** True where the unit follows the rules only because it keeps records made under them, and never chose to. */
export const followsByRecords = (unit: UnitDraft, state: string): boolean =>
  state === 'follows' && standingOf(unit, unit.city).follows === undefined
