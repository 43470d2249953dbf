import { shown } from '../base/draft'
import { levelDecidedByType } from '../profile/binding'
import type { ToldVersions } from '../profile/divided-rule'
import type { Profile } from '../profile/profile'
import type { ProfileFile } from '../profile/profile-file'
import { toldChanges } from './told-changes'
import { boundUnit, standingOf } from '../unit/bound-unit'
import type { StandingDraft, UnitDraft } from '../unit/unit'

/** `day` (`YYYY-MM-DD`) on which the version's changes were read. */
export interface Told {
  readonly version: string
  readonly day: string
  readonly follows: boolean
}

const versionsOf = ({ told, toldOn, toldBefore = [] }: StandingDraft): NonNullable<StandingDraft['toldBefore']> =>
  told === undefined ? toldBefore : [...toldBefore, { version: told, ...(toldOn !== undefined && { day: toldOn }) }]

/** The versions of a city's rules that the unit knows, and whether it is still to be told of one. */
export const toldVersions = (unit: UnitDraft, file: ProfileFile): ToldVersions => {
  const standing = standingOf(unit, file.id)
  const untold = toldChanges(file, boundUnit(unit, file.id, false), standing.told)
  return { read: versionsOf(standing), waiting: untold.length > 0 }
}

/**
 * The unit once it has read what changed in the rules of its city. `follows`: it goes on under them only because of the
 * records it keeps; from now on that is its own choice.
 */
export const toldUnit = (unit: UnitDraft, { version, day, follows }: Told): UnitDraft => {
  const standing = standingOf(unit, unit.city)
  const before = versionsOf(standing)
  return {
    ...unit,
    standing: {
      ...unit.standing,
      [unit.city]: {
        ...standing,
        told: version,
        toldOn: day,
        ...(before.length > 0 && { toldBefore: before }),
        ...(follows && { follows: { ...standing.follows, chosen: true } }),
      },
    },
  }
}

/** True where the unit follows the rules only because it keeps records made under them, and never chose to. */
export const followsByRecords = (unit: UnitDraft, state: string): boolean =>
  state === 'follows' && standingOf(unit, unit.city).follows === undefined

/** True where nobody said of which level the unit is and the document binds by it. */
const mayBeOfAnotherLevel = (unit: UnitDraft, file: ProfileFile): boolean =>
  unit.level === undefined &&
  levelDecidedByType(shown(unit.type)) === undefined &&
  file.scope.some(({ levels }) => levels !== undefined)

/**
 * True where a unit that is told goes on under the rules by its own choice: it follows by its records, or may still turn
 * out not to be bound, as it is not in the list, of another kind or of another level, and keeps such records (`kept`).
 */
export const goesOnOnceTold = (
  unit: UnitDraft,
  { binding, file }: Pick<Profile, 'binding' | 'file'>,
  kept: boolean,
): boolean =>
  followsByRecords(unit, binding.state) ||
  (kept &&
    standingOf(unit, unit.city).follows === undefined &&
    (binding.state === 'unconfirmed' ||
      boundUnit(unit, unit.city, kept).type === '' ||
      mayBeOfAnotherLevel(unit, file)))
