import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { holdersByRole, holdersElsewhere } from '../../../shared/roster/holders'
import { useRoster } from '../../data/queries/use-roster'
import { useProfile } from '../../data/store/workspace'

/** The roster with who holds the city's roles today, and who holds others; undefined while loading. */
export const useRosterToday = () => {
  const [today] = useState(() => localDay(new Date()))
  const profile = useProfile()
  const roster = useRoster()
  if (profile === undefined || roster === undefined) return undefined
  return {
    ...roster,
    profile,
    today,
    byRole: holdersByRole(profile.roles, roster, today),
    elsewhere: holdersElsewhere(profile.roles, roster),
  }
}
export type RosterToday = NonNullable<ReturnType<typeof useRosterToday>>
