import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { assetsFolder, readCalendar } from '../../electron/assets'
import { createCalendar, isWeekend, plusDays } from '../../shared/calendar/calendar'
import { calendarYear } from '../../shared/calendar/calendar-year'
import { festivals, statutoryDays } from '../../shared/calendar/statutory-days'

const json = (name: string): unknown => JSON.parse(readFileSync(join(assetsFolder(), 'calendars', name), 'utf8'))
const known = festivals.parse(json('festivals.json'))
const published = calendarYear.array().parse(json('years.json'))
const isStatutory = statutoryDays(known)

const daysOf = (year: string): string[] =>
  Array.from({ length: 366 }, (_, at) => plusDays(`${year}-01-01`, at)).filter((day) => day.startsWith(year))
const statutoryOf = (year: string): string[] => daysOf(year).filter(isStatutory)

describe('the festivals that come with the program', () => {
  test('are what chinese-days computes, for every year that a calendar can name', () => {
    const lunar = (year: number, day: string) => getSolarDateFromLunar(`${String(year)}-${day}`).date.slice(5)
    const computed = Array.from({ length: 100 }, (_, at) => 2000 + at).map((year) => [
      String(year),
      {
        springFestival: lunar(year, '1-1'),
        qingming: getSolarTermDate(year, 4, 'pure_brightness').slice(5),
        dragonBoat: lunar(year, '5-5'),
        midAutumn: lunar(year, '8-15'),
      },
    ])
    expect(known).toEqual(Object.fromEntries(computed))
  })

  // New moon on 2027-02-06 at 23:56 and on 2030-02-03 at 00:08 of Beijing: too near midnight for the one that Intl computes.
  const nearMidnight = ['2027-02-06', '2030-02-03']

  test('are the same lunar days by the second source, Intl', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    const lunarDay = (day: string) => format.format(Date.parse(`${day}T00:00:00Z`))
    const differing = Object.entries(known).flatMap(([year, { springFestival, dragonBoat, midAutumn }]) =>
      [
        [springFestival, '1/1'],
        [dragonBoat, '5/5'],
        [midAutumn, '8/15'],
      ]
        .filter(([day, lunar]) => lunarDay(`${year}-${String(day)}`) !== lunar)
        .map(([day]) => `${year}-${String(day)}`),
    )
    expect(differing.filter((day) => !nearMidnight.includes(day))).toEqual([])
    for (const day of nearMidnight)
      expect([-1, 0, 1].map((n) => lunarDay(plusDays(day, n)))).toEqual(expect.arrayContaining(['1/1']))
  })

  /** Longitude of the sun in degrees, to a hundredth (Meeus, Astronomical Algorithms, chapter 25). */
  const sunAt = (moment: number): number => {
    const t = (moment / 86_400_000 + 2_440_587.5 - 2_451_545) / 36_525
    const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
    const anomaly = 357.52911 + 35_999.05029 * t
    const centre = 1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    const aberration = -0.00569 - 0.00478 * sin(125.04 - 1_934.136 * t)
    return (280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre + aberration) % 360
  }

  test('清明 is the day in Beijing on which the sun stands at 15°', () => {
    const wrong = Object.entries(known).filter(([year, { qingming }]) => {
      const midnight = Date.parse(`${year}-${qingming}T00:00:00+08:00`)
      return sunAt(midnight) >= 15 || sunAt(midnight + 86_400_000) < 15
    })
    expect(wrong).toEqual([])
  })
})

describe('statutory days', () => {
  // The days that were off by law in all of these years; 除夕 and 5月2日 came and went.
  test('of 2008 to 2026 are off in the arrangement of every year', () => {
    const years = published.filter(({ id }) => id >= '2008')
    expect(years.length).toBe(19)
    for (const { id, off } of years) {
      const eve = plusDays(`${id}-${known[id]?.springFestival ?? ''}`, -1)
      const always = statutoryOf(id).filter((day) => day !== eve && day !== `${id}-05-02`)
      expect(always.length).toBeGreaterThanOrEqual(10)
      expect(always.filter((day) => !off.includes(day))).toEqual([])
    }
  })

  test('of 2025 and 2026 are all in the arrangement: the law is the one of today', () => {
    for (const { id, off } of published.filter(({ id }) => id >= '2025'))
      expect(statutoryOf(id).filter((day) => !off.includes(day))).toEqual([])
  })

  test('of 2027, by hand', () => {
    expect(statutoryOf('2027')).toEqual([
      '2027-01-01',
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
      '2027-04-05',
      ...['2027-05-01', '2027-05-02'],
      '2027-06-09',
      '2027-09-15',
      ...['2027-10-01', '2027-10-02', '2027-10-03'],
    ])
  })

  test('除夕 is the day before 初一, after a twelfth month of 29 days (2028) and of 30 (2026)', () => {
    expect(statutoryOf('2028').filter((day) => day < '2028-03')).toEqual([
      '2028-01-01',
      ...['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28'],
    ])
    expect(isStatutory('2026-02-16')).toBe(true)
    expect(isStatutory('2026-02-15')).toBe(false)
  })

  test('中秋 within the national holidays is no day more, and their number is 13 in every other year', () => {
    // 2031: 中秋 on 1 October; 2020, too.
    expect(statutoryOf('2031').filter((day) => day > '2031-09')).toEqual(['2031-10-01', '2031-10-02', '2031-10-03'])
    for (const [year, { midAutumn }] of Object.entries(known))
      expect([year, statutoryOf(year).length]).toEqual([
        year,
        ['10-01', '10-02', '10-03'].includes(midAutumn) ? 12 : 13,
      ])
  })

  test('a year that the table lacks keeps its fixed days', () => {
    expect(statutoryOf('2100')).toEqual([
      '2100-01-01',
      ...['2100-05-01', '2100-05-02'],
      ...['2100-10-01', '2100-10-02', '2100-10-03'],
    ])
    expect(statutoryOf('1999')).toHaveLength(6)
  })
})

describe('the calendar of a year without an arrangement', () => {
  const calendar = readCalendar()

  test('is off on statutory days and weekends, works on all others, and says that it is no arrangement', () => {
    const off = daysOf('2027').filter((day) => !calendar.isWorkday(day))
    expect(off).toEqual(daysOf('2027').filter((day) => isWeekend(day) || isStatutory(day)))
    expect(off).toContain('2027-01-01')
    expect(off).toContain('2027-02-05')
    expect(calendar.isPublished('2027-01-01')).toBe(false)
  })

  test('gives way to the arrangement once it is there, in whatever it says of the year and of the days before', () => {
    const year = { id: '2027', source: '通知', off: ['2026-12-31', '2027-01-04'], work: ['2027-01-03'] }
    const moved = createCalendar([...published, year], isStatutory)
    const workdays = ['2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'].filter(moved.isWorkday)
    expect(workdays).toEqual(['2027-01-01', '2027-01-03'])
    expect(moved.isPublished('2027-02-05')).toBe(true)
    expect(moved.isWorkday('2028-01-25')).toBe(false)
  })
})
