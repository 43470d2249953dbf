import { shown } from '../base/draft'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { MatterDraft } from './matter'

/** By what the search finds a matter. */
export const matterSearched: KindSearch<MatterDraft> = {
  texts: ({ title, date, note }: MatterDraft) => foundBy(shown(title), shown(date), shown(note)),
  source: false,
}
