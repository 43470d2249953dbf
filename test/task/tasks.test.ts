import { describe, expect, test } from 'vitest'
import { readCalendar, readCodeLists, readProfile } from '../../electron/assets'
import { registerOf } from '../../shared/duties/settlement'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../shared/kinds/record-lists'
import { matterRules } from '../../shared/profile/matter-rules'
import type { RegisterQuestion } from '../../shared/register/register'
import type { TaskDraft } from '../../shared/task/task'
import { taskRegister } from '../../shared/task/task-register'
import { nothingEntered } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'
import { id } from '../kinds/sample-records'

const calendar = readCalendar()
const TODAY = '2026-06-22'
const profileOf = (city: string) => readProfile(city, { day: TODAY, unit: { type: 'dept', listed: '1' } })!
const questionOf = (city: string, today = TODAY): RegisterQuestion => {
  const profile = profileOf(city)
  return { profile, rules: matterRules(profile), calendar, today }
}
const question = questionOf('dazhou')

const task = (more: Partial<TaskDraft> = {}): TaskDraft => ({
  id: id(40),
  source: 'list',
  title: '编制目录',
  date: '2026-03-12',
  deadline: '6月底前',
  ...more,
})
const dutiesOf = (city: string, tasks: readonly TaskDraft[], today = TODAY) =>
  unitDuties(profileOf(city), { ...nothingEntered('2026-01-01'), tasks }, today, calendar)
const taskDutiesOf = (city: string, tasks: readonly TaskDraft[], today = TODAY) =>
  dutiesOf(city, tasks, today).filter(({ key }) => key.startsWith('task:'))

describe('how far a task is', () => {
  const states: readonly (readonly [more: Partial<TaskDraft>, word: string, open: boolean, unmet?: true])[] = [
    [{}, '未开始', true],
    [{ progress: [{ date: '2026-04-01', what: '已布置' }] }, '进行中', true],
    [{ closed: '2026-06-01' }, '已完成', false],
    // A column 完成日期 that holds words completes nothing.
    [{ closed: { raw: '未完成' } }, '未开始', true],
    [{ result: 'done' }, '已完成', false],
    [{ result: 'failed' }, '未完成', true],
    [{ result: 'failed', reason: '  ' }, '未完成', true],
    [{ result: 'failed', reason: '要等上级系统' }, '未完成', false, true],
    [{ result: 'failed', closed: '2026-06-01', reason: '要等上级系统' }, '未完成', false, true],
    [{ result: { raw: '差不多' } }, '未开始', true],
  ]
  test.each(states.map(([more, ...stands]) => ({ more, stands })))('$more', ({ more, stands: [word, open, unmet] }) =>
    // What was not done is over once it says why, and is not shown as done.
    expect(taskRegister.state(task(more), question)).toEqual({ word, open, ...(unmet === true && { unmet }) }),
  )

  test('未完成 asks for its reason', () => {
    const said = (more: Partial<TaskDraft>) =>
      recordListOf('tasks')
        .check({ resources: [], tasks: [task(more)] }, '', readCodeLists(), TODAY)
        .map(({ rule, level, column }) => [rule, level, column])
    expect(said({ result: 'failed' })).toEqual([['task-reason', '必改', 'reason']])
    expect(said({ result: 'failed', reason: '要等上级系统' })).toEqual([])
    expect(said({ deadline: '6月底前、年底前' })).toEqual([['task-day', '建议', 'due']])
    expect(said({ deadline: '6月底前、年底前', due: '2026-12-31' })).toEqual([])
    expect(said({ deadline: '长期' })).toEqual([])
    expect(said({ closed: '2026-06-23' })).toEqual([['task-closed', '必改', 'closed']])
    expect(said({ title: undefined }).map(([rule]) => rule)).toEqual(['list-missing'])
  })
})

describe('until when', () => {
  const term = (more: Partial<TaskDraft>, today = TODAY) => {
    const found = taskRegister.term(task(more), questionOf('dazhou', today))
    return found && [found.due, found.left, found.overdue]
  }
  test('by the printed deadline, or the day that was typed', () => {
    expect(term({})).toEqual(['2026-06-30', 6, false])
    expect(term({ due: '2026-06-24' })).toEqual(['2026-06-24', 2, false])
    expect(term({ due: { raw: '下周' } })).toEqual(['2026-06-30', 6, false])
    expect(term({}, '2026-07-01')).toEqual(['2026-06-30', -1, true])
  })
  test('长期 is no day, and what is done has no term', () => {
    for (const today of [TODAY, '2030-01-01']) expect(term({ deadline: '长期' }, today)).toBeUndefined()
    expect(term({ result: 'done' }, '2026-07-01')).toBeUndefined()
  })
})

