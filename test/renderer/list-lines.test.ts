import { expect, test } from 'vitest'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { itemLines, linesOf, listedItems, resourcesListed } from '../../renderer/parts/record-screen/list-lines'
import { resourceRow } from '../../renderer/data/store/resource-row'
import type { listIds } from '../../shared/profile/list-id'
import { recordLists } from '../../shared/kinds/record-lists'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const made = (n: number, items: readonly string[], more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: id(n),
  status: '草稿',
  name: `资源${String(n)}`,
  code: `3070${String(n)}`,
  items: items.map((name, at) => ({ id: id(n * 100 + at), name, ...(at % 2 === 0 && { enName: `f${String(at)}` }) })),
  ...more,
})

test('the lines of a dictionary are counted, not kept: every position leads to its item and back', () => {
  const parts = [
    { id: id(1), items: [0, 1, 2] },
    { id: id(2), items: [] },
    { id: id(3), items: [1, 4] },
  ]
  const lines = itemLines(parts)
  expect(lines.length).toBe(5)
  const all = Array.from({ length: 5 }, (_, at) => lines.at(at))
  expect(all.map((line) => [line?.resourceId, line?.item])).toEqual([
    [id(1), 0],
    [id(1), 1],
    [id(1), 2],
    [id(3), 1],
    [id(3), 4],
  ])
  for (const [at, line] of all.entries()) expect(lines.indexOf(line?.key ?? '')).toBe(at)
  expect(lines.at(5)).toBeUndefined()
  expect(lines.indexOf(`${id(3)}.0`)).toBe(-1)
  expect(linesOf([{ key: 'a' }, { key: 'b' }]).indexOf('b')).toBe(1)
})

test('300,000 items are 20,000 parts, and a page of them costs nothing', () => {
  const parts = Array.from({ length: 20_000 }, (_, at) => ({
    id: id(at),
    items: 15,
  }))
  const lines = itemLines(parts)
  expect(lines.length).toBe(300_000)
  expect(lines.at(299_999)).toMatchObject({ resourceId: id(19_999), item: 14 })
  expect(lines.indexOf(`${id(19_999)}.14`)).toBe(299_999)
  // Nothing stands before the first line, nor before a line that is not listed.
  expect([lines.at(-1), lines.at(-2)]).toEqual([undefined, undefined])
  expect(lines.at(300_000)).toBeUndefined()
})

test('a search shows the items it hits, or all items of a resource that it hits; gaps show only what lacks a name', () => {
  const row = resourceRow(made(1, ['身份证号', '姓名', '住址']))
  expect(listedItems(row, false, []).items).toBe(3)
  expect(listedItems(row, false, ['姓名']).items).toEqual([1])
  expect(listedItems(row, false, ['资源1']).items).toBe(3)
  expect(listedItems(row, false, ['号', '身份']).items).toEqual([0])
  expect(listedItems(row, false, ['f2']).items).toEqual([2])
  expect(listedItems(row, true, []).items).toEqual([1])
})

test('resources stand in the order of their list, the responsibility list has the shared ones only', () => {
  const rows = [
    made(1, [], { code: 'B', dutyBasis: '甲', shareType: '3' }),
    made(2, [], { code: 'A', dutyBasis: '乙', shareType: '1' }),
    made(3, [], { code: 'C', dutyBasis: '甲', shareType: '2' }),
  ].map(resourceRow)
  const order = (list: (typeof listIds)[number]) => resourcesListed(list, rows).map(({ code }) => code)
  expect(order('gathering')).toEqual(['A', 'B', 'C'])
  expect(order('functions')).toEqual(['A', 'B', 'C'])
  expect(order('responsibility')).toEqual(['A', 'C'])
})

test('the screen shows columns that its list has, each once, and counts by one of them', () => {
  for (const { columns, screen, facet } of recordLists.filter(({ filed }) => filed)) {
    const known = columns.map(({ id }) => id)
    expect(new Set(screen).size).toBe(screen.length)
    for (const column of screen) expect(known).toContain(column)
    if (facet !== false) expect(known).toContain(facet)
    expect(new Set(known).size).toBe(known.length)
  }
})
