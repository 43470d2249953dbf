import { useMemo } from 'react'
import { fieldsOfLayouts } from '../../../shared/forms/fields-of-layout'
import { neededFields, type NeededFields, type AskedFields } from '../../../shared/roster/form-fields'
import type { Profile } from '../../../shared/rules/profile'
import { formLayouts } from '../../app/assets'

/** Fields that a layout asks for; none where the program has no such layout. */
const fieldsOf = (layout: string): AskedFields => fieldsOfLayouts(formLayouts.filter(({ id }) => id === layout))

/** Which data of a person with these roles the city's forms ask for. */
export const useNeededFields = (profile: Profile, roles: readonly string[]): NeededFields => {
  const held = roles.join()
  return useMemo(() => neededFields(profile, held === '' ? [] : held.split(','), fieldsOf), [profile, held])
}
