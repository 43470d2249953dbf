import { lettersOf } from './bare-words'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'

/** 〔2026〕8号; in a text without any, the number was not copied with the rest. */
const anyNumber = /[〔[【(（]20\d\d[〕\]】)）]第?\d+号/u

/**
 * The name of the city, and the title and number of the document, where the document does not have them: they stand on
 * screens and in print, and nothing else finds a slip. `id` is the document, '' for the main one.
 */
export const checkTitles = (file: LooseProfile, id: string, document: string): ProblemFound[] => {
  const at = (file.sources ?? []).findIndex((one) => one.id === id)
  const source = id === '' ? file.source : file.sources?.[at]
  const path = id === '' ? 'source' : `sources[${String(at)}]`
  const text = lettersOf(document)
  const absent = (place: string, value: string | null | undefined): ProblemFound[] =>
    value === undefined || value === null || text.includes(lettersOf(value))
      ? []
      : [found(place, 'title-absent', value, id)]
  return [
    ...(id === '' ? absent('name', file.name) : []),
    ...absent(under(path, 'title'), source?.title),
    ...(anyNumber.test(document.replace(/\s/gu, '')) ? absent(under(path, 'number'), source?.number) : []),
  ]
}
