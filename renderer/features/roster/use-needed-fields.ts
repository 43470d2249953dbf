import { useMemo } from 'react'
import { neededFields, type NeededFields, type PrintedFields } from '../../../shared/roster/form-fields'
import type { Profile } from '../../../shared/rules/profile'

const nothing: PrintedFields = { person: new Set(), appointment: new Set() }

/** Which data of a person with these roles the city's forms print. */
export const useNeededFields = (profile: Profile, roles: readonly string[]): NeededFields => {
  const held = roles.join()
  return useMemo(() => neededFields(profile, held === '' ? [] : held.split(','), () => nothing), [profile, held])
}
