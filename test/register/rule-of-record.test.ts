import { describe, expect, test } from 'vitest'
import { isRegistered } from '../../shared/profile/registered-rules'
import { ruleOfRecord } from '../../shared/register/rule-of-record'
import { mend, rule } from '../support/matter-rules'

describe('rules that a record settles', () => {
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

describe('the rule of a record', () => {
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
})
