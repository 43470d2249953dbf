import { useState } from 'react'
import { wordsOf } from '../../../../shared/search/fold'
import type { ListFilter } from './list-filter'

const differsByQueryOnly = (a: ListFilter, b: ListFilter): boolean => {
  const keys = Object.keys(a) as (keyof ListFilter)[]
  return keys.length === Object.keys(b).length && keys.every((key) => key === 'query' || a[key] === b[key])
}

/**
 * The filter as the rows need it: where the search has told which rows match (`searched`), the former one stays as long
 * as only the words changed, because those rows are looked through again when the next answer comes.
 */
export const useNarrowed = (filter: ListFilter, searched: boolean): ListFilter => {
  const [kept, keep] = useState(filter)
  if (kept === filter) return kept
  const hasWords = wordsOf(kept.query).length > 0 && wordsOf(filter.query).length > 0
  if (searched && hasWords && differsByQueryOnly(kept, filter)) return kept
  keep(filter)
  return filter
}
