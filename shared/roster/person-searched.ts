import { shown } from '../base/draft'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { PersonDraft } from './person'

/** By what the search finds a person. */
export const personSearched: KindSearch<PersonDraft> = {
  texts: ({ name, post, department }: PersonDraft) => foundBy(shown(name), shown(post), shown(department)),
  source: false,
}