describe('what a task settles', () => {
  const waits = (city: string, tasks: readonly TaskDraft[]) =>
    dutiesOf(city, tasks).some(({ key }) => key === 'rule:task-list:2026')
  test.each(['dazhou', 'shuangyashan'])('%s: the first task of the list ends the waiting for it', (city) => {
    expect(waits(city, [])).toBe(true)
    expect(waits(city, [task()])).toBe(false)
    // Its rule need not be named; a task of the year before and tasks of other sources are no list of this year.
    expect(waits(city, [task({ rule: 'task-list' })])).toBe(false)
    expect(waits(city, [task({ date: '2025-12-31' })])).toBe(true)
    for (const source of ['decision', 'plan', 'negotiation', 'evaluation', 'other'])
      expect(waits(city, [task({ source, rule: 'task-list' })])).toBe(true)
  })

  test('its button leads to a new task of the list', () => {
    const rule = question.rules.find(({ id: one }) => one === 'task-list')!
    expect(registerOf(kindBehaviours, rule)).toBe('tasks')
    expect(taskRegister.begin(rule, question)).toEqual({ source: 'list', rule: 'task-list', date: TODAY })
    expect(taskRegister.begin(undefined, question)).toEqual({ source: 'plan', date: TODAY })
    expect(taskRegister.rule(task(), question)?.clause).toBe('三（二）')
    expect(taskRegister.rule(task({ source: 'plan' }), question)).toBeUndefined()
    expect(taskRegister.rule(task(), questionOf('puning'))).toBeUndefined()
  })
})

describe('what stands on 今日', () => {
  test('tasks that are due within 30 days or over, with the clause of the list', () => {
    expect(taskDutiesOf('dazhou', [task({ due: '2026-07-23' })])).toEqual([])
    expect(taskDutiesOf('dazhou', [task({ due: '2026-07-22' })])).toMatchObject([
      {
        key: `task:${id(40)}`,
        due: '2026-07-22',
        basis: { clause: '三（二）' },
        action: { place: { table: 'tasks' } },
      },
    ])
    expect(taskDutiesOf('dazhou', [task({ due: '2026-06-01' })])).toMatchObject([{ left: -14 }])
    expect(taskDutiesOf('dazhou', [task({ source: 'plan' })])).toMatchObject([{ basis: null }])
    expect(taskDutiesOf('dazhou', [task({ result: 'done' }), task({ deadline: '长期' })])).toEqual([])
    expect(taskDutiesOf('dazhou', [task({ result: 'failed', due: '2026-06-01' })])).toHaveLength(1)
  })

  test('many of one list and day are one line, which leads to exactly those', () => {
    const many = Array.from({ length: 6 }, (_, at) => task({ id: id(50 + at), number: String(at + 1) }))
    const [duty, ...others] = taskDutiesOf('dazhou', [...many, task({ source: 'plan' })])
    expect(duty).toMatchObject({
      title: '年度任务清单：6 项任务到期',
      action: { place: { kind: 'records', where: { source: 'list', rule: '', term: '2026-06-30', open: '1' } } },
    })
    expect(others).toHaveLength(1)
    expect(taskDutiesOf('dazhou', many.slice(1))).toHaveLength(5)
  })
})

test('many tasks of two lists are two duties, each with the rows that it counts', () => {
  const of = (from: number, rule?: string) =>
    Array.from({ length: 6 }, (_, at): TaskDraft => ({
      id: id(from + at),
      source: 'list',
      title: `示例任务${String(from + at)}`,
      date: '2026-03-12',
      due: '2026-06-30',
      ...(rule !== undefined && { rule }),
    }))
  // The second list came in under the rules of another city.
  const duties = taskDutiesOf('dazhou', [...of(40), ...of(50, 'of-another-city')], '2026-06-20')
  expect(new Set(duties.map(({ key }) => key)).size).toBe(2)
  expect(duties.map(({ action }) => action.place)).toMatchObject([
    { where: { rule: '' } },
    { where: { rule: 'of-another-city' } },
  ])
})
