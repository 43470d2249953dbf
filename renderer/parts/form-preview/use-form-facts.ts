import { useMemo, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { UnitFacts } from '../../../shared/forms/field-value'
import { useRoster } from '../../data/queries/use-roster'
import { useProfile, useUnit, useWorkspace } from '../../data/store/workspace'

/** What forms print of the unit, as the records stand; undefined while loading or before the first run. */
export const useFormFacts = (): UnitFacts | undefined => {
  const { lists } = useWorkspace()
  const profile = useProfile()
  const unit = useUnit()
  const roster = useRoster()
  const [day] = useState(() => localDay(new Date()))
  return useMemo(() => {
    if (profile === undefined || roster === undefined) return undefined
    return { profile, lists, roster, day, ...(unit && { unit }) }
  }, [profile, lists, unit, roster, day])
}
