import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { latestActions, undoPlan } from '../../renderer/data/undo/history'
import { readBin, restoreEdits } from '../../renderer/data/undo/recycle-bin'
import { shown, type DraftText } from '../../shared/base/draft'
import { upcastChange } from '../../shared/journal/upcast-matter'
import { tableNames, type TableName } from '../../shared/kinds/data-kinds'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { knowShape } from '../../shared/tables/import-shape'
import { boundUnit } from '../../shared/unit/bound-unit'
import { calendar, nothingEntered } from '../duties/duty-sample'
import { openKeptFolder, type KeptFolder } from '../support/kept-folder'
import { unitDuties } from '../duties/unit-duties'

/** What the screens have of the data folder that `test/host/data-folder-2026-11.test.ts` describes. */
const FOLDER = 'data-folder-2026.11'
const TODAY = '2026-11-29'
const ENTRIES = 135

let kept: KeptFolder
beforeEach(async () => {
  kept = await openKeptFolder(FOLDER)
})
afterEach(() => kept.close())

const all = (table: TableName): Promise<unknown[]> => kept.db.table<unknown, string>(table).toArray()
const nameOf = (record: unknown): string => {
  const { name, title, id } = record as { name?: DraftText; title?: DraftText; id: string }
  return shown(name ?? title) || id
}
const named = async (table: TableName): Promise<string[]> => (await all(table)).map(nameOf).toSorted()
const bin = () => readBin(kept.host, kept.db, new Date('2026-12-01T00:00:00Z'))

test('the view is made of the whole journal, and holds what the entries say, one after the other', async () => {
  expect(kept.agreement).toEqual({ kind: 'replayed', entries: ENTRIES, rebuilt: true })
  expect(kept.notices).toEqual([])
  const plain = new Map(tableNames.map((table) => [table, new Map<string, unknown>()]))
  for (const { body } of (await kept.host('journal.read', { fromSeq: 1, maxBytes: 8_000_000 })).entries) {
    expect(body.type).toBe('change')
    for (const { table, id, after } of body.type === 'change' ? body.changes.flatMap(upcastChange) : [])
      if (after === null) plain.get(table)?.delete(id)
      else plain.get(table)?.set(id, after)
  }
  for (const table of tableNames) {
    const said = [...(plain.get(table)?.entries() ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1))
    expect(await all(table), table).toEqual(said.map(([, record]) => record))
  }
})

test('the records are those that were entered, with what fits no field', async () => {
  expect(await named('resources')).toEqual(
    ['公益性公墓台账', '养老机构名录', '养老机构备案信息', '城市低保对象信息', '婚姻登记信息'].toSorted(),
  )
  expect(await named('persons')).toEqual(['张示例', '李示例', '王示例', '陈示例'].toSorted())
  const { db } = kept
  expect(await db.unit.get('unit')).toMatchObject({
    city: 'sixth-city',
    bureau: false,
    standing: {
      shuangyashan: { told: '2026.11.1', left: TODAY },
      'sixth-city': { told: '2026.1.0', answers: { 'rules/systems-list': '适用' } },
    },
  })
  const list = await db.resources.filter(({ name }) => name === '养老机构名录').first()
  expect(list).toMatchObject({ cycle: { raw: '有空就更新' }, items: [{}, {}, { type: { raw: '六位的字符' } }] })
  expect(new Set((await db.demands.toArray()).map(({ kind }) => kind))).toEqual(new Set(['need', 'backflow']))
  expect(new Set((await db.matters.toArray()).map(({ topic }) => topic))).toEqual(
    new Set(['list', 'security', 'project']),
  )
  // What were matters of those topics have kinds of their own today, with every word that they had.
  expect(await db.reports.toArray()).toMatchObject([{ kind: 'debrief', year: '2025', plain: '1' }])
  expect(await named('meetings')).toEqual(['上半年推进会'])
  expect(await named('defects')).toEqual(
    ['低保表第 12 行身份类别为空', '婚姻登记信息的登记日期早于出生日期'].toSorted(),
  )
  const [steward] = await db.appointments.filter(({ replaces }) => replaces !== undefined).toArray()
  expect(await db.appointments.get(steward?.replaces ?? '')).toMatchObject({ role: 'steward', to: '2026-08-31' })
  expect(await db.savedViews.toArray()).toMatchObject([
    {
      name: '养老每季度',
      filter: { query: '养老', cycle: 'quarterly' },
      sort: { field: 'name', descending: false },
    },
  ])
  expect(await db.calendarYears.toArray()).toMatchObject([{ id: '2028', work: ['2028-01-08'] }])
  expect(await db.policyTexts.toArray()).toMatchObject([{ id: 'sixth-city', file: '示例市方案.txt' }])
})

