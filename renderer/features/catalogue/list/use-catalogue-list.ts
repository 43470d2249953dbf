import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { cycleGaps, isStale } from '../../../../shared/catalogue/stale'
import type { ResourceRow } from '../../../data/store/resource-row'
import { useMatching } from '../../../data/search/use-search'
import { useToday } from '../../../data/queries/use-today'
import { useWorkspace } from '../../../data/store/workspace'
import { sameEntries, useStableValue } from '../../../ui/use-stable-value'
import { useAskedStat, type AskedStat } from '../../../parts/asked-stat'
import { filterRows, sortRows, startFilter, type FindingCounts, type ListFilter, type ListSort } from './list-filter'
import { useNarrowed } from './use-narrowed'

/** The rows as they are narrowed, searched and sorted now; an address with words (`?q=`) narrows them anew. */
export const useCatalogueList = (rows: readonly ResourceRow[], counts: FindingCounts) => {
  const { lists } = useWorkspace()
  const today = useToday()
  const [params] = useSearchParams()
  const [filter, setFilter] = useState<ListFilter>(() => startFilter(params))
  const [sort, setSort] = useState<ListSort>()
  const [asked, setAsked] = useState(params)
  if (asked !== params) {
    setAsked(params)
    if (params.has('q')) setFilter(startFilter(params))
  }
  const stat = useAskedStat('resources')
  // An open resource takes the number out of the address, and the list behind it stays as it was.
  const [shown, setShown] = useState<{ readonly stat: AskedStat; readonly params: URLSearchParams }>()
  if (stat?.ids !== undefined && stat !== shown?.stat) {
    if (shown?.params !== params) setFilter({ query: '', among: stat.ids })
    // Counted anew after a change: the list follows, unless it has been narrowed otherwise since.
    else if (filter.among === shown.stat.ids) setFilter({ ...filter, among: stat.ids })
    setShown({ stat, params })
  }
  const { ids: known, ...search } = useMatching(filter.query)
  const isPast = useMemo(() => {
    const gaps = cycleGaps(lists)
    return (row: ResourceRow) => isStale(row, gaps, today)
  }, [lists, today])
  // Once the search has answered, a letter alone changes nothing: the rows change with the next answer.
  const narrowed = useNarrowed(filter, known !== undefined)
  const found = useMemo(
    () => sortRows(filterRows(rows, narrowed, counts, isPast, known), sort, counts),
    [rows, narrowed, sort, counts, isPast, known],
  )
  // The first letter waits for the search, which answers sooner than the rows could be looked through here.
  const matching = useStableValue(found, search.waits, sameEntries)
  const lettersOnly = useStableValue(search.lettersOnly, search.waits)
  const counted = filter.among !== undefined && filter.among === shown?.stat.ids ? shown.stat : undefined
  return { filter, setFilter, counted, sort, setSort, isPast, matching, lettersOnly }
}
export type CatalogueList = ReturnType<typeof useCatalogueList>
