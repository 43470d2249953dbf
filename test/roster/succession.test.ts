import { describe, expect, test } from 'vitest'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import { successionOf } from '../../shared/roster/succession'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const persons: PersonDraft[] = [
  { id: id(1), name: '张示例' },
  { id: id(2), name: '㛃示例' },
  { id: id(3), name: '王示例' },
]
const appointments: AppointmentDraft[] = [
  { id: id(11), personId: id(1), role: 'cdo', from: '2023-01-01', to: '2024-12-31' },
  { id: id(13), personId: id(3), role: 'cdo', from: { raw: '春节后' } },
  { id: id(12), personId: id(2), role: 'cdo', from: '2025-01-01', replaces: id(11), changeReason: '退休' },
  { id: id(14), personId: id(3), role: 'steward', from: '2025-01-01' },
  { id: id(15), personId: id(9), role: 'cdo', from: '2026-01-01' },
]

describe('the history of a role', () => {
  test('tells the holders, the latest first, with whom they replaced and why', () => {
    const rows = successionOf('cdo', { persons, appointments })
    expect(rows.map(({ person, replaced, reason }) => [person.name, replaced?.name, reason])).toEqual([
      ['㛃示例', '张示例', '退休'],
      ['张示例', undefined, ''],
      ['王示例', undefined, ''],
    ])
  })

  test('a replaced appointment that is gone names nobody', () => {
    const [first] = successionOf('cdo', { persons, appointments: appointments.slice(2) })
    expect(first).toMatchObject({ person: persons[1], replaced: undefined })
    expect(successionOf('contact', { persons, appointments })).toEqual([])
  })
})
