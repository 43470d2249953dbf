import { expect, test } from 'vitest'
import { namedAppointments } from '../../shared/roster/named-appointments'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`

test('appointments bear the names and days of that moment, in order', () => {
  const roster = {
    persons: [{ id: id(1), name: '张示例' }],
    appointments: [
      { id: id(9), personId: id(1), role: 'cdo', from: { raw: '年初' }, documentNumber: '示例〔2026〕1号' },
      { id: id(8), personId: id(2), role: 'steward', from: '2026-01-05', to: '2026-06-30' },
    ],
  }
  expect(namedAppointments(roster)).toEqual([
    { id: id(8), personId: id(2), name: '', role: 'steward', from: '2026-01-05', to: '2026-06-30' },
    { id: id(9), personId: id(1), name: '张示例', role: 'cdo', from: '年初', to: '' },
  ])
})
