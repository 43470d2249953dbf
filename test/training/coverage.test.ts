import { expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import { attendedBy, coverageByRole } from '../../shared/training/coverage'
import { uuid } from '../duties/duty-sample'

const persons = [
  { id: uuid(1), name: '张示例' },
  { id: uuid(2), name: '李示例' },
  { id: uuid(3), name: '李示例' },
]

test('A12 twice in two sessions counts once; a name that two bear is neither of them', () => {
  const trainings = [
    { attendees: [{ personId: uuid(1) }, { name: '外来示例' }] },
    { attendees: [{ name: '张示例' }, { name: '李示例' }, { name: '外来示例' }] },
  ]
  expect([...attendedBy(persons, trainings)]).toEqual([uuid(1), 'name 外来示例', 'name 李示例'])
})

test('A12 by role: who holds it today and who of them took part; a role that nobody holds is left out', () => {
  const roles = readProfile('puning')!.roles
  const roster = {
    persons,
    appointments: [
      { id: uuid(11), personId: uuid(1), role: 'cdo', from: '2026-01-05' },
      { id: uuid(12), personId: uuid(2), role: 'contact', from: '2026-01-05' },
      { id: uuid(13), personId: uuid(3), role: 'contact', from: '2025-01-05', to: '2026-01-04' },
    ],
  }
  const trainings = [{ attendees: [{ personId: uuid(1) }, { personId: uuid(3) }] }]
  const told = coverageByRole(roles, roster, trainings, '2026-07-01')
  expect(told.map(({ title, holders, trained }) => [title, holders, trained])).toEqual([
    ['首席数据官', 1, 1],
    ['工作联系人', 1, 0],
  ])
})
