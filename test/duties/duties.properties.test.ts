import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileIds, readProfile } from '../../electron/assets'
import { plusDays } from '../../shared/calendar/calendar'
import { shown } from '../../shared/base/draft'
import { summarise, urgencyOf } from '../../shared/duties/duty-summary'
import {
  calendar,
  choice,
  filing,
  holds,
  matter,
  nothingEntered,
  person,
  profile,
  rules,
  training,
} from './duty-sample'
import { unitDuties, type EnteredFacts } from './unit-duties'

const day = fc.integer({ min: 0, max: 800 }).map((n) => plusDays('2025-01-01', n))
const ruleId = fc.constantFrom(...rules.map(({ id }) => id))
const state = fc.constantFrom('待报送', '已报送', '已受理', '已退回')
const role = fc.constantFrom('cdo', 'steward', 'elsewhere')
const who = fc.integer({ min: 1, max: 4 })

const facts: fc.Arbitrary<EnteredFacts> = fc.record({
  since: day,
  persons: fc.constant([person(1, '张示例'), person(2, '李示例'), person(3, '王示例')]),
  appointments: fc
    .array(fc.tuple(who, role, fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined })), {
      maxLength: 6,
    })
    .map((all) => all.map(([one, of, from, to], n) => holds(n, one, of, from, to))),
  trainings: fc
    .array(fc.tuple(day, who), { maxLength: 4 })
    .map((all) => all.map(([on, one], n) => training(n, on, one))),
  matters: fc
    .array(fc.tuple(ruleId, day, fc.boolean()), { maxLength: 8 })
    .map((all) => all.map(([id, on, done], n) => matter(n, id, on, done ? { closed: plusDays(on, 3) } : {}))),
  filings: fc
    .array(fc.tuple(state, day), { maxLength: 4 })
    .map((all) => all.map(([of, on], n) => filing(n + 1, of, { created: `${on}T02:00:00.000Z` }))),
  staff: fc.constant({}),
  staleResources: fc.integer({ min: 0, max: 3 }),
  choices: fc
    .array(fc.tuple(ruleId, day, day), { maxLength: 3 })
    .map((all) => all.map(([id, on, until], n) => choice(n, `rule:${id}:2026`, { on, until }))),
})

const byKey = (all: ReturnType<typeof unitDuties>) => new Map(all.map((duty) => [duty.key, duty]))

describe('duties of any facts', () => {
  test('no key twice, in order, and what is left never contradicts the day', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const all = unitDuties(profile, given, today, calendar)
        expect(byKey(all).size).toBe(all.length)
        const days = all.map(({ due, kind }) => (kind === 'awaited' ? '99999' : (due ?? '9999')))
        expect(days).toEqual([...days].sort())
        for (const duty of all) {
          const { due, left } = duty
          expect(left === null).toBe(due === null)
          if (due === null || left === null) continue
          if (left > 0) expect(due > today).toBe(true)
          if (left < 0) expect(due < today).toBe(true)
          expect(urgencyOf(duty, today) === 'overdue').toBe(due < today)
        }
      }),
    )
  })

  test('what is settled is never listed', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const keys = new Set(unitDuties(profile, given, today, calendar).map(({ key }) => key))
        for (const { id, closed } of given.matters)
          if (closed !== undefined && shown(closed) <= today) expect(keys.has(`matter:${id}`)).toBe(false)
        for (const { rule, date } of given.matters)
          // What lies ahead has settled nothing yet.
          if (rule === 'debrief' && shown(date) <= today)
            expect(keys.has(`rule:debrief:${shown(date).slice(0, 4)}`)).toBe(false)
        for (const { id, answer } of given.filings)
          if (answer !== undefined) expect(keys.has(`receipt:${id}`)).toBe(false)
      }),
    )
  })

  test('days only grow fewer, and a term does not move, as time passes', () => {
    fc.assert(
      fc.property(facts, day, fc.integer({ min: 1, max: 200 }), (given, today, later) => {
        const now = byKey(unitDuties(profile, given, today, calendar))
        const then = unitDuties(profile, given, plusDays(today, later), calendar)
        for (const duty of then) {
          const before = now.get(duty.key)
          if (before === undefined) continue
          expect(duty.due).toBe(before.due)
          if (duty.left !== null) expect(duty.left).toBeLessThanOrEqual(before.left ?? 0)
        }
      }),
    )
  })

  test('put off and set aside duties count in no sum', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const all = unitDuties(profile, given, today, calendar)
        const waived = all.map(({ key }, n) => choice(n, key, { kind: 'waived', on: '2027-12-31' }))
        const none = unitDuties(profile, { ...given, choices: waived }, today, calendar)
        expect(none.length).toBe(all.length)
        expect(summarise(none, today)).toEqual({ thisWeek: 0, pressing: 0, nearest: undefined })
        const sums = summarise(all, today)
        expect(sums.thisWeek).toBeLessThanOrEqual(all.length)
        if (sums.pressing > 0) expect(sums.nearest).toBeDefined()
      }),
    )
  })
})

describe('the five cities', () => {
  test.each(profileIds())('%s: an empty office is told of its roles and its first filing, each with a clause', (id) => {
    const city = readProfile(id, { day: '2026-11-20', unit: { type: 'dept' } })
    if (city === undefined) throw new Error(id)
    const all = unitDuties(city, nothingEntered('2026-11-20'), '2026-11-20', calendar)
    const keys = all.map(({ key }) => key)
    expect(keys).toContain('role:cdo')
    expect(keys).toContain('filing:first')
    expect(all.filter(({ basis }) => basis === null || basis.clause === '')).toEqual([])
    expect(all.filter(({ due }) => due !== null && due < '2026-11-20')).toEqual([])
  })
})
