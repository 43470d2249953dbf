import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { calendar, choice, filing, holds, nothingEntered, person, uuid } from './duty-sample'
import { unitDuties, type EnteredFacts } from './unit-duties'

const DAY = '2026-11-20'
const under = (city: string, unit: BoundUnit): Profile => profileInForce(readProfileFile(city)!, { day: DAY, unit })
const board = (profile: Profile, facts: Partial<EnteredFacts> = {}, day = DAY) =>
  unitDuties(profile, { ...nothingEntered('2026-01-05'), ...facts }, day, calendar)
const keys = (...asked: Parameters<typeof board>) => board(...asked).map(({ key }) => key)

describe('the data bureau of the level that follows the document beside', () => {
  const bureau = { type: 'dept', bureau: true, listed: 'none' } as const

  test('keeps its posts and its filing, and what is asked of the bureau stays its own', () => {
    const profile = under('puning', { ...bureau, follows: true })
    expect(profile.binding).toMatchObject({
      state: 'follows',
      text: expect.stringMatching(/只对数据主管部门.*参照执行/u) as string,
    })
    expect(profile.roles.map(({ role }) => role)).toContain('cdo')
    expect(keys(profile)).toEqual(expect.arrayContaining(['role:cdo', 'filing:first', 'rule:bureau-summary:2026']))
  })

  test('follows in what it does as a unit, not in what it has to do as the bureau', () => {
    const follows = (key: string) =>
      board(under('puning', { ...bureau, follows: true })).find((duty) => duty.key === key)?.follows
    expect(['role:cdo', 'filing:first', 'rule:debrief:2026'].map(follows)).toEqual([true, true, true])
    expect(follows('rule:bureau-summary:2026')).toBe(false)
    // What it waits for from the bureau of another level is no work of its own.
    const county = board(under('dazhou', { type: 'dept', level: 'county', bureau: true, follows: true }))
    const awaited = county.filter(({ kind }) => kind === 'awaited')
    expect(awaited.length).toBeGreaterThan(0)
    expect(awaited.every((duty) => duty.follows)).toBe(true)
  })

  test('without following has no posts', () => {
    const profile = under('puning', bureau)
    expect(profile.binding.state).toBe('bureau')
    expect(profile.roles).toEqual([])
    expect(keys(profile)).toEqual(['rule:bureau-summary:2026'])
  })
})

describe('a change of holders after a package was handed over', () => {
  const persons = [person(1, '张示例'), person(2, '李示例')]
  const handed = (role: string) =>
    filing(1, '已受理', {
      handedOver: '2026-03-02',
      roster: [{ id: uuid(101), personId: uuid(1), name: '张示例', role, from: '2025-06-01', to: '' }],
    })
  const replaced = (role: string): Partial<EnteredFacts> => ({
    persons,
    appointments: [holds(1, 1, role, '2025-06-01', '2026-10-31'), holds(2, 2, role, '2026-11-01')],
    filings: [handed(role)],
  })
  const changed = (unit: BoundUnit, facts: Partial<EnteredFacts>) =>
    keys(under('shuangyashan', unit), facts).filter((key) => key.startsWith('filing:'))

  test('is asked for where the document asks the unit to file', () => {
    expect(changed({ type: 'dept' }, replaced('cdo'))).toEqual(['filing:changed:cdo:2026-11-01'])
  })

  test('is asked for where posts may be set up and filed, also when the last holder left', () => {
    const left: Partial<EnteredFacts> = {
      ...replaced('cdo'),
      appointments: [holds(1, 1, 'cdo', '2025-06-01', '2026-10-31')],
    }
    expect(changed({ type: 'enterprise' }, replaced('cdo'))).toEqual(['filing:changed:cdo:2026-11-01'])
    expect(changed({ type: 'enterprise' }, left)).toEqual(['filing:changed:cdo:2026-10-31'])
    expect(changed({ type: 'enterprise' }, { ...left, filings: [] })).toEqual([])
    expect(changed({ type: 'enterprise' }, { ...replaced('cdo'), filings: [] })).toEqual(['filing:first'])
  })

  test('is not asked for where the document asks for no filing', () => {
    expect(changed({ type: 'city' }, replaced('city_cdo'))).toEqual([])
    expect(changed({ type: 'soe_stationed' }, replaced('cdo'))).toEqual([])
  })
})

describe('with whom a unit files', () => {
  const asked = (state: Profile['binding']['state']) => {
    const { filing: how, ...rest } = under('shuangyashan', { type: 'dept', level: 'county', follows: true })
    return keys({ ...rest, filing: how, binding: { state, text: '' } }).includes('confirm:addressee')
  }

  test('is asked of those of whom the document asks something, not of those who only may set posts up', () => {
    expect((['bound', 'follows', 'unconfirmed'] as const).map(asked)).toEqual([true, true, true])
    expect((['optional', 'bureau'] as const).map(asked)).toEqual([false, false])
  })
})

describe('training of everybody', () => {
  const profile = under('puning', { type: 'dept', listed: '1' })
  const stateOf = (key: string, day: string, waived: string) =>
    board(profile, { choices: [choice(1, waived, { kind: 'waived', on: '2026-11-19' })] }, day).find(
      (duty) => duty.key === key,
    )?.state

  test('is set aside for one year, not for the next', () => {
    expect(stateOf('training:all:2026', DAY, 'training:all:2026')).toBe('waived')
    expect(stateOf('training:all:2027', '2027-03-01', 'training:all:2026')).toBe('open')
  })

  test('stays open where only the advice on the holders of posts was set aside', () => {
    expect(stateOf('training:all:2026', DAY, 'training:2026')).toBe('open')
  })
})
