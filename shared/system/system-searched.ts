import { shown } from '../base/draft'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { SystemDraft } from './system'

/** By what the search finds a system. */
export const systemSearched: KindSearch<SystemDraft> = {
  texts: ({ name, shortName, department, upperUnit }) =>
    foundBy(shown(name), shown(shortName), shown(department), shown(upperUnit)),
  source: true,
}
