import type { FilingRecord } from '../filing/filing'
import { concerns, levelOf, type BoundUnit } from '../profile/binding'
import { compareVersions } from '../profile/compare-versions'
import type { ProfileCorrection } from '../profile/profile-correction'
import type { ProfileFile } from '../profile/profile-file'

/** What the rules put right after a version, as far as it concerns the unit; without a version, everything. */
const changesAfter = (file: ProfileFile, unit: BoundUnit, version: string | undefined): ProfileCorrection[] =>
  (file.changes ?? []).filter(
    (change) =>
      (version === undefined || compareVersions(change.version, version) > 0) &&
      // Of a unit of no known kind nobody can say what it is excepted from.
      (unit.type !== '' || change.exceptUnitTypes === undefined) &&
      concerns(change, unit.type, levelOf(unit, file)),
  )

/**
 * What the unit is to be told of changed rules, once: of versions newer than the one it was told of last. `asked`: whether
 * the document asks anything of it; where not, only what says so, for the duties of others are no news to it.
 */
export const toldChanges = (
  file: ProfileFile,
  unit: BoundUnit,
  told: string | undefined,
  asked = true,
): ProfileCorrection[] =>
  changesAfter(file, unit, told).filter(({ filing, unitTypes }) => asked || filing === true || unitTypes !== undefined)

/**
 * How many corrections of the program's own rules a loaded file of an older version keeps from the unit; undefined where
 * the loaded one is not older.
 */
export const hiddenChanges = (loaded: ProfileFile, builtIn: ProfileFile, unit: BoundUnit): number | undefined =>
  compareVersions(builtIn.version, loaded.version) > 0 ? changesAfter(builtIn, unit, loaded.version).length : undefined

/**
 * What would be different today with a package that was filed under an older version of the same rules: its addressee,
 * its forms, its roles. A package of earlier programs, which noted no rules, counts as older.
 */
export const filingChanges = (
  file: ProfileFile,
  unit: BoundUnit,
  { profile }: Pick<FilingRecord, 'profile'>,
): ProfileCorrection[] =>
  profile !== undefined && profile.id !== file.id
    ? []
    : changesAfter(file, unit, profile?.version).filter(({ filing }) => filing === true)
