import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { ToldVersions } from '../../shared/profile/divided-rule'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { aRule, calendar, choice, dutiesOn, matter, nothingEntered, profile, uuid } from '../duties/duty-sample'
import { unitDuties, type EnteredFacts } from '../duties/unit-duties'

const TODAY = '2026-12-20'
/** In version 2026.11.0 述职 and 年度总结, which were one rule (debrief), became two. */
const city = profileInForce(readProfileFile('dazhou')!, { day: TODAY, unit: { type: 'dept' } })
const open = (facts: Partial<EnteredFacts>): string[] =>
  unitDuties(city, { ...nothingEntered('2026-01-05'), ...facts }, TODAY, calendar)
    .filter(({ key, state }) => state === 'open' && /(?:debrief|yearly-summary):2026/u.test(key))
    .map(({ key }) => key)
    .sort()
const both = ['rule:debrief:2026', 'rule:yearly-summary:2026']
const other = ['rule:yearly-summary:2026']
const done = (day: string) => [matter(1, 'debrief', day)]
const waived = (day: string) => [choice(1, 'rule:debrief:2026', { kind: 'waived', on: day, reason: '不适用' })]

describe('a rule that is divided: what settled or set aside it before counts for each part', () => {
  test('registered', () => {
    expect(open({})).toEqual(both)
    expect(open({ matters: done('2026-11-18') })).toEqual([])
    // Since they are two acts, each is registered by itself.
    expect(open({ matters: done('2026-12-15') })).toEqual(other)
    expect(open({ matters: [matter(1, 'yearly-summary', '2026-12-20')] })).toEqual(['rule:debrief:2026'])
  })

  test('set aside', () => {
    expect(open({ choices: waived('2026-11-18') })).toEqual([])
    expect(open({ choices: waived('2026-12-15') })).toEqual(other)
  })

  test('of one date as well as of what recurs', () => {
    const half = aRule('report-b', {
      when: { kind: 'once', on: '2026-03-10' },
      splitFrom: { rule: 'report', on: '2026-03-01' },
    })
    const under = { ...profile, rules: [half] }
    const left = (facts: Partial<EnteredFacts>) =>
      dutiesOn('2026-03-02', facts, under).filter(({ key, state }) => key.startsWith('rule:') && state === 'open')
    expect(left({})).toHaveLength(1)
    expect(left({ matters: [matter(1, 'report', '2026-02-27')] })).toEqual([])
    expect(left({ matters: [matter(1, 'report', '2026-03-02')] })).toHaveLength(1)
    expect(left({ choices: [choice(1, 'rule:report:2026-03-10', { kind: 'waived', on: '2026-02-27' })] })).toEqual([])
  })

  test('what came in before keeps its term under the part of its topic', () => {
    const splitFrom = { rule: 'urgent', on: '2026-03-01' }
    const term = (n: number) => ({ kind: 'within', n, unit: 'workday' }) as const
    const parts = [
      aRule('projects', { topic: 'project', when: term(5), splitFrom }),
      aRule('incidents', { topic: 'security', when: term(3), splitFrom }),
    ]
    const matters = [matter(1, 'urgent', '2026-02-27', { topic: 'security' })]
    const [duty, ...more] = dutiesOn('2026-03-02', { matters }, { ...profile, rules: parts })
    // 28 February is a worked Saturday; 2, 3 March.
    expect(duty).toMatchObject({ key: `matter:${uuid(401)}`, due: '2026-03-03', basis: { words: 'incidents' } })
    expect(more).toEqual([])
  })
})

describe('a rule that is divided is one to the unit', () => {
  const version = '2026.11.0'
  const openWhen = (told: ToldVersions, day: string) => [
    open({ told, matters: done(day) }),
    open({ told, choices: waived(day) }),
  ]

  test('until the day on which it was told, however much later than the rule that is', () => {
    const told = { read: [{ version, day: '2026-12-10' }], waiting: false }
    expect(openWhen(told, '2026-12-09')).toEqual([[], []])
    expect(openWhen(told, '2026-12-10')).toEqual([other, other])
    const early = { read: [{ version, day: '2026-11-28' }], waiting: false }
    expect(openWhen(early, '2026-11-30')).toEqual([other, other])
  })

  test('as long as it was not told, where there is something to tell', () => {
    expect(openWhen({ read: [], waiting: true }, '2026-12-19')).toEqual([[], []])
    expect(openWhen({ read: [{ version: '2026.9.0' }], waiting: true }, '2026-12-19')).toEqual([[], []])
    // Otherwise it would be one for ever.
    expect(openWhen({ read: [], waiting: false }, '2026-12-19')).toEqual([other, other])
    expect(openWhen({ read: [], waiting: false }, '2026-11-18')).toEqual([[], []])
  })

  test('never where it began under the version that divides it', () => {
    expect(openWhen({ read: [{ version }], waiting: false }, '2026-11-18')).toEqual([other, other])
  })

  test('no longer because it is told of later versions', () => {
    const later = { version: '2027.1.0', day: '2026-12-19' }
    const read = [{ version, day: '2026-12-02' }, later]
    expect(openWhen({ read, waiting: false }, '2026-12-15')).toEqual([other, other])
    expect(openWhen({ read: [{ version }, later], waiting: false }, '2026-11-18')).toEqual([other, other])
    // A version between that divided nothing does not count.
    const before = [
      { version: '2026.9.0', day: '2026-09-20' },
      { version, day: '2026-12-10' },
    ]
    expect(openWhen({ read: before, waiting: false }, '2026-12-09')).toEqual([[], []])
  })
})
