import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readProfileFile } from '../../electron/assets'
import type { Edit } from '../../renderer/data/store/records'
import { readBin, restoreEdits } from '../../renderer/data/undo/recycle-bin'
import { removeEdits } from '../../renderer/data/store/remove-record'
import { removeResourcesEdits } from '../../renderer/data/store/remove-resources'
import { removePersonEdits } from '../../renderer/features/roster/remove-person'
import { kindOf, tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { kindCases } from './kind-cases'
import { kindReferences } from './kind-references'
import { contents, openStore, put, type Store } from './open-store'
import { person } from './sample-records'
import { fieldsByColumn } from './told-fields'

const NOW = new Date('2026-11-21T08:00:00.000Z')
const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })
const references = tableNames.flatMap((table) => (kindReferences[table] || []).map((one) => ({ table, ...one })))

let store: Store
beforeEach(async () => {
  store = await openStore()
})
afterEach(() => store.db.close())

/** Edits that take the record of a kind's case away, as the screens do. */
const removal = async (table: TableName): Promise<readonly Edit[]> => {
  const { id } = cases[table].record
  if (table === 'persons') return removePersonEdits(store.db, person)
  if (table === 'resources') return removeResourcesEdits(store.db, [id])
  return removeEdits(store.db, table, [cases[table].record])
}

/** Fields that hold the id of another record by their schema, as in `attendees[].personId`. */
const idFields = (schema: unknown, path = ''): readonly string[] => {
  if (schema instanceof z.ZodOptional) return idFields(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return idFields(schema.element, `${path}[]`)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => idFields(option, path))
  if (schema instanceof z.ZodUUID) return [path]
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<unknown>(schema.shape).flatMap(([field, of]) =>
    field === 'id' ? [] : idFields(of, path === '' ? field : `${path}.${field}`),
  )
}

test.each(tableNames)('%s: every field that holds an id or a person is among its references', (table) => {
  const ofPersons = [...fieldsByColumn(table)].flatMap(([field, info]) =>
    'type' in info && info.type.kind === 'person' ? [field] : [],
  )
  const named = (kindReferences[table] || []).map(({ field }) => field)
  expect(named).toEqual(expect.arrayContaining([...idFields(kindOf(table).draft), ...ofPersons]))
})

describe.each(references)('$table with its $field, when that of $to goes', ({ table, to, record, after }) => {
  const stored = () => store.db.table<unknown, string>(table).get(record.id)
  const begin = async () => {
    const needed = Object.entries(cases[to].needs || {}).map(([name, one]) => put(name as TableName, one))
    await store.records.commit('开始', [...needed, put(to, cases[to].record), put(table, record)])
    const before = await contents(store.db)
    await store.records.commit('删除', await removal(to))
    return before
  }

  test('it follows, and is restored with it', async () => {
    const before = await begin()
    expect(await stored()).toEqual(after ?? undefined)
    const { entries } = await readBin(store.journal.host, store.db, NOW)
    expect(entries.map((entry) => [entry.table, entry.id])).toEqual([[to, cases[to].record.id]])
    await store.records.commit('恢复', await restoreEdits(store.journal.host, store.db, entries[0]!))
    expect(await contents(store.db)).toEqual(before)
  })

  test('it is as it was once that is taken back', async () => {
    const before = await begin()
    await store.records.undo((await store.records.undoable())!, '撤销')
    expect(await contents(store.db)).toEqual(before)
  })
})
