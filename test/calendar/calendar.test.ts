import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDayDetail } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { assetsFolder, readCalendar } from '../../electron/assets'
import {
  createCalendar,
  isWeekend,
  plusDays,
  plusMonths,
  workdaysAfter,
  workdaysLeft,
} from '../../shared/calendar/calendar'
import { calendarYear } from '../../shared/calendar/calendar-year'

const calendar = readCalendar()
const years = calendarYear
  .array()
  .parse(JSON.parse(readFileSync(join(assetsFolder(), 'calendars', 'years.json'), 'utf8')))

describe('the calendar that comes with the program', () => {
  test('has the years 2004 to 2026, and says so of no other', () => {
    expect(years.map(({ id }) => id)).toEqual(Array.from({ length: 23 }, (_, at) => String(2004 + at)))
    expect(calendar.isPublished('2003-12-31')).toBe(false)
    expect(calendar.isPublished('2004-01-01')).toBe(true)
    expect(calendar.isPublished('2026-12-31')).toBe(true)
    expect(calendar.isPublished('2027-01-01')).toBe(false)
  })

  test('agrees with chinese-days on every day', () => {
    const differing: string[] = []
    for (let day = '2004-01-01'; day < '2027-01-01'; day = plusDays(day, 1))
      if (calendar.isWorkday(day) !== getDayDetail(day).work) differing.push(day)
    expect(differing).toEqual([])
  })

  test('names only weekdays off that are of its year, and only weekend days worked', () => {
    for (const { id, off, work } of years) {
      expect([...off, ...work].filter((day) => day.slice(0, 4) !== id)).toEqual([])
      expect(work.filter((day) => !isWeekend(day))).toEqual([])
      expect(off.filter((day) => work.includes(day))).toEqual([])
    }
  })

  // 国务院办公厅关于2026年部分节假日安排的通知.
  test('2026 is as published', () => {
    const of2026 = years.find(({ id }) => id === '2026')
    expect(of2026?.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
    expect(of2026?.off.filter((day) => day.startsWith('2026-02'))).toEqual(
      Array.from({ length: 9 }, (_, at) => plusDays('2026-02-15', at)),
    )
    expect(of2026?.off.length).toBe(33)
  })
})

describe('counting', () => {
  test('starts the day after, and leaves out holidays', () => {
    expect(workdaysAfter(calendar, '2026-02-12', 3)).toEqual(['2026-02-13', '2026-02-14', '2026-02-24'])
  })

  test('what is left is 0 on the day itself and negative afterwards', () => {
    expect(workdaysLeft(calendar, '2026-03-05', '2026-03-05')).toBe(0)
    expect(workdaysLeft(calendar, '2026-02-14', '2026-02-25')).toBe(2)
    expect(workdaysLeft(calendar, '2026-02-25', '2026-02-14')).toBe(-2)
  })

  test('months end where they end', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(plusMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  test('an imported year replaces the one that was there', () => {
    const moved = createCalendar([...years, { id: '2026', source: '更正', off: ['2026-03-03'], work: [] }], () => true)
    expect(moved.isWorkday('2026-03-03')).toBe(false)
    expect(moved.isWorkday('2026-02-16')).toBe(true)
  })
})
