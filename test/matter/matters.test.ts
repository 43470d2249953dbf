import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../shared/calendar/calendar'
import type { MatterDraft } from '../../shared/matter/matter'
import { groupOf, matterGroups } from '../../shared/matter/matter-group'
import { isEvent, isOpen, matterState } from '../../shared/matter/matter-state'
import { matterTerm } from '../../shared/matter/matter-term'
import { topics } from '../../shared/profile/rule'
import { incident, rule } from '../support/matter-rules'

const rules = [rule({}), incident]
let last = 0
const matter = (part: Partial<MatterDraft>): MatterDraft => ({
  id: `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`,
  topic: 'list',
  ...part,
})

test('every topic has its place in the register', () => {
  expect(topics.map(groupOf).every((group) => matterGroups.includes(group))).toBe(true)
  expect(matterGroups.every((group) => topics.some((topic) => groupOf(topic) === group))).toBe(true)
})

test('an event that starts a term is open until a day of completion stands there; all else is done', () => {
  const found = matter({ topic: 'security', rule: 'incident', date: '2026-11-02' })
  expect(isEvent(found, rules)).toBe(true)
  expect(matterState(found, rules, '2026-11-20')).toBe('待办结')
  expect(matterState({ ...found, closed: '2026-11-03' }, rules, '2026-11-20')).toBe('已办结')
  expect([found, { ...found, closed: '2026-11-03' }].map((one) => isOpen(one, rules, '2026-11-20'))).toEqual([
    true,
    false,
  ])
  expect(matterState(matter({ rule: 'of-another-city' }), rules, '2026-11-20')).toBe('已完成')
  expect(matterState(matter({ topic: 'security' }), rules, '2026-11-20')).toBe('已完成')
})

describe('the term of an event', () => {
  const calendar = createCalendar([], () => false)
  const found = matter({ topic: 'security', rule: 'incident', date: '2026-11-06' })
  const term = (part: Partial<MatterDraft>, today = '2026-11-06') =>
    matterTerm({ ...found, ...part }, rules, calendar, today)

  test('hours count from the time of day, and there is none without it', () => {
    expect(term({ time: '15:30' })).toMatchObject({ due: '2026-11-07', dueTime: '15:30', overdue: false })
    expect(term({ time: '15:30' }, '2026-11-08')).toMatchObject({ overdue: true })
    expect(term({})).toBeUndefined()
    expect(term({ time: { raw: '下班前' } })).toBeUndefined()
  })

  test('there is none for what is done, has no readable day, or no rule of this city', () => {
    expect(term({ time: '15:30', closed: '2026-11-06' })).toBeUndefined()
    expect(term({ time: '15:30', date: { raw: '上周' } })).toBeUndefined()
    expect(term({ time: '15:30', rule: 'of-another-city' })).toBeUndefined()
  })
})

test('words that are no day finish nothing, and a day to come not yet', () => {
  const found = matter({ topic: 'security', rule: 'incident', date: '2026-11-02' })
  expect(matterState({ ...found, closed: { raw: '快了' } }, rules, '2026-11-20')).toBe('待办结')
  expect(isOpen({ ...found, closed: '2026-11-21' }, rules, '2026-11-20')).toBe(true)
})
