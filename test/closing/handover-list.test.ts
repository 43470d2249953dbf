import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import { handoverList, type HandoverFacts } from '../../shared/closing/handover-list'
import { closeYear, yearOfRecord } from '../../shared/closing/year-closing'
import type { Identified } from '../../shared/field/kind'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { kindRegisters, registerOfTable } from '../../shared/kinds/kind-behaviours'
import { registerQuestion } from '../../shared/register/register'
import { calendar, uuid } from '../duties/duty-sample'

const facts = (records: HandoverFacts['records'], more: Partial<HandoverFacts> = {}): HandoverFacts => ({
  ...registerQuestion({ profile: readProfile('dazhou')!, calendar, today: '2026-12-28' }),
  kinds: dataKinds,
  registers: kindRegisters,
  records,
  unit: '示例县民政局',
  roster: {
    persons: [{ id: uuid(1), name: '张示例', mobile: '13900000000' }],
    appointments: [{ id: uuid(2), personId: uuid(1), role: 'cdo', from: '2026-03-05' }],
  },
  filings: [],
  resources: 60,
  folder: '/home/示例/cdo-desk',
  ...more,
})
const meetings = [
  { id: uuid(10), title: '示例上半年会议', date: '2026-06-12', minutes: '甲' },
  { id: uuid(11), title: '示例下半年会议' },
  { id: uuid(12), title: '示例去年会议', date: '2025-11-03', minutes: '乙' },
]
const defects = [
  { id: uuid(20), source: 'spot-check', title: '登记机关名称缺 40 条', date: '2026-12-01' },
  { id: uuid(21), source: 'spot-check', title: '示例旧问题', date: '2025-12-01' },
  { id: uuid(22), source: 'spot-check', title: '已改好的', date: '2026-03-02', closed: '2026-03-09' },
  { id: uuid(23), source: 'spot-check', title: '明年的', date: '2027-01-04' },
]

test('a year holds what bears it; what is open of it, of years before and without a day is carried over', () => {
  const closed = closeYear('2026', facts({ meetings, defects }))
  const of = (table: string) => closed.find((one) => one.table === table)
  expect(of('defects')).toMatchObject({ total: 2 })
  expect(of('defects')?.open.map(({ called }) => called)).toEqual(['示例旧问题', '登记机关名称缺 40 条'])
  expect(of('meetings')?.total).toBe(2)
  expect(of('meetings')?.open.map(({ called }) => called)).toContain('示例下半年会议')
  expect(closed.map(({ table }) => table)).toEqual(['meetings', 'defects'])
})

test('every open record of the year and before is carried over once, whatever the days', () => {
  const day = fc.integer({ min: 2024, max: 2028 }).map((year) => `${String(year)}-05-06`)
  fc.assert(
    fc.property(
      fc.array(fc.record({ date: fc.option(day, { nil: undefined }), closed: fc.option(day, { nil: undefined }) })),
      (rows) => {
        const records = rows.map(({ date, closed }, at): Identified => ({
          id: uuid(100 + at),
          ...{ source: 'spot-check', title: '示例', ...(date && { date }), ...(closed && { closed }) },
        }))
        const all = facts({ defects: records })
        const register = registerOfTable('defects')
        const open = records.filter(
          (record) =>
            (yearOfRecord(record) ?? '2026') <= '2026' && register !== false && register.state(record, all).open,
        )
        const carried = closeYear('2026', all).flatMap((one) => one.open.map(({ record }) => record.id))
        expect(carried.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
      },
    ),
  )
})

test('the list says who, what is open and where the data lie, and no phone number', () => {
  const words = JSON.stringify(
    handoverList('2026', facts({ meetings, defects }, { fingerprint: '12345 67890', snapshot: '2026-12-28 09:00' })),
  )
  for (const part of [
    '2026年度数据工作交接清单',
    '张示例',
    '2026-03-05',
    '示例旧问题',
    '/home/示例/cdo-desk',
    '12345 67890',
    '60 条',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('13900000000')
  expect(words).not.toContain('已改好的')
})

test('an office with nothing in its registers gets a list all the same', () => {
  const { blocks } = handoverList('2026', facts({}, { roster: { persons: [], appointments: [] } }))
  expect(JSON.stringify(blocks)).toContain('没有未办完的事项。')
  expect(blocks.some(({ kind }) => kind === 'table')).toBe(false)
})
