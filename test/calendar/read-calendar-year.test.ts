import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../shared/calendar/calendar'
import { readCalendarYear } from '../../shared/calendar/read-calendar-year'

const read = (value: unknown) => readCalendarYear(JSON.stringify(value), '放假安排.json')
const code = (value: unknown) => {
  const answer = read(value)
  return answer.ok ? undefined : answer.error.code
}
const own = { id: '2027', source: '通知', off: ['2027-01-01', '2027-02-08'], work: ['2027-02-14'] }

describe('a calendar file', () => {
  test('of our own form is taken as it stands', () => {
    expect(read(own)).toEqual({ ok: true, value: own })
  })

  test('of holiday-cn is taken over, with its paper as the source, and makes the year official', () => {
    const answer = read({
      $schema: 'schema.json',
      year: 2027,
      papers: ['https://www.gov.cn/example'],
      days: [
        { name: '元旦', date: '2026-12-31', isOffDay: true },
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '春节', date: '2027-02-14', isOffDay: false },
      ],
    })
    expect(answer).toEqual({
      ok: true,
      value: {
        id: '2027',
        source: 'https://www.gov.cn/example',
        off: ['2026-12-31', '2027-01-01'],
        work: ['2027-02-14'],
      },
    })
    const calendar = createCalendar(answer.ok ? [answer.value] : [], () => false)
    expect(calendar.isPublished('2027-03-01')).toBe(true)
    expect([calendar.isWorkday('2027-01-01'), calendar.isWorkday('2027-02-14')]).toEqual([false, true])
  })

  test('that is not one is refused by name', () => {
    expect(readCalendarYear('放假', 'a.json')).toMatchObject({ ok: false, error: { code: 'E_CALENDAR_TEXT' } })
    expect(code({ year: '2027' })).toBe('E_CALENDAR_FORM')
    expect(code({ ...own, off: ['2027-02-30'] })).toBe('E_CALENDAR_FORM')
    expect(code({ ...own, rest: [] })).toBe('E_CALENDAR_FORM')
    // What holiday-cn holds for a year that is not announced yet.
    expect(code({ year: 2027, papers: [], days: [] })).toBe('E_CALENDAR_EMPTY')
    expect(code({ ...own, off: ['2026-01-01'] })).toBe('E_CALENDAR_DAY')
    expect(code({ ...own, work: ['2028-01-01'] })).toBe('E_CALENDAR_DAY')
    expect(code({ ...own, off: ['2027-02-14'] })).toBe('E_CALENDAR_TWICE')
    expect(code({ ...own, work: ['2027-02-15'] })).toBe('E_CALENDAR_WEEKDAY')
  })
})
