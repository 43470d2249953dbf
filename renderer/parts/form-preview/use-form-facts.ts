import { useMemo, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { FormFacts } from '../../../shared/forms/field-value'
import { useRecords } from '../../data/queries/use-records'
import { useProfile, useUnit, useWorkspace } from '../../data/store/workspace'

/** What forms are filled from, as the records stand; undefined while loading or before the first run. */
export const useFormFacts = (): FormFacts | undefined => {
  const { lists } = useWorkspace()
  const profile = useProfile()
  const unit = useUnit()
  const persons = useRecords('persons')
  const appointments = useRecords('appointments')
  const [day] = useState(() => localDay(new Date()))
  return useMemo(() => {
    if (profile === undefined || persons === undefined || appointments === undefined) return undefined
    return { profile, lists, persons, appointments, day, ...(unit && { unit }) }
  }, [profile, lists, unit, persons, appointments, day])
}
