import { Dexie } from 'dexie'
import type { Identified } from '../../../shared/field/kind'
import { createQueue } from '../../../shared/base/queue'
import { groupHits } from '../../../shared/search/group-hits'
import { createSearch, type SearchRecord } from '../../../shared/search/search-index'
import { resourcePages } from '../store/resource-pages'
import type { SearchReply, SearchRequest } from './search-messages'
import { searchedTables, searchRecords, sourceTable } from './search-record'
import { createPinyinReadings } from './pinyin-readings'

/** Searches away from the screen: the texts of 300,000 items stand here and nowhere else. */
const say = (answer: SearchReply) => {
  postMessage(answer)
}

const search = createSearch(createPinyinReadings())
let db: Dexie | undefined
let pages: readonly SearchRecord[] = []
let loaded = false

/** Told only once the records are in: an answer before that would hold none of them and read as "nothing found". */
const ready = () => {
  if (loaded) say({ kind: 'ready' })
}

const readAll = async (store: Dexie): Promise<readonly SearchRecord[]> => {
  const all: SearchRecord[] = [...pages]
  for await (const page of resourcePages(store)) all.push(...searchRecords('resources', page))
  for (const table of searchedTables)
    if (table !== 'resources') all.push(...searchRecords(table, await store.table<Identified>(table).toArray()))
  return all
}

const answer = async (ask: SearchRequest): Promise<void> => {
  switch (ask.kind) {
    case 'open':
      db = await new Dexie(ask.database).open()
      return
    case 'pages':
      pages = ask.pages.map((page) => ({ ...page, group: 'pages', more: [], system: '', items: [] }))
      for (const page of pages) search.change(page.id, page)
      ready()
      return
    case 'all':
      if (db === undefined) return
      search.load(await readAll(db))
      // The first searches prepare the code that later keystrokes run.
      search.find('a')
      search.find('数据')
      loaded = true
      ready()
      return
    case 'some':
      for (const [id, after] of ask.changes) search.change(id, after)
      ready()
      return
    case 'match': {
      const hits = search.find(ask.query)
      const ids = hits.filter(({ record }) => record.group === 'resources').map(({ record }) => record.id)
      say({ kind: 'match', turn: ask.turn, ids })
      return
    }
    case 'find':
      say({
        kind: 'find',
        turn: ask.turn,
        found: groupHits(search.find(ask.query), ask.query, ask.most, searchedTables, sourceTable),
      })
  }
}

const inTurn = createQueue()
addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  inTurn(() => answer(event.data)).catch(() => say({ kind: 'failed' }))
})
