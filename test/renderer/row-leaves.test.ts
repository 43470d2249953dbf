import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { openDatabase, type Database } from '../../renderer/data/store/database'
import { resourceRow } from '../../renderer/data/store/resource-row'
import { allRows, changeRows, type RowChange } from '../../renderer/data/store/row-leaves'

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const resource = (at: number, name: string): ResourceDraft => ({ id: idOf(at), status: '草稿', name, items: [] })
const put = (at: number, name: string): RowChange => ({ id: idOf(at), row: () => resourceRow(resource(at, name)) })
const drop = (at: number): RowChange => ({ id: idOf(at), row: undefined })

let opened = 0
const fresh = () => openDatabase(`leaves-${String(++opened)}`)
const names = async (db: Database) => (await allRows(db)).map(({ id, name }) => [id, name])

describe('the leaves of thin rows', () => {
  test('hold after any changes what a plain map holds, in the order of ids, none longer than 128 rows', async () => {
    const change = fc.record({ at: fc.nat(600), name: fc.option(fc.string({ maxLength: 4 }), { freq: 3 }) })
    const action = fc.oneof(
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.record({ from: fc.nat(600), count: fc.integer({ min: 100, max: 400 }), keep: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 6 }), async (actions) => {
        const db = await fresh()
        const expected = new Map<string, string>()
        for (const each of actions) {
          const edits = Array.isArray(each)
            ? each
            : Array.from({ length: each.count }, (_, at) => ({
                at: each.from + at,
                name: each.keep ? `n${String(at)}` : null,
              }))
          const last = new Map(edits.map((edit) => [edit.at, edit]))
          for (const { at, name } of last.values())
            if (name === null) expected.delete(idOf(at))
            else expected.set(idOf(at), name)
          await changeRows(
            db,
            Array.from(last.values(), ({ at, name }) => (name === null ? drop(at) : put(at, name))),
          )
        }
        expect(await names(db)).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const { rows } of await db.rowLeaves.toArray()) expect(rows.length).toBeLessThanOrEqual(128)
        db.close()
      }),
      { numRuns: 40 },
    )
  })

  test('one edit rewrites one leaf', async () => {
    const db = await fresh()
    await changeRows(
      db,
      Array.from({ length: 1_000 }, (_, at) => put(at, '甲')),
    )
    const before = await db.rowLeaves.toArray()
    await changeRows(db, [put(500, '乙')])
    const after = await db.rowLeaves.toArray()
    expect(after.length).toBe(before.length)
    expect(after.filter((leaf, at) => JSON.stringify(leaf) !== JSON.stringify(before[at]))).toHaveLength(1)
    db.close()
  })

  test('an emptied catalogue holds no rows and takes new ones', async () => {
    const db = await fresh()
    await changeRows(db, [put(5, '甲'), put(7, '乙')])
    await changeRows(db, [drop(5), drop(7)])
    expect(await names(db)).toEqual([])
    await changeRows(db, [put(6, '丙')])
    expect(await names(db)).toEqual([[idOf(6), '丙']])
    db.close()
  })
})
