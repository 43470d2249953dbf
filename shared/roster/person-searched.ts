import { shown } from '../base/draft'
import { foundBy, type SearchTexts } from '../field/search-texts'
import type { PersonDraft } from './person'

/** By what the search finds a person. */
export const personSearched = ({ name, post, department }: PersonDraft): SearchTexts =>
  foundBy(shown(name), shown(post), shown(department))
