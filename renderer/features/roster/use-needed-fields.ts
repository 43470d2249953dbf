import { useMemo } from 'react'
import { fieldsOfLayouts } from '../../../shared/forms/fields-of-layout'
import { neededFields, type NeededFields, type AskedFields } from '../../../shared/roster/form-fields'
import type { Profile } from '../../../shared/profile/profile'
import { useFormLayouts } from '../../parts/use-form-layouts'

/** Which data of a person with these roles the city's forms ask for. */
export const useNeededFields = (profile: Profile, roles: readonly string[]): NeededFields => {
  const held = roles.join()
  const layouts = useFormLayouts(profile.id)
  return useMemo(() => {
    // None where there is no such layout.
    const fieldsOf = (layout: string): AskedFields => fieldsOfLayouts(layouts.filter(({ id }) => id === layout))
    return neededFields(profile, held === '' ? [] : held.split(','), fieldsOf)
  }, [profile, held, layouts])
}
