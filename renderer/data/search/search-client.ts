import type { Found } from '../../../shared/search/group-hits'
import type { Records } from '../store/records'
import { whenIdle, afterPaint } from '../store/yield-to-event-loop'
import { rowsOf } from '../store/row-store'
import { createWatched } from '../store/save-state'
import type { SearchReply, SearchRequest, SearchPage } from './search-messages'
import { searchChange } from './search-record'

const startSearch = (records: Records) => {
  const { db, changes } = records
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const ask = (what: SearchRequest) => worker.postMessage(what)
  /** Counts the states of the index: 0 while it is read for the first time. */
  const version = createWatched(0)
  const failed = createWatched(false)
  const waiting = new Map<number, (answer: SearchReply) => void>()
  let turn = 0
  worker.onerror = () => failed.set(true)
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    if (data.kind === 'ready') version.set(version.get() + 1)
    else if (data.kind === 'failed') failed.set(true)
    else {
      waiting.get(data.turn)?.(data)
      waiting.delete(data.turn)
    }
  }
  ask({ kind: 'open', database: db.name })
  // What the screen itself shows is read and drawn first.
  void afterPaint()
    .then(rowsOf(records).settled)
    .then(whenIdle)
    .then(() => ask({ kind: 'all' }))
  changes.subscribe((changed) => {
    if (changed === 'all' || changed.length > MANY) {
      ask({ kind: 'all' })
      return
    }
    const found = changed.flatMap((change) => {
      const each = searchChange(change)
      return each === undefined ? [] : [each]
    })
    if (found.length > 0) ask({ kind: 'some', changes: found })
  })
  const answered = (make: (turn: number) => SearchRequest) =>
    new Promise<SearchReply>((resolve) => {
      turn++
      waiting.set(turn, resolve)
      ask(make(turn))
    })
  return {
    version,
    failed,
    /** Screens and actions, which the palette finds like records. */
    setPages: (pages: readonly SearchPage[]) => {
      ask({ kind: 'pages', pages })
    },
    /** Ids of the resources that match every word. */
    match: async (query: string): Promise<ReadonlySet<string>> => {
      const answer = await answered((own) => ({ kind: 'match', turn: own, query }))
      return new Set(answer.kind === 'match' ? answer.ids : [])
    },
    /** The first `most` of each group. */
    find: async (query: string, most: number): Promise<readonly Found[]> => {
      const answer = await answered((own) => ({ kind: 'find', turn: own, query, most }))
      return answer.kind === 'find' ? answer.found : []
    },
  }
}
export type SearchClient = ReturnType<typeof startSearch>

/** More changes than this in one action are read anew by the worker: handing them over would hold up the window. */
const MANY = 200

const started = new WeakMap<Records, SearchClient>()

/** The search of these records; its worker starts when it is first wanted and then follows them. */
export const searchOf = (records: Records): SearchClient => {
  const there = started.get(records)
  if (there !== undefined) return there
  const client = startSearch(records)
  started.set(records, client)
  return client
}
