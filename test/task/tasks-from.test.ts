import { expect, test } from 'vitest'
import { taskDraft } from '../../shared/task/task'
import { offeredTasks, tasksFrom, type TaskOrigin } from '../../shared/task/tasks-from'
import { id } from '../kinds/sample-records'

const origin: TaskOrigin = { member: 'meetingId', id: id(7), source: 'decision', day: '2026-03-18' }
const MINUTES =
  '1. 各股室 4 月底前交齐数据资源。\n\n（二）信息股长期做好备份；\n二、3.5 万条记录重新核对\n1、各股室4月底前交齐数据资源'

test('each line of the minutes is a task, with the day that it names', () => {
  expect(offeredTasks(MINUTES, origin, [])).toEqual([
    { title: '各股室 4 月底前交齐数据资源。', due: '2026-04-30', made: false },
    { title: '信息股长期做好备份', due: undefined, made: false },
    { title: '3.5 万条记录重新核对', due: undefined, made: false },
  ])
  expect(offeredTasks(' \n', origin, [])).toEqual([])
})

test('tasks name their record, and are not offered twice', () => {
  let count = 0
  const newId = () => id(60 + ++count)
  const offered = offeredTasks(MINUTES, origin, [])
  const tasks = tasksFrom(offered.slice(0, 2), origin, '2026-05-01', newId)
  for (const task of tasks) expect(taskDraft.parse(task)).toEqual(task)
  expect(tasks[0]).toMatchObject({ source: 'decision', meetingId: id(7), date: '2026-03-18', due: '2026-04-30' })
  expect(offeredTasks(MINUTES, origin, tasks).map(({ made }) => made)).toEqual([true, true, false])
  // Those of another meeting are none of this one.
  expect(offeredTasks(MINUTES, { ...origin, id: id(8) }, tasks).some(({ made }) => made)).toBe(false)
})

test('what was agreed on is due on the day that was agreed on', () => {
  const agreed: TaskOrigin = { member: 'defectId', id: id(9), source: 'negotiation', day: undefined, due: '2026-12-20' }
  const [task] = tasksFrom(offeredTasks('年底前统一补录', agreed, []), agreed, '2026-09-15', () => id(61))
  expect(task).toMatchObject({ source: 'negotiation', defectId: id(9), date: '2026-09-15', due: '2026-12-20' })
})

test('a year alone says what the work is about, not when it is due', () => {
  const dues = (words: string) => offeredTasks(words, origin, []).map(({ due }) => due)
  expect(dues('做好2025年工作总结；报送2027年度计划；2026年目录清理6月底前完成；2026年底前全部上线')).toEqual([
    undefined,
    undefined,
    '2026-06-30',
    '2026-12-31',
  ])
})
