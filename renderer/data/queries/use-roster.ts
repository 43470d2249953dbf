import { useMemo } from 'react'
import type { Roster } from '../../../shared/roster/roster'
import { useRecords } from './use-records'

/** The roster as the records stand; undefined while loading. */
export const useRoster = (): Roster | undefined => {
  const persons = useRecords('persons')
  const appointments = useRecords('appointments')
  return useMemo(() => persons && appointments && { persons, appointments }, [persons, appointments])
}
