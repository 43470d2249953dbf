import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFilings } from '../../renderer/data/undo/compare-filings'
import { openDatabase, type Database } from '../../renderer/data/store/database'
import { formerSystemNames } from '../../renderer/features/systems/former-systems'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { recordMoments, undoPlan } from '../../renderer/data/undo/history'
import { createRecords, type Edit } from '../../renderer/data/store/records'
import { readBin, restoreEdits } from '../../renderer/data/undo/recycle-bin'
import { removeResourcesEdits, resourceEdits } from '../../renderer/data/store/remove-resources'
import { removePersonEdits } from '../../renderer/features/roster/remove-person'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { FilingRecord } from '../../shared/filing/filing'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { filingParts, type FilingRecords } from '../../shared/package/filing-parts'
import { contents } from '../kinds/open-store'
import { createMemoryJournal } from '../support/memory-journal'

const newId = () => crypto.randomUUID()
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const NOW = new Date('2026-11-21T00:00:00.000Z')

const workspace = async () => {
  const journal = createMemoryJournal()
  const db = await openDatabase(journal.chain)
  await followJournal(journal.host, db)
  return { journal, host: journal.host, db, records: createRecords({ host: journal.host, db, newId }) }
}

const unit = { id: 'unit', city: 'example', name: '示例县民政局', sample: true } as const

/** The records as a filing would write them, to the byte; `status` besides, which a filing leaves out. */
const exported = async (db: Database): Promise<string> => {
  const resources = await db.resources.toArray()
  const { parts } = filingParts(dataKinds, {
    ...Object.fromEntries(await contents(db)),
    unit: (await db.unit.get('unit')) ?? unit,
  } as FilingRecords)
  const decoder = new TextDecoder()
  let text = JSON.stringify(resources.map(({ id, status }) => [id, status]))
  for (const part of parts) {
    text += `\n${part.name}\n`
    for await (const piece of part.pieces()) text += decoder.decode(piece)
  }
  return text
}

const resource = (n: number, name: string, more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: id(n),
  status: '草稿',
  name,
  items: [{ id: id(900 + n), name: `${name}编号`, type: 'C' }],
  ...more,
})

/** Two persons, an appointment each, a training of both, three resources of the first. */
const start: readonly Edit[] = [
  { table: 'unit', id: 'unit', after: unit },
  ...[1, 2].map((n): Edit => ({ table: 'persons', id: id(n), after: { id: id(n), name: `张示例${String(n)}` } })),
  ...[1, 2].map((n): Edit => ({
    table: 'appointments',
    id: id(10 + n),
    after: { id: id(10 + n), personId: id(n), role: 'cdo' },
  })),
  {
    table: 'trainings',
    id: id(20),
    after: { id: id(20), title: '培训', attendees: [{ personId: id(1) }, { name: '李示例' }, { personId: id(2) }] },
  },
  ...[31, 32, 33].map((n): Edit => ({
    table: 'resources',
    id: id(n),
    after: resource(n, `资源${String(n)}`, { ownerPerson: id(1) }),
  })),
]

