import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { databaseName, openDatabase, type Database } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { readBin } from '../../renderer/data/undo/recycle-bin'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { createMemoryJournal, type MemoryJournal } from '../support/memory-journal'

const ids = Array.from({ length: 4 }, () => crypto.randomUUID())
const say = ({ label }: { readonly label: string }) => `撤销：${label}`

const put = (id: string, name: string): Edit => ({
  table: 'resources',
  id,
  after: { id, status: '草稿', name, items: [] },
})

let journal: MemoryJournal
let db: Database
let records: Records

const reopen = async () => {
  db = await openDatabase(journal.chain)
  await followJournal(journal.host, db)
  records = createRecords({ host: journal.host, db, newId: () => crypto.randomUUID() })
}
/** The journal alone is left: the view is made from it again. */
const reopenFromJournal = async () => {
  db.close()
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase(databaseName(journal.chain)).onsuccess = () => resolve()
  })
  await reopen()
}
const names = async () => Object.fromEntries((await db.resources.toArray()).map(({ id, name }) => [id, name]))

beforeEach(async () => {
  journal = createMemoryJournal()
  await reopen()
})

describe('redo', () => {
  test('what was undone is done again under its own name, and can be undone again', async () => {
    const id = ids[0]!
    await records.commit('新增资源：甲', [put(id, '甲')])
    expect(await records.redoLatest()).toBeUndefined()
    await records.undoLatest(say)
    expect((await records.redoable())?.undone.label).toBe('新增资源：甲')
    expect(await records.redoLatest()).toMatchObject({ label: '新增资源：甲' })
    expect(await names()).toEqual({ [id]: '甲' })
    expect(await records.redoable()).toBeUndefined()
    expect((await records.undoable())?.label).toBe('新增资源：甲')
    await records.undoLatest(say)
    expect(await names()).toEqual({})
    expect((await records.redoable())?.undone.label).toBe('新增资源：甲')
  })

  test('a new action ends it: nothing that was done since is overwritten', async () => {
    const id = ids[0]!
    await records.commit('新增资源：甲', [put(id, '甲')])
    await records.commit('修改名称：乙', [put(id, '乙')])
    await records.undoLatest(say)
    await records.commit('修改名称：丙', [put(id, '丙')])
    expect(await records.redoLatest()).toBeUndefined()
    expect(await names()).toEqual({ [id]: '丙' })
  })

  test('an edit on its way comes first: the redo that was pressed behind it finds nothing to do', async () => {
    const id = ids[0]!
    await records.commit('新增资源：甲', [put(id, '甲')])
    await records.undoLatest(say)
    const edit = records.commit('新增资源：乙', [put(ids[1]!, '乙')])
    expect(await records.redoLatest()).toBeUndefined()
    await edit
    expect(await names()).toEqual({ [ids[1]!]: '乙' })
  })

  test('a deletion that is done again stands in the bin once', async () => {
    const id = ids[0]!
    await records.commit('新增资源：甲', [put(id, '甲')])
    await records.commit('删除资源：甲', [{ table: 'resources', id, after: null }])
    await records.undoLatest(say)
    await records.redoLatest()
    expect((await readBin(journal.host, db, new Date())).entries.map((entry) => entry.id)).toEqual([id])
  })

  test('property: any run of edits, undos, redos and restarts is what two stacks say', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(3), name: fc.string() }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(3) }) },
      { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 4, arbitrary: fc.constant({ kind: 'redo' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        journal = createMemoryJournal()
        await reopen()
        let now: Readonly<Record<string, string>> = {}
        const past: (typeof now)[] = []
        let ahead: (typeof now)[] = []
        for (const one of steps) {
          if (one.kind === 'restart') await reopenFromJournal()
          else if (one.kind === 'undo') {
            const undone = (await records.undoLatest(say))?.undone === true
            const before = past.pop()
            expect(undone).toBe(before !== undefined)
            if (before === undefined) continue
            ahead.push(now)
            now = before
          } else if (one.kind === 'redo') {
            const redone = await records.redoLatest()
            const next = ahead.pop()
            expect(redone !== undefined).toBe(next !== undefined)
            if (next === undefined) continue
            past.push(now)
            now = next
          } else {
            const id = ids[one.at]!
            const edit: Edit = one.kind === 'edit' ? put(id, one.name) : { table: 'resources', id, after: null }
            await records.commit('改', [edit])
            const { [id]: former, ...others } = now
            const next = one.kind === 'edit' ? { ...others, [id]: one.name } : others
            if (one.kind === 'edit' ? former === one.name : former === undefined) continue
            past.push(now)
            now = next
            ahead = []
          }
          expect(await names()).toEqual(now)
        }
      }),
      { numRuns: 60 },
    )
  })
})
