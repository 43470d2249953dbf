import { describe, expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import type { DefectDraft } from '../../shared/defect/defect'
import { defectRegister } from '../../shared/defect/defect-register'
import { firstTerm, isNegotiable, ruleOfDefect, termOfDefect } from '../../shared/defect/defect-term'
import { matterRules } from '../../shared/profile/matter-rules'
import type { RegisterQuestion } from '../../shared/register/register'
import { calendar, choice, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

const profileOf = (city: string) => readProfile(city)!
const question = (city: string, today = '2026-06-01'): RegisterQuestion => {
  const profile = profileOf(city)
  return { profile, rules: matterRules(profile), calendar, today }
}
const defect = (more: Partial<DefectDraft> = {}): DefectDraft => ({
  id: uuid(1),
  direction: 'received',
  source: 'feedback',
  title: '示例名册第 12 行身份类别为空',
  date: '2026-06-12',
  ...more,
})
const dutiesOf = (city: string, today: string, defects: readonly DefectDraft[], choices = [choice(9, 'x', {})]) =>
  unitDuties(profileOf(city), { ...nothingEntered('2026-01-01'), defects, choices }, today, calendar)
const stateOf = (city: string, more: Partial<DefectDraft>) =>
  defectRegister.state(defect(more), question(city, '2026-07-01')).word

describe('A1: the term follows from where it was found, counted from the day after it came in', () => {
  test.each([
    ['shuangyashan', 'spot-check', '2026-09-21', '2026-10-19'],
    ['dazhou', 'spot-check', '2026-09-21', '2026-11-09'],
    ['shuangyashan', 'feedback', '2026-06-12', '2026-06-29'],
    ['dazhou', 'feedback', '2026-06-12', '2026-07-06'],
    ['shuangyashan', 'spot-check', '2026-02-10', '2026-03-09'],
    ['dazhou', 'spot-check', '2026-02-10', '2026-03-30'],
    ['shuangyashan', 'spot-check', '2026-04-27', '2026-05-20'],
    ['dazhou', 'feedback', '2026-04-27', '2026-05-20'],
  ])('%s, %s on %s: by %s', (city, source, date, due) => {
    expect(termOfDefect(defect({ source, date }), question(city))).toMatchObject({ due, estimated: false })
    const [duty] = dutiesOf(city, date, [defect({ source, date })]).filter(({ key }) => key.startsWith('matter:'))
    expect(duty).toMatchObject({ kind: 'own', due, basis: { clause: '四（二）' } })
  })

  test('what the unit found itself has no term, and where a document gives none there is none', () => {
    expect(termOfDefect(defect({ source: 'self' }), question('dazhou'))).toBeUndefined()
    expect(termOfDefect(defect(), question('puning'))).toBeUndefined()
    expect(termOfDefect(defect({ date: { raw: '上周' } }), question('dazhou'))).toBeUndefined()
  })

  test('a rule that it names goes before what its source would start', () => {
    const named = defect({ source: 'feedback', rule: 'spot-check-mend' })
    expect(ruleOfDefect(named, question('dazhou'))?.id).toBe('spot-check-mend')
    expect(ruleOfDefect(defect({ rule: 'of-another-city' }), question('dazhou'))).toBeUndefined()
  })
})

describe('A10: what cannot be mended in time is negotiated where the document speaks of it', () => {
  test('only faults that users reported: a spot check has no second side', () => {
    for (const city of ['shuangyashan', 'dazhou']) {
      expect(isNegotiable(defect(), question(city))).toBe(true)
      expect(isNegotiable(defect({ source: 'spot-check' }), question(city))).toBe(false)
      expect(isNegotiable(defect({ source: 'self' }), question(city))).toBe(false)
      expect(isNegotiable(defect({ direction: 'reported' }), question(city))).toBe(false)
    }
  })

  test('it waits for the agreement; then the agreed day holds, and the first one stays in sight', () => {
    const asked = defect({ cannot: '要等省厅改接口' })
    expect(defectRegister.state(asked, question('dazhou'))).toEqual({ word: '协商中', open: true })
    const agreed = { ...asked, newTerm: '2026-09-30', agreed: '省厅改接口以后补录' }
    expect(defectRegister.state(agreed, question('dazhou'))).toEqual({ word: '待整改', open: true })
    expect(termOfDefect(agreed, question('dazhou'))?.due).toBe('2026-09-30')
    expect(firstTerm(agreed, question('dazhou'))?.due).toBe('2026-07-06')
    const duty = dutiesOf('dazhou', '2026-07-20', [agreed]).find(({ key }) => key.startsWith('matter:'))
    expect(duty).toMatchObject({ due: '2026-09-30' })
  })

  test('an agreed day moves no term that cannot be negotiated', () => {
    const checked = defect({ source: 'spot-check', cannot: '要等省厅改接口', newTerm: '2027-01-31' })
    expect(termOfDefect(checked, question('dazhou'))).toEqual(firstTerm(checked, question('dazhou')))
  })
})

describe('A11: what we reported is followed up, and is never our own overdue', () => {
  const reported = defect({
    direction: 'reported',
    source: undefined,
    otherUnit: '示例县公安局',
  })
  const told = (today: string, one = reported) =>
    dutiesOf('dazhou', today, [one]).filter(({ topic, key }) => topic === 'quality' && key.includes(uuid(1)))

  test('15 working days later 达 asks about it, without a day of ours', () => {
    expect(told('2026-07-06')).toEqual([])
    expect(told('2026-07-07')).toMatchObject([{ key: `defect:asked:${uuid(1)}`, kind: 'own', due: null, left: null }])
    expect(told('2026-12-31')).toMatchObject([{ due: null }])
    expect(told('2026-07-07', { ...reported, closed: '2026-07-01' })).toEqual([])
  })

  test('it waits for the others, and settles no check', () => {
    expect(stateOf('dazhou', { direction: 'reported' })).toBe('等对方整改')
    expect(stateOf('dazhou', { direction: 'reported', closed: '2026-07-01' })).toBe('对方已整改')
    const keys = dutiesOf('dazhou', '2026-06-15', [reported]).map(({ key }) => key)
    expect(keys).toContain('rule:spot-check:2026-06')
  })
})

describe('a check of the period', () => {
  const keysOn = (city: string, today: string, ...defects: DefectDraft[]) =>
    dutiesOf(city, today, defects).map(({ key }) => key)

  test('is settled by what it found, and by one line that it found nothing', () => {
    const found = defect({ source: 'spot-check', date: '2026-06-15' })
    const nothing: DefectDraft = { id: uuid(2), none: '1', source: 'spot-check', date: '2026-06-15' }
    expect(keysOn('dazhou', '2026-06-20')).toContain('rule:spot-check:2026-06')
    for (const one of [found, nothing])
      expect(keysOn('dazhou', '2026-06-20', one)).not.toContain('rule:spot-check:2026-06')
    expect(keysOn('dazhou', '2026-06-20', nothing).filter((key) => key.startsWith('matter:'))).toEqual([])
    expect(defectRegister.state(nothing, question('dazhou'))).toEqual({ word: '本期抽查无问题', open: false })
  })

  test('the unit’s own check ends it where nobody is named, not where the office makes it', () => {
    const own = defect({ source: 'self', date: '2026-06-15' })
    expect(keysOn('shuangyashan', '2026-06-20', own)).not.toContain('rule:spot-check:2026-Q2')
    expect(keysOn('dazhou', '2026-06-20', own)).toContain('rule:spot-check:2026-06')
  })

  test('one that is still to come has settled nothing', () => {
    const later = defect({ source: 'spot-check', date: '2026-06-25' })
    expect(keysOn('dazhou', '2026-06-20', later)).toContain('rule:spot-check:2026-06')
    expect(keysOn('dazhou', '2026-06-25', later)).not.toContain('rule:spot-check:2026-06')
  })
})

describe('a long list', () => {
  const listed = Array.from({ length: 6 }, (_, n) => defect({ id: uuid(20 + n), source: 'spot-check' }))
  const mending = (defects: readonly DefectDraft[], choices?: Parameters<typeof dutiesOf>[3]) =>
    dutiesOf('dazhou', '2026-06-15', defects, choices).filter(({ key }) => key.startsWith('matter:'))

  test('that came in on one day is one duty, which opens exactly what is still to be mended', () => {
    expect(mending(listed)).toMatchObject([
      {
        title: '抽查问题整改（6 条）',
        due: '2026-07-27',
        action: {
          place: {
            kind: 'records',
            table: 'defects',
            where: { date: '2026-06-12', source: 'spot-check', rule: '', open: '1' },
          },
        },
      },
    ])
    expect(mending(listed.slice(1))).toHaveLength(5)
  })

  test('what was put off by itself stays by itself', () => {
    const put = choice(1, `matter:${uuid(20)}`, { until: '2026-08-01', on: '2026-06-13' })
    const duties = mending([...listed, defect({ id: uuid(30), source: 'spot-check' })], [put])
    expect(duties.map(({ state, title }) => [state, title]).toSorted()).toEqual([
      ['open', '抽查问题整改（6 条）'],
      ['snoozed', '示例名册第 12 行身份类别为空'],
    ])
  })
})

test('how far a fault is', () => {
  expect(stateOf('dazhou', {})).toBe('待整改')
  expect(stateOf('dazhou', { closingNote: '正在补录' })).toBe('整改中')
  expect(stateOf('dazhou', { closed: '2026-06-20' })).toBe('已整改')
  expect(stateOf('dazhou', { closed: '2026-06-20', checked: '2026-06-25' })).toBe('已复核')
})

test('words that are no day, and days to come, mend nothing', () => {
  expect(stateOf('dazhou', { closed: { raw: '还没有' } })).toBe('待整改')
  expect(stateOf('dazhou', { closed: '2026-07-02' })).toBe('待整改')
  expect(stateOf('dazhou', { closed: '2026-06-20', checked: { raw: '待复核' } })).toBe('已整改')
  expect(stateOf('dazhou', { direction: 'reported', closed: { raw: '催过' } })).toBe('等对方整改')
  // Who checked it again found it mended.
  expect(stateOf('dazhou', { checked: '2026-06-25' })).toBe('已复核')
})

test('many of one day are told apart by where they came from: what is put off of one stays open of the other', () => {
  const of = (from: number, more: Partial<DefectDraft>) =>
    Array.from({ length: 6 }, (_, at) => defect({ id: uuid(from + at), date: '2026-06-12', ...more }))
  const all = [
    ...of(40, { source: 'feedback' }),
    ...of(50, { rule: 'defect-mending' }),
    ...of(60, { source: 'feedback', time: '09:10' }),
  ]
  const keys = dutiesOf('dazhou', '2026-06-13', all).flatMap(({ key, action }) =>
    action.place.kind === 'records' && action.place.table === 'defects' ? [key] : [],
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThan(1)
})
