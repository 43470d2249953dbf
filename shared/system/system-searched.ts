import { shown } from '../base/draft'
import { foundBy, type SearchTexts } from '../field/search-texts'
import type { SystemDraft } from './system'

/** By what the search finds a system. */
export const systemSearched = ({ name, shortName, department, upperUnit }: SystemDraft): SearchTexts =>
  foundBy(shown(name), shown(shortName), shown(department), shown(upperUnit))
