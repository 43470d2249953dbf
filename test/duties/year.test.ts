import { describe, expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import { plusDays } from '../../shared/calendar/calendar'
import type { Duty } from '../../shared/duties/duty'
import type { BoundUnit } from '../../shared/profile/binding'
import { nameOfBody } from '../../shared/profile/due'
import { periodOf } from '../../shared/profile/period'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { kindOfRule } from '../../shared/profile/rule-kind'
import { unitTypes } from './bound-table'
import { calendar, nothingEntered } from './duty-sample'
import { unitDuties } from './unit-duties'
import type { Standing, YearLine } from './year-line'
import { yearTable } from './year-table'

const FIRST = '2026-01-01'
const LAST = '2026-12-31'

/** First and last days of the months: on no other does a period begin or end. */
const edges = Array.from({ length: 12 }, (_, at) => {
  const { first, last } = periodOf('month', `2026-${String(at + 1).padStart(2, '0')}-01`)
  return [first, last]
}).flat()

const lines = Object.entries(yearTable).flatMap(([city, all]) =>
  all.map((line) => ({ city, line, name: `${city}, ${line.unit}` })),
)

const unitOf = (type: string, { level, bureau, listed, follows }: YearLine): BoundUnit => ({
  type,
  ...(level !== undefined && { level }),
  ...(bureau !== undefined && { bureau }),
  ...(listed !== undefined && { listed }),
  ...(follows !== undefined && { follows }),
})

const words = (...parts: readonly (string | undefined)[]): string => parts.filter((one) => one !== undefined).join(' ')

const dueWord = ({ kind, due, thisYear }: Duty): string => {
  // Neither has a day: with one it would be late some time.
  if (kind !== 'own') return words(kind === 'awaited' ? '等候' : '待确认', due ?? undefined)
  return due ?? (thisYear === true ? '本年内' : '无期限')
}

const standingWords = ({ key, due, clause, to }: Standing): string => words(key, due, clause, to)

/** What the rules ask to be told at once whenever it happens. */
const atOnce = (profile: Profile): string[] =>
  profile.rules
    .filter((rule) => kindOfRule(rule) === 'at-once')
    .map((rule) => words(`at-once:${rule.id}`, '第一时间', rule.clause, nameOfBody(profile, rule.to)))

const files = new Map(profileIds().map((city) => [city, readProfileFile(city)!]))

/** What stands on a day. */
const standing = (city: string, unit: BoundUnit, since: string, day: string): string[] => {
  const profile = profileInForce(files.get(city)!, { day, unit })
  const all = unitDuties(profile, nothingEntered(since), day, calendar)
  return [...all.map((duty) => words(duty.key, dueWord(duty), duty.basis?.clause, duty.to)), ...atOnce(profile)]
}

/** What stands without a break, with its first and last day of the year; told twice where it went and came back. */
const runs = (from: string, on: (day: string) => readonly string[]): string[] => {
  const ended: string[] = []
  const open = new Map<string, string>()
  let before = ''
  for (let day = from; day <= LAST; day = plusDays(day, 1)) {
    const today = on(day)
    if (new Set(today).size < today.length) ended.push(`${day}: something stands twice`)
    for (const [what, began] of open)
      if (!today.includes(what)) {
        ended.push(`${what}, ${began} to ${before}`)
        open.delete(what)
      }
    for (const what of today) if (!open.has(what)) open.set(what, day)
    before = day
  }
  return [...ended, ...[...open].map(([what, began]) => `${what}, ${began} to ${before}`)].sort()
}

describe('A16: the year of a unit that enters nothing, by days', () => {
  test('every kind of unit has a year in every city', () => {
    expect(Object.keys(yearTable).sort()).toEqual(profileIds().sort())
    for (const [city, all] of Object.entries(yearTable)) {
      const plain = all.filter(({ follows, level, bureau, since }) =>
        [follows, level, bureau, since].every((one) => one === undefined),
      )
      expect([...new Set(plain.flatMap(({ types }) => types))].sort(), city).toEqual([...unitTypes].sort())
      expect(
        all.some(({ bureau }) => bureau === true),
        city,
      ).toBe(true)
    }
  })

  // Of a line for several types the first goes through all days, the others through the edges of the months.
  test.each(lines)('$name', ({ city, line }) => {
    const [since, [first, ...others]] = [line.since ?? FIRST, line.types]
    const start = since < FIRST ? FIRST : since
    const on = (type: string) => (day: string) => standing(city, unitOf(type, line), since, day)
    expect(runs(start, on(first!))).toEqual(
      line.stands.map((one) => `${standingWords(one)}, ${one.from} to ${one.until}`).sort(),
    )
    for (const type of others)
      for (const day of edges.filter((one) => one >= start))
        expect(on(type)(day).sort(), `${type} on ${day}`).toEqual(
          line.stands
            .filter(({ from, until }) => from <= day && day <= until)
            .map(standingWords)
            .sort(),
        )
  })
})
