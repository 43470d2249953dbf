import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit } from '../../renderer/data/store/records'
import { emptyForm, knownPerson, registerEdits, type RegisterForm } from '../../renderer/features/roster/register-form'
import { removePersonEdits } from '../../renderer/features/roster/remove-person'
import type { Holder } from '../../shared/roster/holders'
import type { PersonDraft } from '../../shared/roster/person'
import { createMemoryJournal } from '../support/memory-journal'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const counter = () => {
  let last = 100
  return () => id(++last)
}
const zhang: PersonDraft = { id: id(1), name: '张示例', post: '副局长', note: '分管' }
const li: PersonDraft = { id: id(2), name: '李示例' }
const form: RegisterForm = {
  ...emptyForm,
  name: '张示例',
  role: 'cdo',
  from: '2026年3月5日',
  documentNumber: '示例〔2026〕1号',
}
const before: Holder = { person: li, appointment: { id: id(3), personId: li.id, role: 'cdo', from: '2024-01-01' } }

describe('a registration', () => {
  test('a new name makes a person and an appointment, with what was typed made uniform', () => {
    const edits = registerEdits({ ...form, name: ' 王示例 ', mobile: '138 0000 0000' }, [zhang], undefined, counter())
    expect(edits).toEqual([
      { table: 'persons', id: id(101), after: { id: id(101), name: '王示例', mobile: '13800000000' } },
      {
        table: 'appointments',
        id: id(102),
        after: { id: id(102), personId: id(101), role: 'cdo', from: '2026-03-05', documentNumber: '示例〔2026〕1号' },
      },
    ])
  })

  test('a known name takes the person of the roster and keeps what the form leaves empty', () => {
    const [person, appointment, ...others] = registerEdits({ ...form, post: '局长' }, [zhang, li], undefined, counter())
    expect(person).toEqual({ table: 'persons', id: zhang.id, after: { ...zhang, post: '局长' } })
    expect(appointment?.after).toMatchObject({ personId: zhang.id })
    expect(others).toEqual([])
  })

  test('a name that two people bear means neither', () => {
    expect(knownPerson('张示例', [zhang, { ...zhang, id: id(9) }])).toBeUndefined()
    expect(knownPerson(' 张示例 ', [zhang, li])).toBe(zhang)
    expect(knownPerson('张', [zhang, li])).toBeUndefined()
  })

  test.each([
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('who held the role so far held it until the day before %s', (from, last) => {
    const ended = registerEdits({ ...form, from }, [zhang, li], before, counter())[2]
    expect(ended).toEqual({ table: 'appointments', id: id(3), after: { ...before.appointment, to: last } })
  })

  test('nobody is ended beside the new one, without a day, or by a day that cannot be read', () => {
    for (const change of [{ replace: false }, { from: '' }, { from: '春节后' }])
      expect(registerEdits({ ...form, ...change }, [zhang, li], before, counter())).toHaveLength(2)
    expect(registerEdits({ ...form, from: '春节后' }, [], before, counter())[1]?.after).toMatchObject({
      from: { raw: '春节后' },
    })
  })
})

describe('taking a person off the roster', () => {
  let db: Database
  let commit: (label: string, edits: Edit[]) => Promise<unknown>
  beforeEach(async () => {
    const journal = createMemoryJournal()
    db = await openDatabase(journal.chain)
    await followJournal(journal.host, db)
    const records = createRecords({ host: journal.host, db, newId: () => crypto.randomUUID() })
    commit = (label, edits) => records.commit(label, edits)
  })

  const fill = (person: PersonDraft) =>
    commit('填写', [
      { table: 'persons', id: person.id, after: person },
      { table: 'persons', id: li.id, after: li },
      { table: 'appointments', id: id(3), after: { id: id(3), personId: person.id, role: 'cdo' } },
      { table: 'appointments', id: id(4), after: { id: id(4), personId: li.id, role: 'steward' } },
      {
        table: 'trainings',
        id: id(5),
        after: {
          id: id(5),
          title: '目录编制',
          attendees: [{ personId: li.id }, { personId: person.id }, { name: '赵示例' }],
        },
      },
      { table: 'trainings', id: id(6), after: { id: id(6), attendees: [{ personId: li.id }] } },
      { table: 'resources', id: id(7), after: { id: id(7), status: '草稿', items: [], ownerPerson: person.id } },
      {
        table: 'resources',
        id: id(8),
        after: { id: id(8), status: '草稿', items: [], ownerPerson: { raw: '张示例' } },
      },
    ])

  test('takes the appointments along and leaves the name where it took part or was responsible', async () => {
    await fill(zhang)
    await commit('删除', await removePersonEdits(db, zhang))
    expect((await db.persons.toArray()).map((one) => one.id)).toEqual([li.id])
    expect((await db.appointments.toArray()).map((one) => one.id)).toEqual([id(4)])
    expect((await db.trainings.get(id(5)))?.attendees).toEqual([
      { personId: li.id },
      { name: '张示例' },
      { name: '赵示例' },
    ])
    expect((await db.resources.get(id(7)))?.ownerPerson).toEqual({ raw: '张示例' })
    expect(JSON.stringify(await Promise.all([db.trainings.toArray(), db.resources.toArray()]))).not.toContain(zhang.id)
  })

  test('touches no record that has nothing to do with the person', async () => {
    await fill(zhang)
    expect((await removePersonEdits(db, zhang)).map((edit) => edit.id).sort()).toEqual([id(1), id(3), id(5), id(7)])
  })

  test('a person without a name leaves no empty name behind', async () => {
    const nameless = { id: id(1) }
    await fill(nameless)
    await commit('删除', await removePersonEdits(db, nameless))
    expect((await db.trainings.get(id(5)))?.attendees).toEqual([{ personId: li.id }, { name: '赵示例' }])
    expect(await db.resources.get(id(7))).not.toHaveProperty('ownerPerson')
  })
})
