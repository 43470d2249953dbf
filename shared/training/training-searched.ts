import { shown } from '../base/draft'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { TrainingDraft } from './training'

/** By what the search finds a session: what it was, who is named in it, and the certificates that were given. */
export const trainingSearched: KindSearch<TrainingDraft> = {
  texts: ({ title, date, organiser, place, note, attendees, certificates = [] }: TrainingDraft) =>
    foundBy(
      shown(title),
      shown(date),
      shown(organiser),
      shown(place),
      shown(note),
      ...attendees.flatMap((one) => ('name' in one ? [one.name] : [])),
      ...certificates.flatMap(({ holder, name, number }) => [shown(holder), shown(name), shown(number)]),
    ),
  source: false,
}
