import { expect, test } from 'vitest'
import fc from 'fast-check'
import { readDeadline } from '../../shared/task/deadline'

const from = '2026-03-12'
const day = (text: string, on: string | undefined = from) => {
  const read = readDeadline(text, on)
  return read.kind === 'day' ? read.day : read.kind === 'lasting' ? '长期' : read.many ? 'many' : undefined
}

test.each([
  ['2026-06-30', '2026-06-30'],
  ['2026/6/30', '2026-06-30'],
  ['2026-06-30 00:00:00', '2026-06-30'],
  ['2026.6', '2026-06-30'],
  ['2026年6月30日前', '2026-06-30'],
  ['６月30日前完成', '2026-06-30'],
  ['6月底前', '2026-06-30'],
  ['2月末', '2026-02-28'],
  ['2028年2月底', '2028-02-29'],
  ['9月上旬', '2026-09-10'],
  ['9月中旬', '2026-09-20'],
  ['9月份', '2026-09-30'],
  ['第三季度', '2026-09-30'],
  ['三季度末', '2026-09-30'],
  ['2026年4季度', '2026-12-31'],
  ['上半年', '2026-06-30'],
  ['年底前', '2026-12-31'],
  ['2026年底', '2026-12-31'],
  ['2026年', '2026-12-31'],
  ['今年年底前', '2026-12-31'],
  ['明年6月底前', '2027-06-30'],
  ['3月至9月', '2026-09-30'],
  ['3—9月', '2026-09-30'],
  ['2026年11月至2027年3月', '2027-03-31'],
  ['2026-03-01至2026-09-30', '2026-09-30'],
  ['长期', '长期'],
  ['长期坚持', '长期'],
  ['持续推进，每季度末报送进展', '长期'],
  ['6月底前、12月底前', 'many'],
  ['2026-06-30、2026-12-31', 'many'],
  ['6月底前完成初稿，10月20日前印发', 'many'],
  ['10月前', undefined],
  ['2027年前', undefined],
  ['11月至3月', '2027-03-31'],
  ['11月至次年3月', '2027-03-31'],
  ['2026年12月至次年2月底', '2027-02-28'],
  ['2025年12月至2月', '2026-02-28'],
  ['次年3月底前', '2027-03-31'],
  ['来年一季度', '2027-03-31'],
  ['去年底', '2025-12-31'],
  ['6月31日', undefined],
  ['13月底', undefined],
  ['9月初', undefined],
  ['会议召开前', undefined],
  ['按年度清单要求', undefined],
  ['5个工作日内', undefined],
  ['', undefined],
])('%s', (text, expected) => expect(day(text)).toBe(expected))

test('a list of the coming year that came in before it began speaks of that year', () => {
  expect(day('3月底前', '2025-12-20')).toBe('2026-03-31')
  expect(day('12月底前', '2025-12-20')).toBe('2025-12-31')
  // What had passed already when it came in is late, and not next year's.
  expect(day('2月底前', from)).toBe('2026-02-28')
  // Without that day nobody knows the year, unless it stands there.
  expect(readDeadline('6月底前', undefined)).toEqual({ kind: 'unclear', many: false })
  expect(readDeadline('2026年6月底前', undefined)).toEqual({ kind: 'day', day: '2026-06-30' })
})

test('any day reads as itself, however it is written', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.constantFrom('', '前', '前完成', '之前报送'), (date, behind) => {
      const iso = date.toISOString().slice(0, 10)
      const [y = '', m = '', d = ''] = iso.split('-')
      for (const text of [
        iso,
        `${y}/${m}/${d}`,
        `${y}年${String(Number(m))}月${String(Number(d))}日`,
        `${y} 年 ${m} 月 ${d} 日`,
      ])
        expect(readDeadline(text + behind, undefined)).toEqual({ kind: 'day', day: iso })
    }),
  )
})
