import { expect, test } from 'vitest'
import { bookOf, planOf, sheetsOf } from '../lists/list-books'
import { id } from '../kinds/sample-records'
import { questionFor } from '../project/project-sample'
import { profileOn } from '../incident/incident-sample'
import { readCodeLists } from '../../electron/assets'
import { closeYear } from '../../shared/closing/year-closing'
import { fieldText } from '../../shared/field/field-text'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { kindRegisters } from '../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../shared/kinds/record-lists'
import { underBegunRule, type Register } from '../../shared/register/register'
import type { Identified } from '../../shared/field/kind'
import { carriersOf, offeredPlans, trainingFor } from '../../shared/training-plan/carried-out'
import type { TrainingPlanDraft } from '../../shared/training-plan/training-plan'
import { trainingPlanRegister, trainingPlanSettles } from '../../shared/training-plan/training-plan-register'
import type { TrainingDraft } from '../../shared/training/training'
import { trainingSearched } from '../../shared/training/training-searched'

const plan = (n: number, more: Partial<TrainingPlanDraft> = {}): TrainingPlanDraft => ({
  id: id(n),
  title: `示例培训${String(n)}`,
  year: '2026',
  month: '5',
  state: 'planned',
  ...more,
})
const session = (n: number, more: Partial<TrainingDraft> = {}): TrainingDraft => ({
  id: id(n),
  title: `示例场次${String(n)}`,
  date: '2026-05-12',
  attendees: [],
  ...more,
})
const register: Register<TrainingPlanDraft> = trainingPlanRegister
const TODAY = '2026-06-01'

const standing = (one: TrainingPlanDraft, trainings: readonly TrainingDraft[], today = TODAY) => {
  const question = { ...questionFor('tianning', today), beside: { trainings } }
  const { word, open } = register.state(one, question)
  return [word, open, register.term(one, question)?.overdue]
}

test('a row of the plan is done by the session that carries it out, and open again without it', () => {
  const carried = [session(50, { planId: id(28) })]
  expect(standing(plan(28), [])).toEqual(['计划', true, true])
  expect(standing(plan(28), carried)).toEqual(['已办', false, undefined])
  expect(standing(plan(29), carried)).toEqual(['计划', true, true])
  expect(standing(plan(28, { state: 'cancelled' }), carried)).toEqual(['已办', false, undefined])
})

test('a session that is still to come has carried out nothing yet', () => {
  const carried = [session(50, { planId: id(28), date: '2026-06-02' })]
  expect(standing(plan(28, { month: '6' }), carried)).toEqual(['计划', true, false])
  expect(standing(plan(28, { month: '6' }), carried, '2026-06-02')).toEqual(['已办', false, undefined])
})

test('the closing of a year carries over no row that a session carried out', () => {
  const { profile, rules, calendar, today } = questionFor('tianning', '2026-12-31')
  const records = { trainings: [session(50, { planId: id(28) })], trainingPlans: [plan(28), plan(29)] }
  const closed = closeYear('2026', {
    profile,
    rules,
    calendar,
    today,
    kinds: dataKinds,
    registers: kindRegisters,
    records,
  })
  expect(closed.map(({ table, total, open }) => [table, total, open.map(({ record }) => record.id)])).toEqual([
    ['trainingPlans', 2, [id(29)]],
  ])
})

test('the list of the plan says by which session and when, on its sheet too, and reading it back changes nothing', async () => {
  const list = recordListOf('training-plans')
  const records = {
    resources: [],
    persons: [],
    today: TODAY,
    trainings: [session(50, { planId: id(28) }), session(51, { planId: id(29), date: '2026-06-20' })],
    trainingPlans: [plan(28), plan(29)],
  }
  const cells = (at: number) =>
    ['state', 'date', 'trainings'].map((column) => {
      const { info, get } = list.columns.find((one) => one.id === column)!
      return fieldText(info, get(list.rows(records, '2026')[at]!, records), readCodeLists())
    })
  expect(cells(0)).toEqual(['已办', '2026-05-12', '2026-05-12 示例场次50'])
  expect(cells(1)).toEqual(['计划', '', ''])
  const sheets = await sheetsOf(bookOf(list, records))
  expect(JSON.stringify(sheets)).toContain('2026-05-12 示例场次50')
  const { added, changed, same, findings } = planOf(list, sheets, records)
  expect([added, changed, same, findings]).toEqual([0, 0, 2, []])
})

