import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { removeEdits } from '../../renderer/data/store/remove-record'
import type { DataKinds, Reference } from '../../shared/field/kind'
import { restoreRecord } from '../../shared/journal/restore-record'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { openStore, put } from './open-store'
import { demand, opening, person, resource } from './sample-records'

/** The kinds as they are, but for what demands refer to. */
const kindsWith = (...references: readonly Reference[]): DataKinds => ({
  ...dataKinds,
  demands: { ...dataKinds.demands, references },
})
const toResource = (gone: Reference['gone']): Reference => ({ field: 'resource', each: false, to: 'resources', gone })

const store = async () => {
  const open = await openStore()
  await open.records.commit('开始', [
    put('resources', resource),
    put('demands', { ...demand, resource: resource.id }),
    put('persons', person),
    put('openings', opening),
  ])
  return open
}
const demandAfter = async (kinds: DataKinds) => {
  const { db } = await store()
  const edits = await removeEdits(db, 'resources', [resource], kinds)
  return edits.find(({ table }) => table === 'demands')?.after
}

test('a record goes along, keeps the name or loses the reference, as its kind says', async () => {
  expect(await demandAfter(kindsWith(toResource('goes')))).toBeNull()
  expect(await demandAfter(kindsWith(toResource('name')))).toMatchObject({ resource: { raw: '示例低保名册' } })
  const cleared = await demandAfter(kindsWith(toResource('clear')))
  expect(cleared).not.toBeNull()
  expect(cleared).not.toHaveProperty('resource')
})

test('what may not go while others refer to it is refused with who does', async () => {
  const { db } = await store()
  await expect(removeEdits(db, 'resources', [resource], kindsWith(toResource('forbid')))).rejects.toMatchObject({
    coded: {
      code: 'E_REFERRED',
      message: expect.stringContaining('还有 1 条数据需求用到资源“示例低保名册”') as string,
    },
  })
})

test('what refers to a record that goes along is followed, too, and all of it is restored', async () => {
  const { db } = await store()
  const kinds: DataKinds = {
    ...kindsWith(toResource('goes')),
    persons: { ...dataKinds.persons, references: [{ field: 'note', each: false, to: 'demands', gone: 'clear' }] },
  }
  const named = { ...person, note: demand.id }
  await db.persons.put(named)
  const edits = await removeEdits(db, 'resources', [resource], kinds)
  expect(edits.map(({ table }) => table).sort()).toEqual(['demands', 'openings', 'persons', 'resources'])
  const before = new Map<string, object>([
    ['resources', resource],
    ['demands', { ...demand, resource: resource.id }],
    ['openings', opening],
    ['persons', named],
  ])
  const changes = edits.map(({ table, id, after }) => ({ table, id, before: before.get(table), after }))
  const again = restoreRecord(kinds, changes, resource.id, (table) => (table === 'persons' ? person : undefined))
  expect(again.map(({ table }) => table).sort()).toEqual(['demands', 'openings', 'persons', 'resources'])
})
