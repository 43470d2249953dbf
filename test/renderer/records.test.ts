import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { databaseName, openDatabase, type Database } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { allRows } from '../../renderer/data/store/row-leaves'
import { CodedFailure } from '../../shared/base/coded-error'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { FilingRecord } from '../../shared/filing/filing'
import { journalBody, LONGEST_LABEL } from '../../shared/journal/journal'
import { tableNames } from '../../shared/kinds/data-kinds'
import { createMemoryJournal, type MemoryJournal } from '../support/memory-journal'

const newId = () => crypto.randomUUID()

const resource = (id: string, name: string): ResourceDraft => ({
  id,
  status: '草稿',
  name,
  items: [{ id: '00000000-0000-4000-8000-000000000001', name: `${name}编号`, type: 'C' }],
})
const put = (id: string, name: string): Edit => ({ table: 'resources', id, after: resource(id, name) })

/** Everything that a user would call her data, in one comparable value. */
const contents = async (db: Database) =>
  Object.fromEntries(
    await Promise.all([
      ...tableNames.map(async (table) => [table, await db.table(table).toArray()] as const),
      allRows(db).then((rows) => ['rows', rows] as const),
    ]),
  )

let journal: MemoryJournal
let db: Database
let records: Records

const reopen = async () => {
  db = await openDatabase(journal.chain)
  const agreement = await followJournal(journal.host, db)
  records = createRecords({ host: journal.host, db, newId })
  return agreement
}

const wipe = () => {
  db.close()
  return new Promise<void>((resolve) => {
    indexedDB.deleteDatabase(databaseName(journal.chain)).onsuccess = () => resolve()
  })
}

beforeEach(async () => {
  journal = createMemoryJournal()
  await reopen()
})