describe('the recycle bin', () => {
  test('a person comes back with appointments, trainings and resources, in one step that can be taken back', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', start)
    const before = await exported(db)
    await records.commit('删除张示例1', await removePersonEdits(db, { id: id(1), name: '张示例1' }))
    const removed = await exported(db)
    const { entries } = await readBin(host, db, NOW)
    expect(entries.map(({ table, id: of, along }) => [table, of, ...along])).toEqual([
      ['persons', id(1), ['appointments', 1]],
    ])
    await records.commit('恢复张示例1', await restoreEdits(host, db, entries[0]!))
    expect(await exported(db)).toBe(before)
    expect((await readBin(host, db, NOW)).entries).toEqual([])
    await records.undo((await records.undoable())!, '撤销')
    expect(await exported(db)).toBe(removed)
    expect((await readBin(host, db, NOW)).entries).toHaveLength(1)
  })

  test('systems and demands of a person, and the plan of opening of a resource, come back with them', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', [
      ...start,
      { table: 'systems', id: id(41), after: { id: id(41), name: '系统', ownerPerson: id(1) } },
      { table: 'systems', id: id(42), after: { id: id(42), name: '系统', ownerPerson: id(2) } },
      { table: 'demands', id: id(43), after: { id: id(43), kind: 'need', ownerPerson: id(1) } },
      { table: 'openings', id: id(44), after: { id: id(44), year: '2026', resourceId: id(31) } },
      { table: 'openings', id: id(45), after: { id: id(45), year: '2026', resourceId: id(32) } },
    ])
    const before = await exported(db)
    await records.commit('删除张示例1', await removePersonEdits(db, { id: id(1), name: '张示例1' }))
    expect((await db.systems.toArray()).map(({ ownerPerson }) => ownerPerson)).toEqual([{ raw: '张示例1' }, id(2)])
    expect((await db.demands.get(id(43)))?.ownerPerson).toEqual({ raw: '张示例1' })
    await records.commit('恢复张示例1', await restoreEdits(host, db, (await readBin(host, db, NOW)).entries[0]!))
    expect(await exported(db)).toBe(before)

    await records.commit('删除资源', await removeResourcesEdits(db, [id(31)]))
    expect((await db.openings.toArray()).map((one) => one.id)).toEqual([id(45)])
    const { entries } = await readBin(host, db, NOW)
    expect(entries.map(({ table, id: of }) => [table, of])).toEqual([['resources', id(31)]])
    await records.commit('恢复资源', await restoreEdits(host, db, entries[0]!))
    expect(await exported(db)).toBe(before)
    expect((await readBin(host, db, NOW)).entries).toEqual([])
  })

  test('a resource that goes in whatever way takes its plans of opening along, and only them', async () => {
    const { host, db, records } = await workspace()
    const plan = (n: number, of: number): Edit => ({
      table: 'openings',
      id: id(n),
      after: { id: id(n), year: '2026', resourceId: id(of) },
    })
    await records.commit('开始', [...start, plan(44, 31), plan(45, 32)])
    const before = await exported(db)
    const kept = (await db.resources.get(id(32)))!
    const change = new Map([
      [id(31), null],
      [id(32), { ...kept, name: '新名' }],
    ])
    await records.commit('删除行', await resourceEdits(db, change))
    expect((await db.openings.toArray()).map((one) => one.id)).toEqual([id(45)])
    expect((await db.resources.get(id(32)))?.name).toBe('新名')
    await records.commit('改回', await resourceEdits(db, new Map([[id(32), kept]])))
    await records.commit('恢复', await restoreEdits(host, db, (await readBin(host, db, NOW)).entries[0]!))
    expect(await exported(db)).toBe(before)
  })

  test('a reference that was set to somebody else since then stays', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', start)
    await records.commit('删除张示例1', await removePersonEdits(db, { id: id(1), name: '张示例1' }))
    const changed = { ...(await db.resources.get(id(32)))!, ownerPerson: id(2) }
    await records.commit('修改责任人', [{ table: 'resources', id: id(32), after: changed }])
    await records.commit('恢复', await restoreEdits(host, db, (await readBin(host, db, NOW)).entries[0]!))
    expect((await db.resources.toArray()).map(({ ownerPerson }) => ownerPerson)).toEqual([id(1), id(2), id(1)])
  })

  test('records of two tables under one id are two deletions', async () => {
    const { host, db, records } = await workspace()
    const copy = { id: 'example', file: '通知.docx', text: '第一条', loaded: '2026-11-20' }
    await records.commit('载入文件', [{ table: 'policyTexts', id: copy.id, after: copy }])
    // As rules and the copy of their document are: both bear the id of the city.
    await db.table('loadedProfiles').put({ id: copy.id })
    await records.commit('移除文件', [{ table: 'policyTexts', id: copy.id, after: null }])
    await records.commit('移除规则', [{ table: 'loadedProfiles', id: copy.id, after: null }])
    const { entries } = await readBin(host, db, NOW)
    expect(entries.map(({ table, id: of }) => [table, of])).toEqual([
      ['loadedProfiles', copy.id],
      ['policyTexts', copy.id],
    ])
    await records.commit('恢复', await restoreEdits(host, db, entries[1]!))
    expect(await db.policyTexts.toArray()).toEqual([copy])
  })

  test('what is older than 90 days is counted, not listed; what was taken back is neither', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', start)
    await records.commit('删除', [{ table: 'resources', id: id(31), after: null }])
    const later = new Date('2027-02-19T00:00:00.000Z')
    expect(await readBin(host, db, later)).toEqual({ entries: [], older: 1 })
    await records.undo((await records.undoable())!, '撤销')
    expect(await readBin(host, db, later)).toEqual({ entries: [], older: 0 })
  })

  test('an appointment waits for its person', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', start)
    await records.commit('删除任职', [{ table: 'appointments', id: id(11), after: null }])
    await records.commit('删除张示例1', await removePersonEdits(db, { id: id(1), name: '张示例1' }))
    const { entries } = await readBin(host, db, NOW)
    expect(entries.map(({ table, needs }) => [table, needs])).toEqual([
      ['persons', undefined],
      ['appointments', 'persons'],
    ])
  })

  test('a plan of opening waits for its resource and bears its name', async () => {
    const { host, db, records } = await workspace()
    const opening = { id: id(44), year: '2026', resourceId: id(31) }
    await records.commit('开始', [...start, { table: 'openings', id: opening.id, after: opening }])
    const named = (await db.resources.get(id(31)))!
    await records.commit('删除计划', [{ table: 'openings', id: opening.id, after: null }])
    expect((await readBin(host, db, NOW)).entries).toMatchObject([
      { table: 'openings', named: new Map([[`resources ${id(31)}`, named]]) },
    ])
    await records.commit('删除资源', await removeResourcesEdits(db, [id(31)]))
    const { entries } = await readBin(host, db, NOW)
    expect(entries.map(({ table, needs }) => [table, needs])).toEqual([
      ['resources', undefined],
      ['openings', 'resources'],
    ])
    expect(entries[1]?.named).toEqual(new Map([[`resources ${id(31)}`, named]]))
    await records.commit('恢复资源', await restoreEdits(host, db, entries[0]!))
    const [left, ...others] = (await readBin(host, db, NOW)).entries
    expect(others).toEqual([])
    expect(left?.needs).toBeUndefined()
    await records.commit('恢复计划', await restoreEdits(host, db, left!))
    expect(await db.openings.toArray()).toEqual([opening])
  })
})

