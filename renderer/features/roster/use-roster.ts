import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { holdersByRole, holdersElsewhere } from '../../../shared/roster/holders'
import { useRecords } from '../../data/queries/use-records'
import { useProfile } from '../../data/store/workspace'

/** The roster as it stands today; undefined while loading. */
export const useRoster = () => {
  const [today] = useState(() => localDay(new Date()))
  const profile = useProfile()
  const persons = useRecords('persons')
  const appointments = useRecords('appointments')
  if (profile === undefined || persons === undefined || appointments === undefined) return undefined
  const roster = { persons, appointments }
  return {
    profile,
    today,
    ...roster,
    byRole: holdersByRole(profile.roles, roster, today),
    elsewhere: holdersElsewhere(profile.roles, roster),
  }
}
export type Roster = NonNullable<ReturnType<typeof useRoster>>