describe('records', () => {
  test('an edit is in the journal and in the view, and the state says saved', async () => {
    const id = newId()
    await records.commit('新增资源：甲', [put(id, '甲')])
    expect(journal.entries).toHaveLength(1)
    expect((await db.resources.get(id))?.name).toBe('甲')
    expect((await allRows(db)).find((row) => row.id === id)?.items).toBe(1)
    expect(records.saveState.get().kind).toBe('saved')
  })

  test('leaving a field untouched journals nothing, and is told apart: nothing is said of it', async () => {
    const id = newId()
    expect(await records.commit('新增资源：甲', [put(id, '甲')])).toMatchObject({ changed: true })
    expect(await records.commit('修改名称', [put(id, '甲')])).toMatchObject({ changed: false })
    expect(await records.commit('删除', [{ table: 'resources', id: newId(), after: null }])).toMatchObject({
      changed: false,
    })
    expect(journal.entries).toHaveLength(1)
  })

  test('work secrets are refused and nothing is stored', async () => {
    const id = newId()
    const edit = { table: 'resources', id, after: { ...resource(id, '甲'), secrecy: '2' } } as const
    await expect(records.commit('新增资源：甲', [edit])).rejects.toMatchObject({ coded: { code: 'E_SECRET' } })
    expect(journal.entries).toHaveLength(0)
  })

  test('a large action is journaled in pieces and taken back whole', async () => {
    const before = await contents(db)
    const edits = Array.from({ length: 3000 }, (_, index) => {
      const id = newId()
      const record = resource(id, `资源${String(index)}`)
      return { table: 'resources', id, after: { ...record, abstract: '述'.repeat(500) } } as const
    })
    await records.commit('导入 3000 条资源', edits)
    expect(journal.entries.length).toBeGreaterThan(3)
    expect(await db.resources.count()).toBe(3000)
    const row = await records.undoable()
    await records.undo(row!, '撤销：导入 3000 条资源')
    expect(await contents(db)).toEqual(before)
  })

  test('a large action that the journal refuses halfway leaves nothing in the view, and may be done again', async () => {
    const before = await contents(db)
    const edits = Array.from({ length: 1200 }, (_, index) => {
      const id = newId()
      return {
        table: 'resources',
        id,
        after: { ...resource(id, `资源${String(index)}`), abstract: '述'.repeat(1500) },
      } as const
    })
    let refuse = true
    const { host } = journal
    const failing: typeof host = async (method, input) => {
      if (refuse && method === 'journal.append' && journal.entries.length === 2) {
        // Long enough for the first records to be laid into the view.
        await new Promise((resolve) => setTimeout(resolve, 200))
        throw new CodedFailure({ code: 'E_DISK_FULL', message: 'full' })
      }
      return host(method, input)
    }
    const careful = createRecords({ host: failing, db, newId })
    await expect(careful.commit('导入 1200 条资源', edits)).rejects.toMatchObject({ coded: { code: 'E_DISK_FULL' } })
    expect(careful.saveState.get().kind).toBe('failed')
    expect(await contents(db)).toEqual(before)
    refuse = false
    await careful.commit('导入 1200 条资源', edits)
    expect(await db.resources.count()).toBe(1200)
    const living = await contents(db)
    await wipe()
    await reopen()
    expect(await contents(db)).toEqual(living)
  })

  test('only the latest action is taken back, then the one before it', async () => {
    const id = newId()
    await records.commit('新增资源：甲', [put(id, '甲')])
    const first = await records.undoable()
    await records.commit('修改名称：乙', [put(id, '乙')])
    await expect(records.undo(first!, '撤销')).rejects.toMatchObject({ coded: { code: 'E_UNDO_ORDER' } })
    expect(records.saveState.get().kind).toBe('saved')
    await records.undo((await records.undoable())!, '撤销')
    expect((await db.resources.get(id))?.name).toBe('甲')
    await records.undo((await records.undoable())!, '撤销')
    expect(await db.resources.get(id)).toBeUndefined()
    expect(await records.undoable()).toBeUndefined()
  })

  test('an undo without a pause means the edit that is still being written, and twice means the one before it, too', async () => {
    const id = newId()
    const say = ({ label }: { label: string }) => `撤销：${label}`
    await records.commit('新增资源：甲', [put(id, '甲')])
    await records.commit('修改名称：乙', [put(id, '乙')])
    const third = records.commit('修改名称：丙', [put(id, '丙')])
    const [once, twice] = await Promise.all([records.undoLatest(say), records.undoLatest(say)])
    expect([once, twice].map((one) => [one?.row.label, one?.undone])).toEqual([
      ['修改名称：丙', true],
      ['修改名称：乙', true],
    ])
    expect((await db.resources.get(id))?.name).toBe('甲')
    expect(await records.undoLatest(say, (await third).action)).toMatchObject({
      row: { label: '新增资源：甲' },
      undone: false,
    })
    expect((await db.resources.get(id))?.name).toBe('甲')
    expect(await records.undoLatest(say)).toMatchObject({ undone: true })
    expect(await records.undoLatest(say)).toBeUndefined()
    expect(records.saveState.get().kind).toBe('saved')
  })

  test('a name of any length is cut to what the journal takes, also with 撤销 before it', async () => {
    const name = '长'.repeat(300)
    await records.commit(name, [put(newId(), '甲')])
    const row = await records.undoable()
    expect(row?.label).toBe(name.slice(0, LONGEST_LABEL))
    await records.undo(row!, `撤销：${row!.label}`)
    expect(await records.undoable()).toBeUndefined()
    expect(journal.entries.every(({ body }) => journalBody.safeParse(body).success)).toBe(true)
  })

  test('after a failure of the view the next edit catches up with the journal first', async () => {
    const [lost, next] = [newId(), newId()]
    await records.commit('新增资源：甲', [put(lost, '甲')])
    await db.transaction('rw', ['meta', 'resources', 'rowLeaves', 'actions'], async () => {
      await db.resources.clear()
      await db.meta.clear()
    })
    await expect(records.commit('新增资源：乙', [put(next, '乙')])).rejects.toMatchObject({
      coded: { code: 'E_JOURNAL_MOVED' },
    })
    await records.commit('新增资源：乙', [put(next, '乙')])
    expect(await db.resources.count()).toBe(2)
  })
})

