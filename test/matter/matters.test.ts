import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../shared/calendar/calendar'
import type { MatterDraft } from '../../shared/matter/matter'
import { groupOf, matterGroups, rectifiesFaults } from '../../shared/matter/matter-group'
import { isRegistered } from '../../shared/profile/registered-rules'
import { ruleOfRecord } from '../../shared/register/rule-of-record'
import { inOrder, isEvent, isRectifying, isOpen, matterState } from '../../shared/matter/matter-state'
import { matterTerm } from '../../shared/matter/matter-term'
import { rectifyingMatters, splitProblems } from '../../shared/matter/problem-list'
import { topics } from '../../shared/profile/rule'
import { incident, mend, rule } from '../support/matter-rules'

const check = rule({ id: 'check', topic: 'quality', bearer: 'bureau', part: 'awaited', event: 'next-spot-check' })
const rules = [rule({}), mend, check]
const all = [...rules, incident]
let last = 0
const matter = (part: Partial<MatterDraft>): MatterDraft => ({
  id: `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`,
  topic: 'meeting',
  ...part,
})

test('every topic has its place in the register', () => {
  expect(topics.map(groupOf).every((group) => matterGroups.includes(group))).toBe(true)
  expect(matterGroups.every((group) => topics.some((topic) => groupOf(topic) === group))).toBe(true)
})

describe('rules that a matter settles', () => {
  test.each([
    ['a meeting that the bureau calls', { bearer: 'bureau', part: 'awaited', when: { kind: 'regular' } }, true],
    ['a spot check of the bureau', { topic: 'quality', part: 'awaited', event: 'next-spot-check' }, true],
    ['problems to mend', mend, true],
    ['the yearly debrief', { topic: 'debrief', when: { kind: 'yearly', by: '12-31' } }, true],
    ['a report at once', { topic: 'security', when: { kind: 'at-once' } }, true],
    ['the yearly list of the bureau', { topic: 'list', part: 'awaited' }, true],
    ['the yearly report of the bureau', { topic: 'report', part: 'others' }, false],
    ['training, which has records of its own', { topic: 'training', when: { kind: 'regular' } }, false],
    [
      'a change of officers',
      { topic: 'filing', when: { kind: 'within', n: 3, unit: 'workday' }, event: 'officer-changed' },
      false,
    ],
    ['a continuing task', { topic: 'report', when: { kind: 'standing' } }, false],
  ] as const)('%s: %o', (_, part, settled) => {
    expect(isRegistered(rule(part))).toBe(settled)
  })
})

describe('states', () => {
  test('what is to be mended is open until a day of completion stands there', () => {
    const open = matter({ topic: 'quality', rule: 'mend', date: '2026-11-02' })
    expect(matterState(open, rules)).toBe('待整改')
    expect(matterState({ ...open, closed: '2026-11-10' }, rules)).toBe('已整改')
    expect(matterState(matter({ rule: 'meeting' }), rules)).toBe('已完成')
  })

  test('a spot check that took place is done; a problem under no rule of this city is to be mended', () => {
    expect(isRectifying(matter({ topic: 'quality', rule: 'check' }), rules)).toBe(false)
    expect(isRectifying(matter({ topic: 'quality', rule: 'of-another-city' }), rules)).toBe(true)
    expect(isRectifying(matter({ topic: 'quality' }), rules)).toBe(true)
    expect(isRectifying(matter({ topic: 'list', rule: 'of-another-city' }), rules)).toBe(false)
  })

  test('an event of the document that is no fault of data is done, not mended', () => {
    const incident = matter({ topic: 'security', rule: 'incident', date: '2026-11-02' })
    expect(isRectifying(incident, all)).toBe(true)
    expect(isEvent(incident, all)).toBe(true)
    expect(matterState(incident, all)).toBe('待办结')
    expect(matterState({ ...incident, closed: '2026-11-03' }, all)).toBe('已办结')
    expect([incident, { ...incident, closed: '2026-11-03' }].map((one) => isOpen(one, all))).toEqual([true, false])
    expect(isEvent(matter({ topic: 'quality', rule: 'mend' }), all)).toBe(false)
    expect(isEvent(matter({ topic: 'quality' }), all)).toBe(false)
    expect([...all.filter(rectifiesFaults)].map(({ id }) => id)).toEqual(['mend'])
  })

  test('a matter under a rule that was divided keeps the name of one of its parts', () => {
    const part = rule({ id: 'summary', topic: 'report', splitFrom: { rule: 'yearly', on: '2026-12-01' } })
    expect(ruleOfRecord({ rule: 'yearly' }, [part])).toBe(part)
    expect(ruleOfRecord({ rule: 'other' }, [part])).toBeUndefined()
    expect(ruleOfRecord({}, [part])).toBeUndefined()
  })

  test('of several parts it is under the one of its topic, and under the rule itself while there is one', () => {
    const splitFrom = { rule: 'urgent', on: '2026-12-01' }
    const projects = rule({ id: 'projects', topic: 'project', when: { kind: 'at-once' }, splitFrom })
    const incidents = rule({ id: 'incidents', topic: 'security', when: { kind: 'at-once' }, splitFrom })
    const parts = [projects, incidents]
    expect(ruleOfRecord({ rule: 'urgent', topic: 'security' }, parts)).toBe(incidents)
    expect(ruleOfRecord({ rule: 'urgent', topic: 'project' }, parts)).toBe(projects)
    expect(ruleOfRecord({ rule: 'urgent', topic: 'report' }, parts)).toBe(projects)
    const whole = rule({ id: 'urgent', topic: 'report' })
    expect(ruleOfRecord({ rule: 'urgent', topic: 'security' }, [...parts, whole])).toBe(whole)
    // A matter under no rule is under no part either, whatever its topic.
    expect(ruleOfRecord({ topic: 'security' }, parts)).toBeUndefined()
  })

  test('open ones first, the oldest on top; the others with the latest on top', () => {
    const [meeting, newer, undated, mended, older] = [
      matter({ rule: 'meeting', date: '2026-06-30' }),
      matter({ topic: 'quality', rule: 'mend', date: '2026-11-09' }),
      matter({ date: { raw: '上周' } }),
      matter({ topic: 'quality', rule: 'mend', date: '2026-09-01', closed: '2026-09-09' }),
      matter({ topic: 'quality', rule: 'mend', date: '2026-11-02' }),
    ]
    expect(inOrder([meeting, newer, undated, mended, older], rules)).toEqual([older, newer, mended, meeting, undated])
  })
})