test('the history says the steps that can be taken back, and the one that waits to be redone', async () => {
  const { records, db } = kept
  const newest = '修改“婚姻登记信息”的信息资源摘要'
  const waiting = '修改“城市低保对象信息”的信息资源摘要'
  expect((await records.undoable())?.label).toBe(newest)
  expect((await records.redoable())?.undone.label).toBe(waiting)
  const actions = await latestActions(db, ENTRIES + 1)
  expect(actions).toHaveLength(ENTRIES)
  const first = actions.at(-1)
  expect(first?.label).toBe('载入示例市的规则 2026.1.0 版')
  const plan = await undoPlan(db, first!)
  // Two were undone and two are undos; what became of the filings, and their drafts before them, stays.
  expect({ steps: plan.rows.length, kept: plan.kept.length }).toEqual({ steps: 112, kept: 19 })

  const abstracts = async () => (await db.resources.toArray()).map(({ abstract }) => shown(abstract))
  const redone = '记录城市低保对象的家庭情况、审批过程和发放结果。'
  expect(await abstracts()).not.toContain(redone)
  expect((await records.redoLatest())?.label).toBe(waiting)
  expect(await abstracts()).toContain(redone)
  expect(await records.redoable()).toBeUndefined()
  expect(await kept.host('journal.status', {})).toMatchObject({ seq: ENTRIES + 1 })
  const undone = await records.undoLatest(({ label }) => `撤销：${label}`)
  expect(undone).toMatchObject({ undone: true, row: { label: waiting } })
  expect(await abstracts()).not.toContain(redone)
})

test('the bin has one of each kind; restored, they are there again with their references', async () => {
  const { db, host, records } = kept
  const { entries: found, older } = await bin()
  expect(older).toBe(0)
  const lines = found.map(({ table, before, named }) => `${table} ${nameOf([...named.values()][0] ?? before)}`)
  expect(lines.filter((line) => !line.startsWith('appointments'))).toEqual([
    'loadedProfiles small-city',
    'calendarYears 2027',
    'meetings 误录的会议',
    'trainings 误录的培训',
    'demands 误录的需求',
    'systems 误录的系统',
    'openings 养老机构备案信息',
    'resources 村（居）委会名录',
    'persons 赵示例',
    'policyTexts shuangyashan',
  ])
  expect(lines).toHaveLength(11)
  const person = found.find(({ table }) => table === 'persons')!
  expect([...person.along]).toEqual([['appointments', 1]])
  for (const entry of found) {
    const edits = await restoreEdits(host, db, entry)
    expect((await records.commit('恢复', edits)).changed).toBe(true)
  }
  expect((await bin()).entries).toEqual([])

  // A person with the appointment, and three records and a training that named the person; the resource with its plan.
  expect(await db.persons.get(person.id)).toMatchObject({ name: '赵示例', post: '借调' })
  expect(await db.appointments.where('personId').equals(person.id).count()).toBe(1)
  for (const [table, name] of [
    ['resources', '公益性公墓台账'],
    ['systems', '示例县养老服务平台'],
    ['demands', '户籍信息'],
  ] as const)
    expect((await all(table)).find((record) => nameOf(record) === name)).toMatchObject({ ownerPerson: person.id })
  const training = (await db.trainings.toArray()).find(({ title }) => title === '数据要素专题培训')
  expect(training?.attendees).toContainEqual({ personId: person.id })
  const counts = await Promise.all((['resources', 'openings', 'appointments'] as const).map((table) => all(table)))
  expect(counts.map(({ length }) => length)).toEqual([6, 3, 6])
})

test('the loaded rules bind the unit, what was decided of its duties holds, and a known book is known again', async () => {
  const { db } = kept
  const [loaded] = await db.loadedProfiles.toArray()
  expect(loaded).toMatchObject({ id: 'sixth-city', layouts: [{ id: 'sixth-officer' }] })
  const unit = await db.unit.get('unit')
  const profile = profileInForce(loaded!.profile, { day: TODAY, unit: boundUnit(unit!, 'sixth-city', true) })
  expect(profile.binding.state).toBe('bound')
  const facts = {
    ...nothingEntered(TODAY),
    persons: await db.persons.toArray(),
    appointments: await db.appointments.toArray(),
    trainings: await db.trainings.toArray(),
    matters: await db.matters.toArray(),
    meetings: await db.meetings.toArray(),
    defects: await db.defects.toArray(),
    filings: await db.filings.toArray(),
    choices: await db.dutyChoices.toArray(),
  }
  const aside = unitDuties(profile, facts, TODAY, calendar).filter(({ state }) => state !== 'open')
  expect(aside.map(({ title, state, decided }) => [title, state, decided?.reason])).toEqual([
    ['婚姻登记信息的登记日期早于出生日期', 'snoozed', '厂家说下周改'],
    ['年度述职（2026年度）', 'waived', '市里通知今年不述职'],
  ])

  const shapes = await db.importShapes.toArray()
  const rows = [['示例县民政局数据资源目录（2027年）'], shapes[0]!.words]
  const known = knowShape([{ name: '目录', hidden: false, rows, merges: [] }], shapes)
  expect(known).toMatchObject({ on: TODAY, given: { sheet: '目录' } })
  expect(known?.given.mapping).toHaveLength(29)
  expect(known?.given.mapping).toContainEqual({ column: 'AC', field: null })
})
