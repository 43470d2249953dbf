import { describe, expect, test } from 'vitest'
import { profileIds } from '../../electron/assets'
import type { DutyChoice } from '../../shared/duties/duty-choice'
import { checklistKey, checklistLines } from '../../shared/policy-doc/checklist'
import { profileOn } from '../incident/incident-sample'
import { unitDuties } from '../duties/unit-duties'
import { nothingEntered } from '../duties/duty-sample'
import { calendar } from '../incident/incident-sample'
import { id } from '../kinds/sample-records'

const TODAY = '2026-05-18'
const profile = profileOn('dazhou', TODAY)
const answered = (kind: DutyChoice['kind'], on = TODAY, n = 50): DutyChoice => ({
  id: id(n),
  duty: checklistKey('data-rules'),
  title: '数据管理制度',
  kind,
  reason: '示例',
  on,
})
const document = (more: object) => ({ id: id(60), rule: 'data-rules', stage: 'issued', date: TODAY, ...more })
const lineOf = (records: Record<string, readonly { id: string }[]>, choices: readonly DutyChoice[] = []) =>
  checklistLines(profile.rules, records, choices, TODAY).find(({ rule }) => rule.id === 'data-rules')

describe('文件要求的制度和工作', () => {
  test('has every standing task of the unit with its clause, and nothing else', () => {
    for (const city of profileIds()) {
      const { rules } = profileOn(city, TODAY)
      const lines = checklistLines(rules, {}, [], TODAY)
      expect(lines.length, city).toBeGreaterThan(0)
      expect(
        lines.every(({ rule, state }) => rule.part === 'own' && state === undefined),
        city,
      ).toBe(true)
    }
  })

  test('a document that holds is 有; one that is drafted, to come or repealed is not', () => {
    expect(lineOf({ policyDocs: [document({})] })).toMatchObject({
      state: 'have',
      record: { table: 'policyDocs', id: id(60) },
    })
    for (const more of [{ stage: 'drafting' }, { stage: 'repealed' }, { date: '2026-05-19' }, { rule: 'emergency' }])
      expect(lineOf({ policyDocs: [document(more)] })?.state, JSON.stringify(more)).toBeUndefined()
    // A plan that names no rule is the one that the city wants filed, in every place that asks for it.
    const puning = profileOn('puning', TODAY).rules
    const plan = { id: id(60), kind: 'plan', stage: 'issued', date: TODAY }
    const lines = checklistLines(puning, { policyDocs: [plan] }, [], TODAY)
    expect(lines.filter(({ state }) => state === 'have').map(({ rule }) => rule.id)).toEqual(['implementation-plan'])
    // A record of another register does not speak of it.
    expect(lineOf({ projects: [document({})] })?.state).toBeUndefined()
  })

  test('without a record the latest answer holds, with its day', () => {
    expect(lineOf({}, [answered('lack')])).toMatchObject({ state: 'lack', on: TODAY })
    expect(lineOf({}, [answered('have', TODAY, 51), answered('lack', '2026-05-17', 52)])?.state).toBe('have')
    expect(lineOf({}, [answered('have', TODAY, 51), answered('waived', TODAY, 52)])?.state).toBe('waived')
    expect(lineOf({}, [answered('resumed')])?.state).toBeUndefined()
    expect(lineOf({ policyDocs: [document({})] }, [answered('lack')])?.state).toBe('have')
  })

  test('is no alarm: answers change nothing of 今日', () => {
    const facts = nothingEntered('2026-01-01')
    const before = unitDuties(profile, facts, TODAY, calendar)
    for (const kind of ['have', 'lack', 'waived'] as const)
      expect(unitDuties(profile, { ...facts, choices: [answered(kind)] }, TODAY, calendar)).toEqual(before)
    expect(before.some(({ key }) => key.includes('data-rules'))).toBe(false)
  })
})