describe('the history of a record', () => {
  test('newest first, field by field, out of small and large actions and after a rebuild', async () => {
    const { host, db, records } = await workspace()
    const many = Array.from({ length: 80 }, (_, n): Edit => ({
      table: 'resources',
      id: id(100 + n),
      after: resource(100 + n, '旧名'),
    }))
    await records.commit('导入 80 条资源', many)
    await records.commit('修改名称', [{ table: 'resources', id: id(170), after: resource(170, '新名') }])
    await records.commit('修改别的', [{ table: 'resources', id: id(171), after: resource(171, '别的') }])
    const { moments, more } = await recordMoments(host, db, { table: 'resources', id: id(170) }, 10)
    expect(more).toBe(false)
    expect(moments.map(({ row }) => row.label)).toEqual(['修改名称', '导入 80 条资源'])
    expect(moments[0]?.fields[0]).toEqual({ field: 'name', from: '旧名', to: '新名' })
    expect(await recordMoments(host, db, { table: 'resources', id: id(170) }, 1)).toMatchObject({ more: true })
  })
})

test('names that listed systems bore before, but not of renamings taken back nor of systems that are gone', async () => {
  const { host, db, records } = await workspace()
  const named = (n: number, name: string): Edit => ({ table: 'systems', id: id(n), after: { id: id(n), name } })
  await records.commit('开始', [named(51, '民政系统'), named(52, '救助系统'), named(53, '殡葬系统')])
  await records.commit('改名', [named(51, '民政业务系统')])
  await records.commit('再改名', [named(51, '民政综合业务系统')])
  await records.commit('改名', [named(52, '社会救助系统')])
  await records.commit('改名', [named(53, '殡仪系统')])
  await records.commit('删除', [{ table: 'systems', id: id(52), after: null }])
  const undone = async () => (await records.undoable())!
  await records.commit('误改', [named(53, '殡仪馆系统')])
  await records.undo(await undone(), '撤销')
  expect([...(await formerSystemNames(host, db))]).toEqual([
    ['殡葬系统', id(53)],
    ['民政业务系统', id(51)],
    ['民政系统', id(51)],
  ])
})

const hash = (letter: string) => letter.repeat(64)
const filing = (letter: string): FilingRecord => ({
  id: hash(letter),
  state: '待报送',
  file: '示例.cdop',
  kind: 'filing',
  period: '2026年度',
  epoch: 1,
  seq: 1,
  content: hash(letter),
  created: '2026-11-20T02:00:00.000Z',
  bytes: 1,
  counts: {},
  reasons: [],
  copies: [],
})

