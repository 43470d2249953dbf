import { describe, expect, test } from 'vitest'
import type { Finding } from '../../shared/field/finding'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { addedItems } from '../../renderer/features/catalogue/table/added-rows'
import { leftEdges, ROW_HEIGHT, windowAt } from '../../renderer/features/catalogue/table/grid-model'
import { blockOf, carried, clamp, moved, only, type Selection } from '../../renderer/features/catalogue/table/selection'
import {
  columnsOf,
  createGridRows,
  gridColumns,
  rowsByLevel,
  rowsOf,
} from '../../renderer/features/catalogue/table/table-model'
import { countingIds, lists } from '../support/analyse-file'

const rowsNamed = (names: string) => Array.from(names, (key) => ({ key }))
const extent = { rows: 10, columns: 4 }
const press = (selection: Selection, keys: string): Selection | undefined => {
  const parts = keys.split('+')
  return moved(
    selection,
    { key: parts.at(-1) ?? '', shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Control') },
    extent,
    5,
  )
}
const spot = (row: number, column: number) => ({ row, column })

describe('the selection', () => {
  test.each([
    ['ArrowDown', spot(3, 1)],
    ['Control+ArrowDown', spot(9, 1)],
    ['Control+ArrowLeft', spot(2, 0)],
    ['Home', spot(2, 0)],
    ['Control+Home', spot(0, 0)],
    ['Control+End', spot(9, 3)],
    ['PageDown', spot(7, 1)],
    ['PageUp', spot(0, 1)],
    ['Enter', spot(3, 1)],
    ['Shift+Enter', spot(1, 1)],
    ['Tab', spot(2, 2)],
    ['Shift+Tab', spot(2, 0)],
  ])('%s goes on', (keys, there) => {
    expect(press(only(spot(2, 1)), keys)).toEqual(only(there))
  })

  test.each([
    ['rows above are gone', 'abcde', 'ade', spot(1, 1)],
    ['rows above are back', 'ade', 'abcde', spot(3, 1)],
    ['rows below come and go', 'abd', 'abxy', spot(1, 1)],
  ])('stays with its row when %s', (_, before, after, there) => {
    const row = { abcde: 3, ade: 1, abd: 1 }[before] ?? 0
    expect(carried(only(spot(row, 1)), rowsNamed(before), rowsNamed(after))).toEqual(only(there))
  })

  test('stays where it is when its row is gone, and as large as it is when it moves', () => {
    expect(carried(only(spot(2, 1)), rowsNamed('abcd'), rowsNamed('abd'))).toEqual(only(spot(2, 1)))
    const block: Selection = { active: spot(1, 0), corner: spot(2, 3) }
    expect(carried(block, rowsNamed('abc'), rowsNamed('xyabc'))).toEqual({ active: spot(3, 0), corner: spot(4, 3) })
  })

  test('Shift extends from the active cell, which stays', () => {
    const one = press(only(spot(2, 1)), 'Shift+ArrowDown')!
    const two = press(one, 'Shift+ArrowLeft')!
    expect(two).toEqual({ active: spot(2, 1), corner: spot(3, 0) })
    expect(blockOf(two)).toEqual({ top: 2, left: 0, bottom: 3, right: 1 })
    expect(press(two, 'ArrowRight')).toEqual(only(spot(2, 2)))
    expect(blockOf(press(two, 'Control+a')!)).toEqual({ top: 0, left: 0, bottom: 9, right: 3 })
  })

  test('Tab turns at the end of a row and lets the focus go at the end of the table', () => {
    expect(press(only(spot(2, 3)), 'Tab')).toEqual(only(spot(3, 0)))
    expect(press(only(spot(9, 3)), 'Tab')).toBeUndefined()
    expect(press(only(spot(0, 0)), 'Shift+Tab')).toBeUndefined()
    expect(press(only(spot(2, 1)), 'x')).toBeUndefined()
  })

  test('it stays inside of a table that became smaller', () => {
    expect(clamp({ active: spot(8, 3), corner: spot(9, 0) }, { rows: 3, columns: 2 })).toEqual({
      active: spot(2, 1),
      corner: spot(2, 0),
    })
  })
})

test('only what is in sight is drawn, the last rows and columns included', () => {
  const columns = gridColumns(columnsOf('resources'), { lists, persons: [] })
  const edges = leftEdges(columns)
  const view = { height: 500, width: 1200, scrollLeft: 0 }
  const top = windowAt({ ...view, scrollTop: 0 }, 2_000, edges)
  expect(top.top).toBe(0)
  expect(top.bottom).toBeGreaterThanOrEqual(Math.ceil(500 / ROW_HEIGHT))
  expect(top.bottom).toBeLessThan(60)
  expect(top.right).toBeLessThan(15)
  const end = windowAt({ ...view, scrollTop: 2_000 * ROW_HEIGHT - 450, scrollLeft: edges.at(-1)! - 1200 }, 2_000, edges)
  expect(end.bottom).toBe(1_999)
  expect(end.right).toBe(columns.length - 1)
  expect(end.top).toBeLessThanOrEqual(1_985)
})

test('来源信息系统 offers the systems of the unit, and is plain text without any', () => {
  const choices = (systems: readonly string[]) =>
    gridColumns(columnsOf('resources'), { lists, persons: [] }, { system: systems }).find(({ key }) => key === 'system')
      ?.choices
  expect(choices(['救助系统'])).toEqual(['救助系统'])
  expect(choices([])).toBeUndefined()
})

const ids = countingIds()
const resource = (name: string, items: number): ResourceDraft => ({
  id: ids(),
  status: '草稿',
  name,
  items: Array.from({ length: items }, () => ({ id: ids() })),
})

test('a row is made anew only when its record or its findings changed', () => {
  const draft = resource('甲', 0)
  const columns = columnsOf('resources')
  const make = createGridRows(columns, { lists, persons: [] })
  const finding: Finding = {
    level: '必改',
    rule: 'missing-abstract',
    resourceId: draft.id,
    resource: '甲',
    field: 'abstract',
    value: '',
    message: '',
  }
  const none: Finding[] = []
  const [row] = rowsOf('resources', [draft])
  expect(rowsOf('resources', [draft])[0]).toBe(row)
  expect(make(row!, none)).toBe(make(row!, none))
  const marked = make(row!, [finding, { ...finding, level: '建议', itemId: 'x', field: 'item.name' }])
  expect([...marked.marks]).toEqual([['abstract', '必改']])
  expect(marked.texts[0]).toBe('甲')
  expect(rowsOf('resources', [{ ...draft }])[0]).not.toBe(row)
})

test('counts above the table are rows of that table', () => {
  const about = (level: '必改' | '建议', field: string, itemId?: string): Finding => ({
    level,
    rule: 'r',
    resourceId: 'a',
    resource: '',
    field,
    value: '',
    message: '',
    ...(itemId === undefined ? {} : { itemId }),
  })
  const found = new Map([
    ['a', [about('必改', 'name'), about('必改', 'cycle'), about('必改', 'items'), about('建议', 'item.name', 'i')]],
  ])
  expect([...rowsByLevel('resources', found).必改]).toEqual(['a'])
  expect([...rowsByLevel('resources', found).建议]).toEqual([])
  expect([...rowsByLevel('items', found).建议]).toEqual(['i'])
})

describe('items that a paste adds', () => {
  const a = resource('甲', 1)
  const b = resource('乙', 0)

  test('go to the resource that is named beside them, or to the one above', () => {
    const added = addedItems(['', '乙', '', '丙'], a, [a, b], ids)
    expect(added.rows.map((row) => row?.resource.name)).toEqual(['甲', '乙', '乙', undefined])
    expect(added.resources.get(a.id)?.items).toHaveLength(2)
    expect(added.resources.get(b.id)?.items.map(({ id }) => id)).toEqual([added.rows[1]?.key, added.rows[2]?.key])
  })

  test('do not go to another resource when the one that is named is not there', () => {
    // Copied from merged cells: the name stands in the first row only.
    const added = addedItems(['丙', '', '乙', ''], a, [a, b], ids)
    expect(added.rows.map((row) => row?.resource.name)).toEqual([undefined, undefined, '乙', '乙'])
    expect(added.resources.has(a.id)).toBe(false)
  })

  test('have no place in a table without resources', () => {
    expect(addedItems([''], undefined, [], ids)).toEqual({ rows: [undefined], resources: new Map() })
  })
})
