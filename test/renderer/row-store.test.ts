import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { rowsOf, type RowStore } from '../../renderer/data/store/row-store'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { createMemoryJournal } from '../support/memory-journal'

const newId = () => crypto.randomUUID()
const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const resource = (at: number, name: string): ResourceDraft => ({ id: idOf(at), status: '草稿', name, items: [] })
const put = (at: number, name: string): Edit => ({ table: 'resources', id: idOf(at), after: resource(at, name) })
const many = (from: number, count: number): Edit[] =>
  Array.from({ length: count }, (_, at) => put(from + at, `资源${String(from + at)}`))

let records: Records
let store: RowStore
const names = () => store.get()?.map(({ name }) => name)
const nothing = () => undefined

beforeEach(async () => {
  const journal = createMemoryJournal()
  const db = await openDatabase(journal.chain)
  await followJournal(journal.host, db)
  records = createRecords({ host: journal.host, db, newId })
  store = rowsOf(records)
  await records.commit('录入', [put(1, '婚姻登记信息'), put(2, '收养登记信息')])
})

describe('the rows of the catalogue', () => {
  test('are read when somebody looks, once for all screens, and stay for the next one', async () => {
    expect(store.get()).toBeUndefined()
    const reads = vi.spyOn(records.db.rowLeaves, 'toCollection')
    const stop = store.subscribe(nothing)
    store.subscribe(nothing)()
    await store.settled()
    expect(names()).toEqual(['婚姻登记信息', '收养登记信息'])
    stop()
    store.subscribe(nothing)
    expect(rowsOf(records)).toBe(store)
    expect(names()).toHaveLength(2)
    expect(reads).toHaveBeenCalledTimes(1)
  })

  test('follow an edit during the first read, and one while nobody looks', async () => {
    const stop = store.subscribe(nothing)
    await records.commit('改名', [put(1, '婚姻登记')])
    await store.settled()
    expect(names()).toEqual(['婚姻登记', '收养登记信息'])
    stop()
    await records.commit('改名', [put(2, '收养登记')])
    expect(names()).toEqual(['婚姻登记', '收养登记'])
  })

  test('are read anew after a large action: at once for who looks, later for who comes', async () => {
    const stop = store.subscribe(nothing)
    await store.settled()
    await records.commit('导入', many(10, 1_001))
    await store.settled()
    expect(names()).toHaveLength(1_003)
    stop()
    await records.commit('导入', many(5_000, 1_001))
    expect(store.get()).toBeUndefined()
    store.subscribe(nothing)
    await store.settled()
    expect(names()).toHaveLength(2_004)
  })

  test('show what was typed before the journal has it, and touch no other row', async () => {
    store.subscribe(nothing)
    await store.settled()
    const before = store.get()
    store.show(resource(2, '收养登记'))
    expect(names()).toEqual(['婚姻登记信息', '收养登记'])
    expect(store.get()?.[0]).toBe(before?.[0])
    store.show(resource(2, '收养登记信息'))
    expect(names()).toEqual(['婚姻登记信息', '收养登记信息'])
  })
})
