import { useMemo, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { BoundUnit } from '../../../shared/profile/binding'
import type { Profile } from '../../../shared/profile/profile'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import { boundUnit } from '../../../shared/unit/bound-unit'
import type { UnitDraft } from '../../../shared/unit/unit'
import { useKeptRecords, useProfiles } from '../../data/store/workspace'

/** The document that the unit follows, and how its rules hold for the unit. */
export interface UnitDocument {
  readonly file: ProfileFile
  readonly bound: BoundUnit
  readonly profile: Profile
  readonly day: string
}

/** The document as it holds for the unit under the user's hands; undefined while loading. */
export const useDocument = (unit: UnitDraft): UnitDocument | undefined => {
  const profiles = useProfiles()
  const kept = useKeptRecords()
  const [day] = useState(() => localDay(new Date()))
  return useMemo(() => {
    const file = profiles?.find(({ id }) => id === unit.city)
    if (file === undefined || kept === undefined) return undefined
    const bound = boundUnit(unit, file.id, kept)
    return { file, bound, day, profile: profileInForce(file, { day, unit: bound }) }
  }, [profiles, kept, unit, day])
}
