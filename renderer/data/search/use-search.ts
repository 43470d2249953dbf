import { startTransition, useCallback, useState, useSyncExternalStore } from 'react'
import type { Found } from '../../../shared/search/group-hits'
import { wordsOf } from '../../../shared/search/fold'
import { afterPaint } from '../store/yield-to-event-loop'
import type { ResourceRow } from '../store/resource-row'
import { searchOf } from './search-client'
import { useLoading } from '../store/use-loading'
import { useWorkspace } from '../store/workspace'

const useClient = () => {
  const { records } = useWorkspace()
  const client = searchOf(records)
  const version = useSyncExternalStore(client.version.subscribe, client.version.get)
  const failed = useSyncExternalStore(client.failed.subscribe, client.failed.get)
  return { client, version, failed }
}

/** Resources that match each query, by query; a query is absent until it is answered. Empty queries match everything. */
export type Matches = ReadonlyMap<string, ReadonlySet<string>>
const none: Matches = new Map()

/** Follows the resources that match the queries; what was found stays until the next answer is there. */
export const useMatches = (queries: readonly string[]): Matches => {
  const { client, version } = useClient()
  const [matches, setMatches] = useState<Matches>(none)
  const wanted = [...new Set(queries.map((query) => query.trim()).filter((query) => query !== ''))].join('\n')
  const ask = useCallback(async () => {
    const all = wanted === '' ? [] : wanted.split('\n')
    const found = await Promise.all(all.map(async (query) => [query, await client.match(query)] as const))
    // The letter first: drawing a list anew takes longer than a frame.
    await afterPaint()
    return new Map(found)
  }, [client, wanted])
  useLoading({
    load: version === 0 ? undefined : ask,
    revision: version,
    onLoaded: (found) => startTransition(() => setMatches(found)),
  })
  return matches
}

/** What the search says to one query. */
export interface Matching {
  /** Resources that match; while the answer to a new query is on its way, those of the one before. */
  readonly ids: ReadonlySet<string> | undefined
  /** Why the rows are looked through by their letters alone: there is no search yet, or it broke. */
  readonly lettersOnly: 'reading' | 'failed' | undefined
  /** True for the moment until the first answer: what stood there before should stay, whatever the rows would say. */
  readonly waits: boolean
}

/** Follows what the search says to one query. */
export const useMatching = (query: string): Matching => {
  const { version, failed } = useClient()
  const answer = useMatches([query]).values().next().value
  const asked = query.trim() !== ''
  const ids = failed ? undefined : answer
  const lettersOnly = !asked ? undefined : failed ? 'failed' : version === 0 ? 'reading' : undefined
  return { ids, lettersOnly, waits: asked && ids === undefined && lettersOnly === undefined }
}

/** Says of a row whether it matches the query: as the search told, else by the letters of the row itself. */
export const rowMatcher = (query: string, ids: ReadonlySet<string> | undefined) => {
  const words = wordsOf(query)
  return (row: ResourceRow): boolean =>
    words.length === 0 || (ids?.has(row.id) ?? words.every((word) => row.search.includes(word)))
}

/** The first `most` of each group that match, and the query that they answer; the former answer stays until then. */
export const useFound = (query: string, most: number) => {
  const { client, version, failed } = useClient()
  const [answer, setAnswer] = useState<{ readonly query: string; readonly found: readonly Found[] }>()
  const wanted = query.trim()
  const ask = useCallback(
    async () => ({ query: wanted, found: await client.find(wanted, most) }),
    [client, wanted, most],
  )
  useLoading({ load: version === 0 || wanted === '' ? undefined : ask, revision: version, onLoaded: setAnswer })
  return { answer: wanted === '' ? undefined : answer, reading: version === 0, failed }
}
