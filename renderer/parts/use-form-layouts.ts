import { useMemo } from 'react'
import type { FormLayout } from '../../shared/profile/form-layout'
import { layoutsWith } from '../../shared/forms/layouts-with'
import { useLoadedProfiles } from '../data/queries/use-loaded-profiles'
import { formLayouts } from './assets'

/** The layouts that a city's forms are printed by: those that were loaded with its rules, else the program's own. */
export const useFormLayouts = (city: string | undefined): readonly FormLayout[] => {
  const loaded = useLoadedProfiles()
  return useMemo(() => layoutsWith(loaded?.find(({ id }) => id === city)?.layouts, formLayouts), [loaded, city])
}
