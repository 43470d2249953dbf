import { expect, test } from 'vitest'
import { calendar, nothingEntered } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'
import { profileOn } from '../incident/incident-sample'
import { id } from '../kinds/sample-records'
import { questionFor } from '../project/project-sample'
import { recordListOf } from '../../shared/kinds/record-lists'
import { readCodeLists } from '../../electron/assets'
import { trainingPlanRegister } from '../../shared/training-plan/training-plan-register'
import type { TrainingPlanDraft } from '../../shared/training-plan/training-plan'

const plan = (more: Partial<TrainingPlanDraft> = {}): TrainingPlanDraft => ({
  id: id(28),
  title: '示例培训',
  year: '2026',
  month: '5',
  state: 'planned',
  ...more,
})

test('a row is open until it was held or called off, and past its term when its month is over', () => {
  const on = (today: string, more: Partial<TrainingPlanDraft> = {}) => {
    const question = questionFor('tianning', today)
    const { open, word } = trainingPlanRegister.state(plan(more), question)
    return [word, open, trainingPlanRegister.term(plan(more), question)?.overdue]
  }
  expect(on('2026-05-31')).toEqual(['计划', true, false])
  expect(on('2026-06-01')).toEqual(['计划', true, true])
  expect(on('2027-01-01', { month: '12' })).toEqual(['计划', true, true])
  expect(on('2026-06-01', { state: 'done' })).toEqual(['已办', false, undefined])
  expect(on('2026-06-01', { state: 'cancelled' })).toEqual(['取消', false, undefined])
  expect(on('2026-06-01', { month: { raw: '上半年' } })).toEqual(['计划', true, undefined])
})

test('天 county: the plan of the year is its duty, and one row of it settles that', () => {
  const dutiesWith = (...trainingPlans: TrainingPlanDraft[]) =>
    unitDuties(
      profileOn('tianning', '2026-11-20', { type: 'county' }),
      { ...nothingEntered('2026-01-01'), trainingPlans },
      '2026-11-20',
      calendar,
    )
      .filter(({ basis }) => basis?.clause === '三（二）6')
      .map(({ title }) => title)
  expect(dutiesWith()).toContain('年度培训计划（2026年度）')
  const question = {
    ...questionFor('tianning', '2026-11-20'),
    profile: profileOn('tianning', '2026-11-20', { type: 'county' }),
  }
  const { rule } = trainingPlanRegister.begin(undefined, question)
  expect(rule).toBe('training-plan')
  // A department waits for the plan of the district; its own plan is under no clause.
  expect(trainingPlanRegister.begin(undefined, questionFor('tianning', '2026-11-20')).rule).toBeUndefined()
  expect(dutiesWith(plan({ rule }))).not.toContain('年度培训计划（2026年度）')
  expect(dutiesWith(plan({ rule, year: '2025' }))).toContain('年度培训计划（2026年度）')
})

test('a row that is done before its month comes is asked about', () => {
  const { check } = recordListOf('training-plans')
  const rules = (one: TrainingPlanDraft) =>
    check({ resources: [], trainingPlans: [one] }, '2026', readCodeLists(), '2026-04-20').map(({ rule }) => rule)
  expect(rules(plan({ state: 'done' }))).toContain('plan-ahead')
  expect(rules(plan({ state: 'done', month: '4' }))).not.toContain('plan-ahead')
})
