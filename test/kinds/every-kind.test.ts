import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { clearEdits } from '../../renderer/data/store/clear-unit'
import { databaseName, type Database } from '../../renderer/data/store/database'
import type { Edit, Records } from '../../renderer/data/store/records'
import { readBin, restoreEdits } from '../../renderer/data/undo/recycle-bin'
import { searchChange } from '../../renderer/data/search/search-record'
import { createPinyinReadings } from '../../renderer/data/search/pinyin-readings'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { filingParts } from '../../shared/package/filing-parts'
import { kindOf, tableNames, type AnyRecord, type TableName } from '../../shared/kinds/data-kinds'
import { createSearch } from '../../shared/search/search-index'
import type { MemoryJournal } from '../support/memory-journal'
import { kindCases } from './kind-cases'
import { contents, openStore, put } from './open-store'
import { nothingFiled } from './sample-records'

/** The host of these tests writes this day into every entry. */
const NOW = new Date('2026-11-21T08:00:00.000Z')
const readings = createPinyinReadings()
const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })

let journal: MemoryJournal
let db: Database
let records: Records

const reopen = async (of?: MemoryJournal) => {
  ;({ journal, db, records } = await openStore(of))
}
beforeEach(() => reopen())

const gone = (table: TableName): Edit => ({ table, id: cases[table].record.id, after: null })
const stored = (table: TableName): Promise<unknown> => db.table<unknown, string>(table).get(cases[table].record.id)

/** The record with what it refers to. */
const begin = async (table: TableName) => {
  const needed = Object.entries(cases[table].needs || {}).map(([name, record]) => put(name as TableName, record))
  await records.commit('开始', [...needed, put(table, cases[table].record)])
}

describe('every kind of record', () => {
  test.each(tableNames)('%s: its case is a record as the journal keeps it', (table) => {
    for (const record of [cases[table].record, cases[table].edited])
      expect(kindOf(table).draft.safeParse(record).success).toBe(true)
    expect(cases[table].edited.id).toBe(cases[table].record.id)
  })

  test.each(tableNames)('%s: is the same after the view was built from the journal again', async (table) => {
    await begin(table)
    await records.commit('修改', [put(table, cases[table].edited)])
    const before = await contents(db)
    db.close()
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(databaseName(journal.chain)).onsuccess = () => resolve()
    })
    await reopen(journal)
    expect(await stored(table)).toEqual(cases[table].edited)
    expect(await contents(db)).toEqual(before)
  })

  // A package that was made is in the world, and is not taken back.
  test.each(tableNames.filter((table) => table !== 'filings'))('%s: undo and redo', async (table) => {
    await begin(table)
    await records.commit('修改', [put(table, cases[table].edited)])
    await records.undo((await records.undoable())!, '撤销')
    expect(await stored(table)).toEqual(cases[table].record)
    await records.redoLatest()
    expect(await stored(table)).toEqual(cases[table].edited)
  })

  test.each(tableNames)('%s: goes to the bin and comes back, or is no kind that anyone deletes', async (table) => {
    await begin(table)
    await records.commit('删除', [gone(table)])
    expect(await stored(table)).toBeUndefined()
    const { entries } = await readBin(journal.host, db, NOW)
    expect(entries.map((entry) => entry.table)).toEqual(cases[table].bin ? [table] : [])
    const [entry] = entries
    if (entry === undefined) return
    await records.commit('恢复', await restoreEdits(journal.host, db, entry))
    expect(await stored(table)).toEqual(cases[table].record)
    expect((await readBin(journal.host, db, NOW)).entries).toEqual([])
  })

  test.each(tableNames)('%s: goes with the unit when everything is cleared, in one step; or stays', async (table) => {
    await begin(table)
    const before = await contents(db)
    await records.commit('清空', await clearEdits(db))
    expect(await stored(table)).toEqual(cases[table].cleared ? undefined : cases[table].record)
    if (!cases[table].cleared) return
    await records.undo((await records.undoable())!, '撤销')
    expect(await contents(db)).toEqual(before)
  })

  test.each(tableNames)('%s: is found by the search, and no more once it is gone; or is not searched', (table) => {
    const { record, search } = cases[table]
    const index = createSearch(readings)
    const found = (after: unknown) => {
      const change = searchChange({ table, id: record.id, before: null, after })
      if (change === undefined) return undefined
      index.change(...change)
      return index.find(search === false ? '示例' : search).map((hit) => hit.record.id)
    }
    expect(found(record)).toEqual(search === false ? undefined : [record.id])
    expect(found(null)).toEqual(search === false ? undefined : [])
  })

  test.each(tableNames)('%s: is in its part of a package, or in none', async (table) => {
    const { record, part } = cases[table]
    const filed = { ...nothingFiled, unit: cases.unit.record, ...(table === 'unit' ? {} : { [table]: [record] }) }
    const { parts } = filingParts(dataKinds, filed)
    const holding: string[] = []
    for (const one of parts) {
      let text = ''
      for await (const piece of one.pieces()) text += new TextDecoder().decode(piece)
      if (text.split('\n').some((line) => line !== '' && (JSON.parse(line) as AnyRecord).id === record.id))
        holding.push(one.name)
    }
    expect(holding).toEqual(part === false ? [] : [part])
  })
})
