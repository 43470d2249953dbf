import { shown } from '../base/draft'
import { foundBy, type SearchTexts } from '../field/search-texts'
import type { MatterDraft } from './matter'

/** By what the search finds a matter. */
export const matterSearched = ({ title, date, note }: MatterDraft): SearchTexts =>
  foundBy(shown(title), shown(date), shown(note))