describe('filings', () => {
  const hash = 'a'.repeat(64)
  const filing: FilingRecord = {
    id: hash,
    state: '待报送',
    file: '示例-filing-1-1.cdop',
    kind: 'filing',
    period: '2026年第四季度',
    epoch: 1,
    seq: 1,
    content: hash,
    created: '2026-11-20T02:00:00.000Z',
    bytes: 1,
    counts: {},
    reasons: [],
    copies: [],
  }
  const draft = { id: 'draft', period: '2026年度', reasons: {}, folder: '/media/stick' } as const
  const put = (after: FilingRecord): Edit => ({ table: 'filings', id: hash, after })
  const copied = { ...filing, copies: [{ place: '/media/stick', at: filing.created }] }
  const takeBack = async () => {
    const row = await records.undoable()
    if (row !== undefined) await records.undo(row, '撤销')
    return row?.label
  }

  test('what became of a filing can be taken back; that it was made and written out cannot', async () => {
    await records.commit('新增资源：甲', [{ table: 'resources', id: newId(), after: resource(newId(), '甲') }])
    await records.commit('填写草稿', [{ table: 'filingDrafts', id: 'draft', after: draft }])
    await records.commit('生成', [
      put(filing),
      { table: 'filingDrafts', id: 'draft', after: { ...draft, made: '2026-11-20' } },
    ])
    await records.commit('写出', [put(copied)])
    await records.commit('已交出', [put({ ...copied, state: '已报送', handedOver: '2026-11-20' })])
    await wipe()
    await reopen()
    expect(await takeBack()).toBe('已交出')
    expect(await db.filings.toArray()).toEqual([copied])
    expect(await takeBack()).toBe('新增资源：甲')
    expect(await takeBack()).toBeUndefined()
    expect(await db.filings.toArray()).toEqual([copied])
    expect((await db.filingDrafts.get('draft'))?.made).toBe('2026-11-20')
  })

  test('what was said before a package was written out again stays with it', async () => {
    await records.commit('生成', [put(filing)])
    await records.commit('已交出', [put({ ...filing, state: '已报送', handedOver: '2026-11-20' })])
    await records.commit('写出', [put({ ...copied, state: '已报送', handedOver: '2026-11-20' })])
    expect(await takeBack()).toBeUndefined()
    expect((await db.filings.get(hash))?.state).toBe('已报送')
  })
})

describe('start-up', () => {
  test('in step', async () => {
    await records.commit('新增资源：甲', [put(newId(), '甲')])
    db.close()
    expect(await reopen()).toEqual({ kind: 'equal' })
  })

  test('a wiped view is rebuilt to the letter', async () => {
    const id = newId()
    await records.commit('新增资源：甲', [put(id, '甲'), put(newId(), '乙')])
    await records.commit('删除资源：甲', [{ table: 'resources', id, after: null }])
    const before = await contents(db)
    await wipe()
    expect(await reopen()).toEqual({ kind: 'replayed', entries: 2, rebuilt: true })
    expect(await contents(db)).toEqual(before)
  })

  test('a group that was cut off leaves nothing of itself', async () => {
    const group = newId()
    const { seq } = await journal.host('journal.append', {
      expectSeq: 0,
      body: { type: 'begin', action: { id: group, label: '导入 2 条资源' } },
    })
    const id = newId()
    const change = { table: 'resources', id, before: null, after: resource(id, '甲') } as const
    await journal.host('journal.append', { expectSeq: seq, body: { type: 'piece', group, changes: [change] } })
    db.close()
    await reopen()
    expect(await db.resources.count()).toBe(0)
    await records.commit('新增资源：乙', [put(newId(), '乙')])
    await wipe()
    await reopen()
    expect((await db.resources.toArray()).map((record) => record.name)).toEqual(['乙'])
  })

  test('a view ahead of its journal is not touched', async () => {
    await records.commit('新增资源：甲', [put(newId(), '甲')])
    await records.commit('新增资源：乙', [put(newId(), '乙')])
    const before = await contents(db)
    journal.entries.pop()
    db.close()
    expect(await reopen()).toEqual({ kind: 'ahead', viewSeq: 2, journalSeq: 1 })
    expect(await contents(db)).toEqual(before)
  })

  test('a journal of another branch is not followed', async () => {
    await records.commit('新增资源：甲', [put(newId(), '甲')])
    journal.entries.pop()
    for (const name of ['丙', '丁']) {
      const id = newId()
      const change = { table: 'resources', id, before: null, after: resource(id, name) } as const
      await journal.host('journal.append', {
        expectSeq: journal.entries.length,
        body: { type: 'change', action: { id: newId(), label: '新增资源' }, changes: [change] },
      })
    }
    db.close()
    expect(await reopen()).toEqual({ kind: 'diverged', seq: 1 })
  })

  test('property: whatever was done and undone, a rebuilt view equals the living one', async () => {
    const ids = Array.from({ length: 5 }, newId)
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), id: fc.constantFrom(...ids), name: fc.string({ maxLength: 5 }) }),
      fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant('undo' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        journal = createMemoryJournal()
        await reopen()
        for (const one of steps) {
          if (one.kind === 'put') await records.commit('修改', [put(one.id, one.name)])
          else if (one.kind === 'remove')
            await records.commit('删除', [{ table: 'resources', id: one.id, after: null }])
          else {
            const row = await records.undoable()
            if (row !== undefined) await records.undo(row, '撤销')
          }
        }
        const living = await contents(db)
        await wipe()
        await reopen()
        expect(await contents(db)).toEqual(living)
      }),
      { numRuns: 25 },
    )
  })
})
