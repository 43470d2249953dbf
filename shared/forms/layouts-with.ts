import type { FormLayout } from '../profile/form-layout'

/** The program's layouts, with those in their place that were loaded with a city's rules. */
export const layoutsWith = (
  own: readonly FormLayout[] | undefined,
  builtIn: readonly FormLayout[],
): readonly FormLayout[] => [...(own ?? []), ...builtIn.filter(({ id }) => !own?.some((layout) => layout.id === id))]
