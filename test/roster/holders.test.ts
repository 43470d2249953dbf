import { describe, expect, it } from 'vitest'
import { holderBefore, holdersByRole, holdersElsewhere, holdersOn, holdsOn } from '../../shared/roster/holders'
import { maskPhone } from '../../shared/roster/mask-phone'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import type { ProfileRole } from '../../shared/profile/profile'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const role = (name: string, min: number, max: number | null): ProfileRole => ({
  role: name,
  title: name,
  holder: '',
  min,
  max,
  inPrinciple: false,
  clause: '一',
  words: '示例',
  from: null,
})
const persons: PersonDraft[] = [
  { id: id(1), name: '张示例' },
  { id: id(2), name: '李示例' },
]
const appointment = (n: number, person: number, more: Partial<AppointmentDraft>): AppointmentDraft => ({
  id: id(100 + n),
  personId: id(person),
  role: 'cdo',
  ...more,
})

describe('who holds a role', () => {
  it('counts the first and the last day of an appointment', () => {
    const term = appointment(1, 1, { from: '2026-03-05', to: '2026-06-30' })
    expect(['2026-03-04', '2026-03-05', '2026-06-30', '2026-07-01'].map((day) => holdsOn(term, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('does not end an appointment by a date that cannot be read', () => {
    expect(holdsOn(appointment(1, 1, { from: { raw: '年初' }, to: { raw: '待定' } }), '2026-03-05')).toBe(true)
  })

  it('says how many are missing and how many are too many, a person counted once', () => {
    const roles = [role('cdo', 1, 1), role('steward', 2, null)]
    const all = [
      appointment(1, 1, {}),
      appointment(2, 1, { from: '2026-01-01' }),
      appointment(3, 2, {}),
      appointment(4, 2, { role: 'steward' }),
    ]
    const [cdo, steward] = holdersByRole(roles, { persons, appointments: all }, '2026-03-05')
    expect([cdo?.short, cdo?.over, steward?.short, steward?.over]).toEqual([0, 1, 1, 0])
  })

  it('shows appointments in roles of another city', () => {
    const all = [appointment(1, 1, { role: 'contact' }), appointment(2, 2, {})]
    expect(
      holdersElsewhere([role('cdo', 1, 1)], { persons, appointments: all }).map(({ person }) => person.name),
    ).toEqual(['张示例'])
  })

  it('tells them in the order of their first days, of one day in the order of entry', () => {
    const from = '2026-01-01'
    const all = [appointment(3, 1, { from }), appointment(2, 2, { from }), appointment(4, 1, { from: '2025-12-31' })]
    const held = holdersOn({ persons, appointments: all }, '2026-03-05')
    expect(held.map((one) => one.appointment.id)).toEqual([id(104), id(102), id(103)])
    expect(holdersOn({ persons, appointments: all }, '2025-12-31')).toHaveLength(1)
  })

  it('knows who held a post before', () => {
    const all = [appointment(1, 1, { to: '2025-12-31' }), appointment(2, 2, { replaces: id(101) })]
    const roster = { persons, appointments: all }
    expect(holderBefore(roster, all[1]!)).toEqual({ person: persons[0], appointment: all[0] })
    expect(holderBefore(roster, all[0]!)).toBeUndefined()
    expect(holderBefore({ ...roster, persons: [] }, all[1]!)).toBeUndefined()
  })

  it('ignores an appointment whose person is gone', () => {
    expect(
      holdersByRole([role('cdo', 1, 1)], { persons: [], appointments: [appointment(1, 1, {})] }, '2026-03-05')[0]
        ?.short,
    ).toBe(1)
  })
})

describe('a covered telephone number', () => {
  it('keeps head and tail', () => {
    expect(maskPhone('13800000001')).toBe('138****0001')
    expect(maskPhone('12345')).toBe('*****')
  })
})
