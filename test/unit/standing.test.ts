import { describe, expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import { askedConditions } from '../../shared/profile/asked-conditions'
import { asksListed, levelDecidedByType, levelOfRegion } from '../../shared/profile/binding'
import { asksFollows, openQuestions } from '../../shared/unit/open-questions'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { boundUnit, standingOf } from '../../shared/unit/bound-unit'
import { standingWords, staffWords } from '../../shared/unit/standing-words'
import { readStaff, withStaff } from '../../shared/unit/with-staff'
import { withAnswer, withStanding } from '../../shared/unit/with-standing'
import { unitDraft, type UnitDraft } from '../../shared/unit/unit'

const DAY = '2026-03-05'
const fileOf = (id: string): ProfileFile => {
  const file = readProfileFile(id)
  if (file === undefined) throw new Error(id)
  return file
}
const unitOf = (city: string, more: Partial<UnitDraft>): UnitDraft => ({ id: 'unit', city, sample: false, ...more })
const openOf = (unit: UnitDraft, file = fileOf(unit.city), staffed = false) =>
  openQuestions(
    profileInForce(file, { day: DAY, unit: boundUnit(unit, unit.city, false) }),
    standingOf(unit, unit.city),
    staffed,
  )

describe('standing under one document', () => {
  const unit = unitOf('a-city', { standing: { 'a-city': { told: '2026.1.0' }, 'b-city': { listed: 'none' } } })

  test('is changed without touching that under others, and what is empty is left out', () => {
    expect(withStanding(unit, 'a-city', { listed: '5', addressee: {}, answers: {} })).toEqual({
      'a-city': { told: '2026.1.0', listed: '5' },
      'b-city': { listed: 'none' },
    })
    expect(withStanding(unit, 'b-city', { listed: undefined })).toEqual({ 'a-city': { told: '2026.1.0' } })
    expect(withStanding(unitOf('a-city', {}), 'a-city', { filesWith: undefined })).toBeUndefined()
  })

  test('holds an answer until it is taken back, and is a record as the journal keeps it', () => {
    const answered = { ...unit, standing: withAnswer(unit, 'a-city', 'rules/x', '不适用') }
    expect(standingOf(answered, 'a-city').answers).toEqual({ 'rules/x': '不适用' })
    expect(unitDraft.safeParse(answered).success).toBe(true)
    expect(withAnswer(answered, 'a-city', 'rules/x', undefined)).toEqual(unit.standing)
  })

  test('in words says what is new, names instead of ids, and no contact data', () => {
    const names = { city: () => '示例市', body: () => '示例局', condition: () => '示例任务' }
    const before = { 'a-city': { listed: 'none', addressee: { phone: '0000-0001' } } }
    const after = {
      'a-city': {
        listed: 'none',
        filesWith: 'office',
        answers: { 'rules/x': '适用' as const },
        addressee: { name: '另一个局', phone: '0000-0002' },
      },
    }
    const words = standingWords(after, before, names)
    expect(words).toBe('示例市：报送给示例局，示例任务：适用，收件机关：另一个局，收件电话（内容不显示）')
    expect(standingWords(before, after, names)).toBe('示例市：收件电话（内容不显示）')
    expect(standingWords(after, after, names)).toBe('')
    expect(standingWords(undefined, after, names)).toBe('')
    const left = { 'a-city': { listed: 'none', left: '2026-12-05' } }
    expect(standingWords(left, { 'a-city': { listed: 'none' } }, names)).toBe('示例市：2026年12月5日起改按别的文件办')
  })
})

describe('在职人数', () => {
  test('is read with its word and kept as typed where it is no number', () => {
    expect(['30', '３０人', '1,200', '', '三十'].map(readStaff)).toEqual([
      '30',
      '30',
      '1200',
      undefined,
      { raw: '三十' },
    ])
  })

  test('is kept by year', () => {
    const staff = [{ year: '2025', count: '30' }]
    expect(withStaff({ staff }, '2024', '28')).toEqual([{ year: '2024', count: '28' }, ...staff])
    expect(withStaff({ staff }, '2025', '31')).toEqual([{ year: '2025', count: '31' }])
    expect(withStaff({ staff }, '2025', undefined)).toBeUndefined()
    expect(staffWords(withStaff({ staff }, '2026', { raw: '约三十' }))).toBe('2025年 30 人，2026年 约三十')
  })
})

describe('what a document leaves for the unit to say', () => {
  test('a department under a list of units says its number, and how many its staff is', () => {
    const dept = unitOf('puning', { type: 'dept' })
    expect(openOf(dept)).toEqual(['listed', 'staff'])
    const listed = { ...dept, standing: withStanding(dept, 'puning', { listed: '5' }) }
    expect(openOf(listed)).toEqual(['staff'])
    expect(openOf(listed, undefined, true)).toEqual([])
    const not = { ...dept, standing: withStanding(dept, 'puning', { listed: 'none' }) }
    expect(openOf(not)).toEqual(['follows'])
    expect(asksListed(fileOf('puning'), { type: 'dept' }, DAY)).toBe(true)
    expect(asksListed(fileOf('puning'), { type: 'county' }, DAY)).toBe(false)
    expect(asksListed(fileOf('tianning'), { type: 'dept' }, DAY)).toBe(false)
  })

  test('a unit that is not named may follow; once it does it says with whom it files', () => {
    const town = unitOf('shuangyashan', { type: 'town', regionCode: '230521100' })
    expect(openOf(town)).toEqual(['follows'])
    const following = { ...town, standing: withStanding(town, 'shuangyashan', { follows: { chosen: true } }) }
    expect(openOf(following)).toEqual(['filesWith'])
    const files = { ...following, standing: withStanding(following, 'shuangyashan', { filesWith: 'county-bureau' }) }
    expect(openOf(files)).toEqual([])
    const refused = { ...town, standing: withStanding(town, 'shuangyashan', { follows: { chosen: false } }) }
    expect(openOf(refused)).toEqual([])
  })

  test('a condition is asked until it is answered, and stays to be changed', () => {
    const plain = fileOf('tianning')
    const at = plain.rules.findIndex(({ bearer }) => bearer === 'unit')
    const file: ProfileFile = {
      ...plain,
      rules: plain.rules.map((rule, index) => (index === at ? { ...rule, condition: '示例条件成立的' } : rule)),
    }
    const key = `rules/${plain.rules[at]?.id ?? ''}`
    const dept = unitOf('tianning', { type: 'dept' })
    const asked = (unit: UnitDraft) =>
      askedConditions(
        file,
        profileInForce(file, { day: DAY, unit: boundUnit(unit, 'tianning', false) }),
        standingOf(unit, 'tianning').answers ?? {},
        DAY,
      ).map((condition) => [condition.key, condition.condition])
    expect(openOf(dept, file)).toEqual([`condition ${key}`])
    expect(asked(dept)).toEqual([[key, '示例条件成立的']])
    const answered = { ...dept, standing: withAnswer(dept, 'tianning', key, '不适用') }
    expect(openOf(answered, file)).toEqual([])
    expect(asked(answered)).toEqual([[key, '示例条件成立的']])
  })

  test('types that are a level themselves are not asked for one', () => {
    expect(['city', 'county', 'town', 'street', 'dept'].map(levelDecidedByType)).toEqual([
      'city',
      'county',
      'township',
      'township',
      undefined,
    ])
  })
})

describe('what a unit is', () => {
  test.each([
    ['230500', 'city'],
    ['230501', 'city'],
    ['230501000000', 'city'],
    ['230502', 'county'],
    ['310101', 'county'],
    ['500101', 'county'],
    ['469001', 'county'],
    ['659001000000', 'county'],
    ['230521', 'county'],
    ['230521100', 'township'],
    ['230501100', 'township'],
    ['2305', undefined],
  ])(
    'region code %s is of level %s: 01 is the city itself, but a district or a county where no city is above',
    (code, level) => {
      expect(levelOfRegion(code)).toBe(level)
    },
  )

  test.each(profileIds())(
    'under %s a unit whose kind cannot be read is bound as one whose kind is not entered',
    (city) => {
      const bindingOfUnit = (more: Partial<UnitDraft>) =>
        profileInForce(fileOf(city), { day: DAY, unit: boundUnit(unitOf(city, more), city, false) }).binding
      expect(bindingOfUnit({ type: { raw: '某某机构' } })).toEqual(bindingOfUnit({}))
      expect(bindingOfUnit({ type: { raw: '某某机构' } }).state).toBe('bound')
    },
  )

  test('the data bureau, of which only that is asked, may follow as well; one that is bound is not asked', () => {
    const asked = (more: Partial<UnitDraft>) =>
      asksFollows(
        profileInForce(fileOf('puning'), { day: DAY, unit: boundUnit(unitOf('puning', more), 'puning', false) }),
      )
    const standing = { puning: { listed: 'none' } }
    expect(asked({ type: 'dept', bureau: true, standing })).toBe(true)
    expect(asked({ type: 'dept', standing })).toBe(true)
    expect(asked({ type: 'county' })).toBe(false)
  })
})