describe('the term of what is to be mended', () => {
  const calendar = createCalendar([], () => false)
  const open = matter({ topic: 'quality', rule: 'mend', date: '2026-11-06' })
  const term = (today: string, part: Partial<MatterDraft> = {}) =>
    matterTerm({ ...open, ...part }, rules, calendar, today)

  test('counts from the day after it came in, and says what is left or over', () => {
    expect(term('2026-11-24')).toEqual({ due: '2026-11-27', left: 3, overdue: false, estimated: true })
    expect(term('2026-11-27')).toMatchObject({ left: 0, overdue: false })
    expect(term('2026-11-28')).toMatchObject({ left: 0, overdue: true })
    expect(term('2026-12-01')).toMatchObject({ left: -2, overdue: true })
  })

  test('hours count from the time of day, and there is none without it', () => {
    const found = matter({ topic: 'security', rule: 'incident', date: '2026-11-06' })
    const due = (part: Partial<MatterDraft>) => matterTerm({ ...found, ...part }, all, calendar, '2026-11-06')
    expect(due({ time: '15:30' })).toMatchObject({ due: '2026-11-07', dueTime: '15:30', overdue: false })
    expect(due({})).toBeUndefined()
    expect(due({ time: { raw: '下班前' } })).toBeUndefined()
  })

  test('there is none for what is mended, has no readable day, or no rule of this city', () => {
    expect(term('2026-11-24', { closed: '2026-11-20' })).toBeUndefined()
    expect(term('2026-11-24', { date: { raw: '上周' } })).toBeUndefined()
    expect(term('2026-11-24', { rule: 'of-another-city' })).toBeUndefined()
  })
})

describe('a pasted list', () => {
  test('one problem a line, without numbering; cells become one sentence; decimals stay', () => {
    const pasted = [
      ' 1. 救助对象表第 12 行身份类别为空',
      '',
      '2、 更新周期填的是“有空就更新”',
      '（3）\t婚姻登记信息\t“登记日期”早于出生日期 ',
      '3.5 万条记录没有主键',
      '12 行摘要为空',
      '4)空值率超过 5%',
      '5\t低保对象\t缺少身份类别',
    ].join('\r\n')
    expect(splitProblems(pasted)).toEqual([
      '救助对象表第 12 行身份类别为空',
      '更新周期填的是“有空就更新”',
      '婚姻登记信息；“登记日期”早于出生日期',
      '3.5 万条记录没有主键',
      '12 行摘要为空',
      '空值率超过 5%',
      '低保对象；缺少身份类别',
    ])
  })

  test('each problem becomes a matter of its own; a very long one loses nothing', () => {
    let id = 0
    const newId = () => `00000000-0000-4000-8000-${String(++id).padStart(12, '0')}`
    const long = '数'.repeat(300)
    expect(rectifyingMatters(['空值', long], { rule: 'mend', date: '2026-11-02' }, newId)).toEqual([
      { id: '00000000-0000-4000-8000-000000000001', topic: 'quality', rule: 'mend', date: '2026-11-02', title: '空值' },
      {
        id: '00000000-0000-4000-8000-000000000002',
        topic: 'quality',
        rule: 'mend',
        date: '2026-11-02',
        title: `${'数'.repeat(60)}……`,
        note: long,
      },
    ])
    expect(rectifyingMatters(['空值'], { rule: undefined, date: '2026-11-02' }, newId)[0]).not.toHaveProperty('rule')
  })
})