test('rows are offered to a session of their year until another session carried them out', () => {
  const plans = [plan(28, { month: '9' }), plan(29), plan(30, { year: '2025' }), plan(31, { state: 'cancelled' })]
  const offered = (training: TrainingDraft, ...others: TrainingDraft[]) =>
    offeredPlans(training, plans, [training, ...others]).map((one) => one.id)
  expect(offered(session(50))).toEqual([id(29), id(28)])
  expect(offered(session(50), session(51, { planId: id(29) }))).toEqual([id(28)])
  expect(offered(session(50, { planId: id(29) }))).toEqual([id(29), id(28)])
  expect(offered(session(50, { planId: id(31) }))).toEqual([id(29), id(31), id(28)])
  expect(offered({ id: id(50), attendees: [] })).toEqual([id(30), id(29), id(28)])
})

test('a session that is begun from a row takes along what the row says', () => {
  const begun = { ...trainingFor(plan(28, { hours: '4' })), id: id(50) }
  expect(begun).toEqual({ id: id(50), title: '示例培训28', hours: '4', nature: 'own', planId: id(28), attendees: [] })
  expect(dataKinds.trainings.draft.safeParse(begun).success).toBe(true)
  expect(carriersOf(plan(28), [begun], TODAY)).toEqual([begun])
})

test('a plan is that of the year which it names, also where its last row was done in the next', () => {
  const day = (more: Partial<TrainingPlanDraft>) => {
    const settled = trainingPlanSettles.settlement(plan(28, more)) as { readonly day?: string } | undefined
    return settled?.day
  }
  expect(day({ date: '2027-01-08' })).toBe('2026-01-01')
  expect(day({ date: '2026-05-12' })).toBe('2026-05-12')
  expect(day({ year: { raw: '今年' }, date: '2026-05-12' })).toBe('2026-05-12')
})

test('天 三（二）6: rows of a plan that comes in settle what rows settle that are typed; those of others do not', () => {
  const question = (type: string) => ({
    ...questionFor('tianning', '2026-11-20'),
    profile: profileOn('tianning', '2026-11-20', { type, listed: '1' }),
  })
  const all = register as unknown as Register<Identified>
  expect(underBegunRule(plan(28), all, question('county'))).toEqual(plan(28, { rule: 'training-plan' }))
  // A department waits for the plan of the district: its own is under no clause.
  expect(underBegunRule(plan(28), all, question('dept'))).toEqual(plan(28))
  expect(underBegunRule(plan(28, { rule: 'other' }), all, question('county'))).toEqual(plan(28, { rule: 'other' }))
})

test('certificates stand on the sheet of the trainings, are found, and are lost by no list that comes back', async () => {
  const certificates = [
    { holder: '张示例', name: '数据治理结业证书', number: '示证0001', date: '2026-05-13' },
    { holder: '李示例', name: '数据治理结业证书' },
  ]
  const one = session(50, { nature: 'own', planId: id(28), certificates })
  const records = { resources: [], persons: [], trainings: [one], trainingPlans: [plan(28)] }
  const list = recordListOf('training')
  const sheets = await sheetsOf(bookOf(list, records))
  const text = JSON.stringify(sheets)
  expect(text).toContain('张示例 数据治理结业证书 示证0001 2026-05-13；李示例 数据治理结业证书')
  expect(text).toContain('2026年5月示例培训28')
  const changed = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell === '自办' ? '宣贯' : cell))),
  }))
  const { changes } = planOf(list, changed, records)
  expect(changes.map(({ after }) => after)).toEqual([{ ...one, nature: 'publicity' }])
  expect(trainingSearched.texts(one).more).toEqual(
    expect.arrayContaining(['张示例', '数据治理结业证书', '示证0001', '李示例']),
  )
})