describe('two filings', () => {
  test('what was added, removed and changed between them, and nothing of later; states are no difference', async () => {
    const { host, db, records } = await workspace()
    await records.commit('开始', start)
    await records.commit('生成', [{ table: 'filings', id: hash('a'), after: filing('a') }])
    await records.commit('状态', [
      { table: 'resources', id: id(33), after: { ...(await db.resources.get(id(33)))!, status: '已报送' } },
    ])
    await records.commit('修改', [
      { table: 'resources', id: id(31), after: resource(31, '新名', { ownerPerson: id(1) }) },
      { table: 'resources', id: id(32), after: null },
      { table: 'resources', id: id(34), after: resource(34, '新资源') },
    ])
    await records.commit('再生成', [{ table: 'filings', id: hash('b'), after: filing('b') }])
    await records.commit('以后', [{ table: 'persons', id: id(1), after: { id: id(1), name: '王示例' } }])
    const found = (await compareFilings(host, hash('a'), hash('b')))!
    expect(found.map(({ id: of, kind }) => [of, kind]).sort()).toEqual([
      [id(31), 'changed'],
      [id(32), 'removed'],
      [id(34), 'added'],
    ])
    expect(await compareFilings(host, hash('a'), hash('c'))).toBeUndefined()
    await expect(
      compareFilings(host, hash('a'), hash('b'), { signal: AbortSignal.abort(new Error('stop')) }),
    ).rejects.toThrow('stop')
  })
})

describe('undo', () => {
  test('the way back goes where Ctrl+Z goes: past what left the house, which stays', async () => {
    const { db, records } = await workspace()
    await records.commit('开始', start)
    const first = (await records.undoable())!
    const made = filing('a')
    await records.commit('生成', [{ table: 'filings', id: made.id, after: made }])
    await records.commit('已交出', [
      { table: 'filings', id: made.id, after: { ...made, state: '已报送', handedOver: '2026-11-20' } },
    ])
    const sent = (await db.filings.get(made.id))!
    await records.commit('写出', [
      { table: 'filings', id: made.id, after: { ...sent, copies: [{ place: '/media/stick', at: made.created }] } },
    ])
    await records.commit('修改', [{ table: 'persons', id: id(1), after: { id: id(1), name: '王示例' } }])
    const plan = await undoPlan(db, first)
    expect(plan.rows.map(({ label }) => label)).toEqual(['修改', '开始'])
    expect(plan.kept.map(({ label }) => label)).toEqual(['写出', '已交出', '生成'])
    for (const row of plan.rows) await records.undo(row, '撤销')
    expect(await db.persons.count()).toBe(0)
    expect(await db.filings.count()).toBe(1)
    expect(await records.undoable()).toBeUndefined()
  })

  test('property: 100 random operations taken back give a byte-equal export, over a restart', async () => {
    const person = fc.constantFrom(1, 2, 3, 4)
    const one = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), n: fc.integer({ min: 31, max: 37 }), name: fc.string() }),
      fc.record({ kind: fc.constant('remove' as const), n: fc.integer({ min: 31, max: 37 }) }),
      fc.record({ kind: fc.constant('bulk' as const), abstract: fc.string({ maxLength: 9 }) }),
      fc.record({ kind: fc.constant('appoint' as const), n: person }),
      fc.record({ kind: fc.constant('dismiss' as const), n: person }),
      fc.record({ kind: fc.constant('restore' as const), n: fc.nat() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 100, maxLength: 100 }), async (steps) => {
        const { journal, host, db, records } = await workspace()
        await records.commit('开始', start)
        const first = (await records.undoable())!
        const before = await exported(db)
        for (const step of steps) {
          const edits = async (): Promise<readonly Edit[]> => {
            switch (step.kind) {
              case 'edit':
                return [
                  { table: 'resources', id: id(step.n), after: resource(step.n, step.name, { ownerPerson: id(2) }) },
                ]
              case 'remove':
                return [{ table: 'resources', id: id(step.n), after: null }]
              case 'bulk':
                return (await db.resources.toArray()).map((old): Edit => ({
                  table: 'resources',
                  id: old.id,
                  after: { ...old, abstract: step.abstract },
                }))
              case 'appoint':
                return [
                  { table: 'persons', id: id(step.n), after: { id: id(step.n), name: '王示例' } },
                  {
                    table: 'appointments',
                    id: id(10 + step.n),
                    after: { id: id(10 + step.n), personId: id(step.n), role: 'cdo' },
                  },
                ]
              case 'dismiss':
                return removePersonEdits(db, (await db.persons.get(id(step.n))) ?? { id: id(step.n) })
              case 'restore': {
                const { entries } = await readBin(host, db, NOW)
                const entry = entries[step.n % entries.length]
                return entry === undefined ? [] : restoreEdits(host, db, entry)
              }
            }
          }
          await records.commit('随机', await edits())
        }
        db.close()
        const again = await openDatabase(journal.chain)
        await followJournal(host, again)
        const reopened = createRecords({ host, db: again, newId })
        const { rows, kept, tooMany } = await undoPlan(again, first)
        expect([kept, tooMany]).toEqual([[], false])
        for (const row of rows.slice(0, -1)) await reopened.undo(row, '撤销')
        expect(await exported(again)).toBe(before)
        again.close()
      }),
      { numRuns: 5 },
    )
  })
})
