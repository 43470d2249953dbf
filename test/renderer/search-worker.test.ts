import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '../../renderer/data/store/database'
import type { SearchReply, SearchRequest } from '../../renderer/data/search/search-messages'

test('until the records are read nothing is called ready: no answer would hold any of them', async () => {
  const database = await openDatabase(crypto.randomUUID())
  const id = crypto.randomUUID()
  await database.resources.put({ id, status: '草稿', name: '婚姻登记信息', items: [] })
  const said: SearchReply[] = []
  let hear: (event: { readonly data: SearchRequest }) => void = () => undefined
  vi.stubGlobal('postMessage', (answer: SearchReply) => said.push(answer))
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener))
  await import('../../renderer/data/search/search-worker')
  const ask = (...asks: readonly SearchRequest[]) => asks.forEach((data) => hear({ data }))

  ask(
    { kind: 'open', database: database.name },
    { kind: 'pages', pages: [{ id: '/catalogue', name: '目录' }] },
    { kind: 'some', changes: [[crypto.randomUUID(), null]] },
    { kind: 'match', turn: 1, query: 'hydj' },
  )
  await vi.waitFor(() => expect(said.some(({ kind }) => kind === 'match')).toBe(true))
  expect(said).toEqual([{ kind: 'match', turn: 1, ids: [] }])

  ask({ kind: 'all' }, { kind: 'match', turn: 2, query: 'hydj' }, { kind: 'find', turn: 3, query: 'ml', most: 5 })
  await vi.waitFor(() => expect(said).toHaveLength(4))
  expect(said.slice(1)).toMatchObject([
    { kind: 'ready' },
    { kind: 'match', turn: 2, ids: [id] },
    { kind: 'find', found: [{ group: 'pages', total: 1 }] },
  ])
  ask({ kind: 'some', changes: [[id, null]] })
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ kind: 'ready' }))
  database.close()
})
