import { expect, test } from 'vitest'
import { workdaysAfter, workdaysLeft } from '../../shared/calendar/calendar'
import { profileFile } from '../../shared/profile/profile-file'
import { checkText, written } from '../profile-check/check-sixth-city'
import { calendar } from '../duties/duty-sample'

const file = profileFile.parse(JSON.parse(written))
const [answer] = file.expect ?? []

test.each([
  ['2026-03-05T25:61', 'date-form', '2026-03-05T09:30'],
  ['2026-03-05T24:00', 'date-form', '2026-03-05T09:30'],
  ['9999-12-01', 'date-years', '2099'],
  ['1999-12-01', 'date-years', '2000'],
  ['2026-13-45', 'date-none', '日历'],
])('an expected answer of %s is told what is wrong with it', async (day, code, words) => {
  for (const key of ['on', 'due'] as const) {
    const { findings } = await checkText(JSON.stringify({ ...file, expect: [{ ...answer!, [key]: day }] }))
    const found = findings.filter(({ path }) => path === `expect[0].${key}`)
    expect(found.map((one) => one.code)).toContain(code)
    expect(found.find((one) => one.code === code)?.message).toContain(words)
  }
})

test("a day after the years of calendars is told, one before them is the document's", async () => {
  const [first, ...rest] = file.rules
  const withDays = (change: object) =>
    checkText(JSON.stringify({ ...file, rules: [{ ...first!, ...change }, ...rest] }))
  const told = async (change: object) =>
    (await withDays(change)).findings.filter(({ code }) => code === 'date-years').map(({ path }) => path)
  expect(await told({ from: '1999-01-01' })).toEqual([])
  expect(await told({ until: '9999-12-31' })).toEqual(['rules[0].until'])
  expect(await told({ when: { kind: 'once', on: '9999-12-31' } })).toEqual(['rules[0].when.on'])
})

test('counting working days ends at the end of time', () => {
  let asked = 0
  const counting = { ...calendar, isWorkday: (day: string) => ((asked += 1), calendar.isWorkday(day)) }
  expect(workdaysAfter(counting, '9999-12-28', 5).at(-1)).toBe('9999-12-31')
  expect(workdaysLeft(counting, '2026-11-20', '9999-12-31')).toBeGreaterThan(18000)
  expect(workdaysLeft(counting, '2026-11-20', '0001-01-01')).toBeLessThan(-6000)
  expect(asked).toBeLessThan(40000)
})
