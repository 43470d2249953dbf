import { describe, expect, test } from 'vitest'
import { readCodeLists, readProfile, readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import { summarise, urgencyOf } from '../../shared/duties/duty-summary'
import { dueOf } from '../../shared/profile/due'
import { fieldValue } from '../../shared/forms/field-value'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { roleTitle } from '../../shared/profile/role-title'
import { checkPost } from '../../shared/roster/check-post'
import { nobody } from '../../shared/roster/roster'
import { calendar, choice, holds, nothingEntered, person } from './duty-sample'
import { unitDuties, type EnteredFacts } from './unit-duties'

const DAY = '2026-11-20'
const empty = nothingEntered('2026-01-05')
const profileOf = (city: string, unit: BoundUnit, day = DAY) => profileInForce(readProfileFile(city)!, { day, unit })
const roleOf = (city: string, role: string) => readProfile(city)!.roles.find((one) => one.role === role)!

describe('P3: what others owe is awaited', () => {
  const profile = profileOf('dazhou', { type: 'dept' })
  const board = (facts: Partial<EnteredFacts> = {}) => unitDuties(profile, { ...empty, ...facts }, DAY, calendar)

  test('it is never overdue, never pressing, and never in the counts', () => {
    const awaited = board().filter(({ kind }) => kind === 'awaited')
    expect(awaited.map(({ key }) => key)).toContain('rule:meeting:2026-H2')
    expect(awaited.every((duty) => urgencyOf(duty, DAY) === 'undated')).toBe(true)
    expect(summarise(awaited, DAY)).toEqual({ thisWeek: 0, pressing: 0, nearest: undefined })
  })

  test('本期没有 settles the period with its reason, the next one is awaited again, and it can be taken back', () => {
    const key = 'rule:meeting:2026-H2'
    const said = choice(1, key, { kind: 'absent', on: '2026-11-19', reason: '市里没有开' })
    const find = (facts: Partial<EnteredFacts>) => board(facts).find((duty) => duty.key === key)
    expect(find({ choices: [said] })).toMatchObject({ state: 'absent', decided: { reason: '市里没有开' } })
    const back = choice(2, key, { kind: 'resumed', on: DAY })
    expect(find({ choices: [said, back] })).toMatchObject({ state: 'open' })
    const later = unitDuties(profile, { ...empty, choices: [said] }, '2027-01-20', calendar)
    expect(later.find((duty) => duty.key === 'rule:meeting:2027-H1')).toMatchObject({ kind: 'awaited', state: 'open' })
  })
})

test('P6: who gets it stands on the duty', () => {
  const all = unitDuties(profileOf('dazhou', { type: 'dept' }), empty, DAY, calendar)
  const summary = all.find(({ key }) => key === 'rule:yearly-summary:2026')
  expect(summary?.to).toMatch(/领导小组/)
  expect(all.filter(({ topic }) => topic === 'filing').every(({ to }) => to !== undefined)).toBe(true)
  // What others owe goes from them to somebody; the unit hands nothing over.
  const evaluation = profileOf('dazhou', { type: 'dept' }).rules.find(({ id }) => id === 'evaluation')
  expect(evaluation).toMatchObject({ part: 'awaited', to: 'org-dept' })
  expect(all.find(({ key }) => key === 'rule:evaluation:2026')).not.toHaveProperty('to')
})

describe('the name of a role', () => {
  const school = profileOf('dazhou', { type: 'school', level: 'county' })

  test('that is not offered to the unit is that of the document, and the code where the document knows none', () => {
    expect(school.roles).toEqual([])
    expect(roleTitle(school, 'steward')).toBe('数据专员')
    expect(roleTitle(school, 'of-another-city')).toBe('of-another-city')
  })

  test('is the one for its kind of unit where the document has several', () => {
    expect(roleTitle(profileOf('shuangyashan', { type: 'soe' }), 'cxo')).toBe('数据执行官')
    expect(roleTitle(profileOf('shuangyashan', { type: 'dept' }), 'cxo')).toBe('首席执行官')
  })

  test('stands on a form of whoever holds a role that is no longer offered', () => {
    const facts = { profile: school, lists: readCodeLists(), roster: nobody, day: DAY }
    const holder = { person: person(1, '张示例'), appointment: holds(1, 1, 'steward') }
    expect(fieldValue('role', holder, facts)).toEqual([{ text: '数据专员' }])
    expect(fieldValue('role', undefined, facts)).toEqual([])
  })
})

describe('P11: a 职务 that the document does not name is advice', () => {
  test.each([
    ['shuangyashan', 'cdo', '局长', 'fits'],
    ['shuangyashan', 'cdo', '副局长', 'unfit'],
    ['shuangyashan', 'cxo', '副局长', 'fits'],
    ['shuangyashan', 'steward', '办公室主任', 'fits'],
    ['shuangyashan', 'steward', '科员', 'unfit'],
    ['baoshan', 'cdo', '副主任', 'unfit'],
    ['baoshan', 'steward', '科员', 'fits'],
    ['dazhou', 'cdo', '党组成员、副局长', 'fits'],
    ['dazhou', 'cdo', '科长', 'unfit'],
    ['dazhou', 'steward', '科员', 'fits'],
    ['puning', 'cdo', '局长', 'fits'],
    ['puning', 'cdo', '副局长', 'fits'],
    ['tianning', 'cdo', '科员', 'fits'],
    ['tianning', 'steward', '科长', 'fits'],
    ['tianning', 'steward', '科员', 'unfit'],
  ] as const)('%s %s %s: %s', (city, role, post, expected) => {
    expect(checkPost(post, roleOf(city, role).holderKinds)).toBe(expected)
  })
})

describe('A5: the term of a change is that of the role', () => {
  const profile = profileOf('dazhou', { type: 'dept' })

  test('首席数据官 replaced: a month, with a word about the Saturday', () => {
    const answer = dueOf(profile, 'officer-changed', '2026-05-06', calendar, 'cdo')
    expect(answer.due).toBe('2026-06-06')
    expect('note' in answer && answer.note).toContain('2026-06-05')
  })

  test('数据专员 replaced: the document writes no term', () => {
    const answer = dueOf(profile, 'officer-changed', '2026-05-06', calendar, 'steward')
    expect(answer.due).toBeNull()
    expect('reason' in answer && answer.reason).toMatch(/没有写明期限/)
  })
})
