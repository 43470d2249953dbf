import { expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { recordListOf } from '../../shared/kinds/record-lists'
import type { TrainingDraft } from '../../shared/training/training'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const list = recordListOf('training')
const lists = readCodeLists()

const session = (n: number, more: Partial<TrainingDraft> = {}): TrainingDraft => ({ id: id(n), attendees: [], ...more })
const withTrainings = (...trainings: TrainingDraft[]) => ({ resources: [], persons: [], trainings })

test('sessions stand by their day, undated ones first, and are told apart by year', () => {
  const records = withTrainings(
    session(1, { date: '2026-03-05', title: '乙' }),
    session(2, { date: '2025-11-30' }),
    session(3),
    session(4, { date: '2026-03-05', title: '丙' }),
    session(5, { date: { raw: '去年' } }),
  )
  const rows = list.rows(records, '2026')
  expect(rows.map(({ key }) => key)).toEqual([3, 2, 4, 1, 5].map(id))
  const year = list.columns.find((column) => column.id === list.facet)
  expect(rows.map((row) => year?.get(row, records) ?? '')).toEqual(['', '2025', '2026', '2026', ''])
})

test('whoever took part is counted, from the roster or not', () => {
  const records = withTrainings(session(1, { attendees: [{ personId: id(9) }, { name: '张示例' }] }), session(2))
  const heads = list.columns.find((column) => column.id === 'attendees')
  expect(list.rows(records, '').map((row) => heads?.get(row, records))).toEqual(['2', '0'])
})

test('a new session has nobody and nothing', () => {
  expect(list.begin?.(id(7), '2026', undefined)?.record).toEqual({ id: id(7), attendees: [] })
})

test('what could not be read is to be explained, as a filing asks it; a course about secrets is no secret', () => {
  const trainings = [session(1, { hours: { raw: '半天' }, title: '保守国家秘密专题培训' })]
  const found = list.check({ resources: [], trainings }, '', lists, '2026-11-20')
  expect(found.map(({ level, rule, key, column }) => [level, rule, key, column])).toEqual([
    ['需说明', 'list-unread', id(1), 'hours'],
  ])
})
