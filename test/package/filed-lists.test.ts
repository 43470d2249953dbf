import { expect, test } from 'vitest'
import { listPart } from '../../shared/package/book-parts'
import { listedTables, recordLists } from '../../shared/kinds/record-lists'
import { filedLists, MOST_LINES } from '../../shared/package/filed-lists'
import { partName } from '../../shared/package/statement'
import type { ListedRecords } from '../../shared/lists/record-list'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const none: ListedRecords = {
  ...Object.fromEntries(listedTables.map((table) => [table, []])),
  resources: [],
  persons: [],
}
const resource = { id: id(1), status: '草稿' as const, items: [{ id: id(2), name: '姓名' }] }
const namesOf = (records: ListedRecords) =>
  filedLists(recordLists, records).lists.map(({ list, year }) => listPart(list, year))

test('only lists with lines are filed, and every name is one that a package may hold', () => {
  expect(namesOf(none)).toEqual([])
  const records: ListedRecords = { ...none, resources: [resource], demands: [{ id: id(3), kind: 'backflow' }] }
  const parts = namesOf(records)
  expect(parts.map(({ name }) => name)).toEqual([
    'data/list-dictionary.xlsx',
    'data/list-functions.xlsx',
    'data/list-backflow.xlsx',
    'data/list-gathering.xlsx',
  ])
  for (const { name } of parts) expect(partName.safeParse(name).success).toBe(true)
})

test('a list of a year is filed once for each year that has lines', () => {
  const openings = ['2027', '2026', '2027'].map((year, at) => ({ id: id(10 + at), year, resourceId: resource.id }))
  expect(namesOf({ ...none, openings }).map(({ name, title }) => [name, title])).toEqual([
    ['data/list-opening-2026.xlsx', '2026年度数据开放清单'],
    ['data/list-opening-2027.xlsx', '2027年度数据开放清单'],
  ])
})

test('a list that is too long stays out and is named', () => {
  const items = Array.from({ length: MOST_LINES }, (_, at) => ({ id: id(at + 10), name: '项' }))
  const long = { ...resource, items }
  expect(filedLists(recordLists, { ...none, resources: [long] }).tooLong).toEqual([])
  const longer = { ...resource, items: [...items, { id: id(9), name: '项' }] }
  const filed = filedLists(recordLists, { ...none, resources: [longer] })
  expect(filed.tooLong).toEqual(['数据资源字典'])
  expect(filed.lists.map(({ list }) => list.id)).toEqual(['functions', 'gathering'])
})
