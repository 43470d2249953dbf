import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { countOwned, ownedRecords, type OwnedRecord } from '../../renderer/data/queries/owned-records'
import { createRecords, type Edit } from '../../renderer/data/store/records'
import {
  changeEdits,
  changeProblems,
  emptyChange,
  ownerOf,
  type ChangeForm,
} from '../../renderer/features/roster/change-form'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { DemandDraft } from '../../shared/demand/demand'
import type { Holder } from '../../shared/roster/holders'
import type { PersonDraft } from '../../shared/roster/person'
import type { SystemDraft } from '../../shared/system/system'
import { createMemoryJournal } from '../support/memory-journal'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const counter = () => {
  let last = 100
  return () => id(++last)
}
const li: PersonDraft = { id: id(1), name: '李示例' }
const zhang: PersonDraft = { id: id(2), name: '张示例', post: '科长' }
const persons = [li, zhang]
const holder: Holder = { person: li, appointment: { id: id(3), personId: li.id, role: 'steward', from: '2025-03-01' } }
const nothing: readonly OwnedRecord[] = []
const form: ChangeForm = {
  ...emptyChange,
  ended: id(3),
  name: '䶮示例',
  from: '2026年3月1日',
  documentNumber: '示例〔2026〕1号',
  changeReason: '岗位调整',
}

describe('a change of officer', () => {
  test('ends the old one the day before, names it in the new one, and makes the person', () => {
    const { edits, appointment } = changeEdits(form, holder, persons, nothing, counter())
    expect(edits).toEqual([
      { table: 'persons', id: id(101), after: { id: id(101), name: '䶮示例' } },
      { table: 'appointments', id: id(3), after: { ...holder.appointment, to: '2026-02-28' } },
      {
        table: 'appointments',
        id: id(102),
        after: {
          id: id(102),
          personId: id(101),
          role: 'steward',
          from: '2026-03-01',
          documentNumber: '示例〔2026〕1号',
          changeReason: '岗位调整',
          replaces: id(3),
        },
      },
    ])
    expect(appointment).toEqual(edits[2]?.after)
  })

  test('takes a person of the roster by name and keeps what the form leaves empty', () => {
    const [person] = changeEdits({ ...form, name: '张示例' }, holder, persons, nothing, counter()).edits
    expect(person).toEqual({ table: 'persons', id: zhang.id, after: zhang })
  })

  test('is kept back without a name, with the same person, or with a day that ends nothing', () => {
    const problems = (change: Partial<ChangeForm>) => changeProblems({ ...form, ...change }, holder, persons)
    expect(problems({})).toEqual({})
    expect(problems({ name: ' ' })).toEqual({ name: 'empty' })
    expect(problems({ name: '李示例' })).toEqual({ name: 'same' })
    expect(problems({ from: '' })).toEqual({ from: 'empty' })
    expect(problems({ from: '春节后' })).toEqual({ from: 'unreadable' })
    expect(problems({ from: '2025-03-01' })).toEqual({ from: 'early' })
    expect(problems({ from: '2025-03-02' })).toEqual({})
  })

  test('switches resources, systems and demands by reference and by a name that only one bears; undo brings all back', async () => {
    const journal = createMemoryJournal()
    const db = await openDatabase(journal.chain)
    await followJournal(journal.host, db)
    const records = createRecords({ host: journal.host, db, newId: () => crypto.randomUUID() })
    const resource = (n: number, ownerPerson: ResourceDraft['ownerPerson']): ResourceDraft => ({
      id: id(n),
      status: '草稿',
      items: [],
      ...(ownerPerson === undefined ? {} : { ownerPerson }),
    })
    const resources = [
      ...Array.from({ length: 60 }, (_, at) => resource(200 + at, li.id)),
      resource(300, { raw: '李示例' }),
      resource(301, { raw: '李示例、张示例' }),
      resource(302, zhang.id),
      resource(303, undefined),
    ]
    const owner = (n: number, ownerPerson: ResourceDraft['ownerPerson']) => ({
      id: id(n),
      ...(ownerPerson === undefined ? {} : { ownerPerson }),
    })
    const systems: SystemDraft[] = [
      owner(400, li.id),
      owner(401, { raw: '李示例' }),
      owner(402, zhang.id),
      owner(403, undefined),
    ]
    const demands: DemandDraft[] = [
      { ...owner(500, li.id), kind: 'need' },
      { ...owner(501, li.id), kind: 'backflow' },
      { ...owner(502, { raw: '李示例、张示例' }), kind: 'need' },
    ]
    await records.commit('填写', [
      ...systems.map((after): Edit => ({ table: 'systems', id: after.id, after })),
      ...demands.map((after): Edit => ({ table: 'demands', id: after.id, after })),
      ...persons.map((after): Edit => ({ table: 'persons', id: after.id, after })),
      { table: 'appointments', id: id(3), after: holder.appointment },
      ...resources.map((after): Edit => ({ table: 'resources', id: after.id, after })),
    ])
    const everything = async () => [
      await db.resources.toArray(),
      await db.persons.toArray(),
      await db.appointments.toArray(),
      await db.systems.toArray(),
      await db.demands.toArray(),
    ]
    const before = await everything()

    const owned = await ownedRecords(db, ownerOf(li, persons))
    expect(countOwned(owned)).toEqual([
      ['resources', 61],
      ['systems', 2],
      ['demands', 2],
    ])
    const alike = ownerOf(li, [...persons, { ...li, id: id(9) }])
    expect(countOwned(await ownedRecords(db, alike))).toEqual([
      ['resources', 60],
      ['systems', 1],
      ['demands', 2],
    ])
    await records.commit('人员变更', changeEdits(form, holder, persons, owned, counter()).edits)
    const after = await db.resources.toArray()
    expect(after.filter(({ ownerPerson }) => ownerPerson === id(101))).toHaveLength(61)
    expect(after.filter(({ id: one }) => one >= id(301))).toEqual(resources.slice(61))
    const following = { ownerPerson: id(101) }
    expect(await db.systems.toArray()).toEqual([
      ...systems.slice(0, 2).map((one) => ({ ...one, ...following })),
      ...systems.slice(2),
    ])
    expect(await db.demands.toArray()).toEqual([
      ...demands.slice(0, 2).map((one) => ({ ...one, ...following })),
      ...demands.slice(2),
    ])

    const row = await records.undoable()
    if (row === undefined) throw new Error('nothing to take back')
    await records.undo(row, '撤销')
    expect(await everything()).toEqual(before)
  })
})
