import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { rule, type Rule } from '../../shared/profile/rule'
import { calendar, matter, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties, type EnteredFacts } from '../duties/unit-duties'

const TODAY = '2026-04-15'
const both = ['rule:report:2026-Q1', 'rule:report:2026-Q2']
const current = ['rule:report:2026-Q2']

/** A version of one rule, as a file has it. */
const version = (from: string | null, more: Partial<Rule> = {}): Rule =>
  rule.parse({
    id: 'report',
    topic: 'report',
    bearer: 'unit',
    when: { kind: 'each', cycle: 'quarter' },
    title: '报送情况',
    text: '每季度报送情况。',
    inPrinciple: false,
    clause: '一（一）',
    words: '每季度',
    from,
    ...more,
  })
const fileOf = (rules: Rule[]): ProfileFile => ({ ...readProfileFile('tianning')!, rules })
const dept: BoundUnit = { type: 'dept' }
const seen = (rules: Rule[], day = TODAY, unit = dept) => profileInForce(fileOf(rules), { day, unit })
const keys = (rules: Rule[], facts: Partial<EnteredFacts> = {}, unit = dept) =>
  unitDuties(seen(rules, TODAY, unit), { ...nothingEntered('2025-01-06'), ...facts }, TODAY, calendar)
    .map(({ key }) => key)
    .filter((key) => /^(?:rule|after):/u.test(key))

describe('a later version of a rule', () => {
  test('wipes out nothing that was missed before its day', () => {
    expect(keys([version('2025-09-01')])).toEqual(both)
    expect(keys([version('2025-09-01'), version('2026-04-01', { text: '换了说法。' })])).toEqual(both)
    expect(keys([version('2025-09-01'), version('2026-01-15'), version('2026-04-01')])).toEqual(both)
    expect(keys([version(null), version('2026-04-01')])).toEqual(both)
    expect(keys([version('2025-09-01', { until: '2026-03-31' }), version('2026-04-01')])).toEqual(both)
    // The document itself is of 1 April.
    expect(keys([version('2026-04-01')])).toEqual(current)
  })

  test('holds nobody to what was asked of others, less often or not at all before', () => {
    const next = version('2026-04-01')
    expect(keys([version('2025-09-01', { bearer: 'bureau' }), next])).toEqual(current)
    expect(keys([version('2025-09-01', { unitTypes: ['town'] }), next])).toEqual(current)
    expect(keys([version('2025-09-01', { when: { kind: 'each', cycle: 'half-year' } }), next])).toEqual(current)
    expect(keys([version('2025-09-01', { when: { kind: 'standing' } }), next])).toEqual(current)
    expect(keys([version('2025-09-01', { until: '2025-12-31' }), next])).toEqual(current)
  })

  test('leaves the minutes of a meeting before its day waiting', () => {
    const minutes = (from: string) =>
      version(from, { event: 'meeting-held', when: { kind: 'within', n: 5, unit: 'workday' } })
    const matters = [matter(1, 'meeting', '2026-03-30', { topic: 'meeting' })]
    expect(keys([minutes('2025-09-01'), minutes('2026-04-01')], { matters })).toEqual([`after:report:${uuid(401)}`])
    expect(keys([minutes('2026-04-01')], { matters })).toEqual([])
  })
})

describe('a rule that is told by kind of unit', () => {
  const schools = { unitTypes: ['school', 'hospital'], text: '学校的要求。' }
  const others = { exceptUnitTypes: ['school', 'hospital'], text: '部门的要求。' }
  const school: BoundUnit = { type: 'school', follows: true }
  const whose = (rules: Rule[], unit: BoundUnit, day = TODAY) =>
    seen(rules, day, unit).rules.map(({ part, text }) => `${part} ${text}`)

  test('is the version for this kind, however much later those for others are', () => {
    const rules = [version('2025-09-01', others), version('2026-04-01', schools)]
    expect(whose(rules, dept)).toEqual(['own 部门的要求。'])
    expect(whose(rules, school)).toEqual(['own 学校的要求。'])
    expect(keys(rules)).toEqual(both)
    expect(keys(rules, {}, school)).toEqual(current)
  })

  test('keeps its name where it is for others only, or not yet for this kind', () => {
    expect(whose([version('2025-09-01', schools)], dept)).toEqual(['others 学校的要求。'])
    expect(whose([version('2025-09-01', others), version('2026-09-01', schools)], school)).toEqual([
      'others 部门的要求。',
    ])
  })
})
