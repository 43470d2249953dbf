import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeLists } from '../../shared/field/code-lists'
import { itemFields, resourceFields } from '../../shared/catalogue/fields'
import { resourceDraft, type ResourceDraft, type ResourceField } from '../../shared/catalogue/resource'
import { createNewId } from '../../shared/base/new-id'
import { createCatalogueCheck } from '../../renderer/data/check/resource-check'
import { patchRows } from '../../renderer/data/store/row-store'
import { resourceRow } from '../../renderer/data/store/resource-row'
import { applyText } from '../../shared/catalogue/apply-text'
import { fieldGroups } from '../../renderer/features/catalogue/resource/field-groups'
import { fieldText } from '../../shared/field/field-text'
import { filterRows, noFilter, sortRows, startFilter } from '../../renderer/features/catalogue/list/list-filter'

const lists = codeLists.parse(JSON.parse(readFileSync('assets/lists/codelists.json', 'utf8')))
const world = { lists, persons: [{ id: '00000000-0000-7000-8000-000000000001', name: '张示例' }] }
const never = () => false
const newId = createNewId(
  () => 1_790_000_000_000,
  (bytes) => bytes.fill(7),
)

const made = (more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: newId(),
  status: '草稿',
  name: '婚姻登记信息',
  provider: '示例县民政局',
  items: [],
  ...more,
})

describe('ids in the order of time', () => {
  test('are valid, distinct and ascending within one millisecond', () => {
    const ids = Array.from({ length: 5000 }, () => newId())
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(5000)
    expect(resourceDraft.safeParse(made({ id: ids[0]! })).success).toBe(true)
  })
})

describe('rows of the list', () => {
  test('a change adds, replaces and removes, and untouched rows stay the same objects', () => {
    const [a, b, c] = [made(), made(), made()]
    const rows = [a, c].map(resourceRow)
    const after = patchRows(rows, [
      { table: 'resources', id: b.id, before: null, after: b },
      { table: 'resources', id: c.id, before: c, after: { ...c, name: '收养登记信息' } },
      { table: 'persons', id: a.id, before: null, after: null },
    ])
    expect(after.map((row) => [row.id, row.name])).toEqual([
      [a.id, '婚姻登记信息'],
      [b.id, '婚姻登记信息'],
      [c.id, '收养登记信息'],
    ])
    expect(after[0]).toBe(rows[0])
    expect(patchRows(after, [{ table: 'resources', id: a.id, before: a, after: null }])).toHaveLength(2)
  })

  test('search finds items, ignores width and case, and takes every word', () => {
    const rows = [
      made({ name: '低保对象（城市）', items: [{ id: newId(), name: '身份证件号', enName: 'ID_NO' }] }),
      made({ name: '低保对象（农村）' }),
    ].map(resourceRow)
    const found = (query: string) => filterRows(rows, { query }, new Map(), never).map((row) => row.name)
    expect(found('(城市)')).toEqual(['低保对象（城市）'])
    expect(found('id_no')).toEqual(['低保对象（城市）'])
    expect(found('低保 农村')).toEqual(['低保对象（农村）'])
    expect(filterRows(rows, noFilter, new Map(), never)).toHaveLength(2)
  })

  test('filters by level and sorts by findings', () => {
    const rows = [made(), made({ cycle: 'daily' })].map(resourceRow)
    const counts = new Map([[rows[1]!.id, { 必改: 1, 需说明: 0, 建议: 0 }]])
    expect(filterRows(rows, { query: '', level: '必改' }, counts, never)).toEqual([rows[1]])
    expect(filterRows(rows, { query: '', cycle: 'daily' }, counts, never)).toEqual([rows[1]])
    expect(filterRows(rows, { query: '', stale: true }, counts, (row) => row === rows[1])).toEqual([rows[1]])
    expect(startFilter(new URLSearchParams('stale=1&level=必改'))).toEqual({ query: '', stale: true, level: '必改' })
    expect(startFilter(new URLSearchParams('level=x'))).toEqual(noFilter)
    expect(sortRows(rows, { field: 'findings', descending: true }, counts)[0]).toBe(rows[1])
  })
})

describe('fields of the drawer', () => {
  test('every field of a resource stands in exactly one group', () => {
    const placed = fieldGroups.flatMap((group) => group.fields)
    expect([...placed].sort()).toEqual((Object.keys(resourceFields) as ResourceField[]).sort())
  })

  test('what was typed is normalised, kept when wrong, absent when empty', () => {
    const before = made({ cycle: 'daily' })
    expect(applyText(before, 'cycle', undefined, '每 月', world).cycle).toBe('monthly')
    expect(applyText(before, 'cycle', undefined, '有空就更新', world).cycle).toEqual({ raw: '有空就更新' })
    expect('cycle' in applyText(before, 'cycle', undefined, ' ', world)).toBe(false)
    expect(applyText(before, 'ownerPerson', undefined, '张示例', world).ownerPerson).toBe(world.persons[0]!.id)
    expect(applyText(before, 'ownerPerson', undefined, '李示例', world).ownerPerson).toEqual({ raw: '李示例' })
  })

  test('a length with decimals fills the precision of its item alone', () => {
    const before = made({ items: [{ id: newId() }, { id: newId() }] })
    const after = applyText(before, 'item.length', before.items[1]!.id, '10,2', world)
    expect(after.items[0]).toBe(before.items[0])
    expect(after.items[1]).toMatchObject({ length: '10', precision: '2' })
  })

  test('stored values read as labels and come back the same when left untouched', () => {
    const resource = made({ cycle: 'monthly', hasPersonal: '1', focusFields: lists.focusField.entries[0]!.code })
    for (const field of ['cycle', 'hasPersonal', 'focusFields'] as const) {
      const text = fieldText(resourceFields[field], resource[field], lists)
      expect(text).not.toBe(resource[field])
      expect(applyText(resource, field, undefined, text, world)[field]).toBe(resource[field])
    }
    expect(fieldText(itemFields.type, { raw: '文字' }, lists)).toBe('文字')
  })
})

describe('findings of the catalogue', () => {
  test('are counted for all, and again for what changed', () => {
    const check = createCatalogueCheck({ lists, stage: 'filing' })
    const bad = made({ published: { raw: '2024-02-30' } })
    const fine = made({ name: '收养登记信息' })
    expect(check.all([bad, fine], new Set()).get(bad.id)?.必改).toBeGreaterThan(0)
    expect(check.of(bad.id).some((finding) => finding.rule === 'bad-date')).toBe(true)
    const mended = { ...bad, published: '2024-02-29' }
    check.some([[bad.id, mended]])
    expect(check.of(bad.id).some((finding) => finding.rule === 'bad-date')).toBe(false)
    expect(check.some([[bad.id, null]]).get(bad.id)).toBeUndefined()
    expect(check.of(bad.id)).toEqual([])
  })
})
