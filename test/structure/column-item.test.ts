import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ItemDraft } from '../../shared/catalogue/resource'
import { codeLists } from '../../shared/field/code-lists'
import { itemOf, splitComment } from '../../shared/structure/column-item'
import { mergeItems } from '../../shared/structure/merge-items'
import type { SourceColumn } from '../../shared/structure/structure'

const lists = codeLists.parse(
  JSON.parse(readFileSync(new URL('../../assets/lists/codelists.json', import.meta.url), 'utf8')),
)
let count = 0
const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
const item = (column: Partial<SourceColumn>): Partial<ItemDraft> => {
  const { id, ...rest } = itemOf({ name: 'f', type: 'int', ...column }, lists, newId)
  expect(id).toMatch(/^0{8}-/)
  return rest
}

describe('a comment', () => {
  test.each([
    ['姓名', '姓名', ''],
    ['性别（1男 2女）', '性别', '1男 2女'],
    ['状态(0正常 1停用)', '状态', '0正常 1停用'],
    ['性别：1-男，2-女', '性别', '1-男，2-女'],
    ['性别0男1女', '性别', '0男1女'],
    ['帐号状态 0:正常 1:停用', '帐号状态', '0:正常 1:停用'],
    ['建筑面积（平方米）', '建筑面积（平方米）', ''],
    ['备用字段1', '备用字段1', ''],
    [
      '低保对象的户主姓名，由乡镇经办人按户口簿填写，不得简写',
      '低保对象的户主姓名',
      '由乡镇经办人按户口簿填写，不得简写',
    ],
    [' 户主\n姓名 ', '户主姓名', ''],
  ])('%s', (comment, name, description) => {
    expect(splitComment(comment)).toEqual({ name, description })
  })
})

describe('a column as an item', () => {
  test.each([
    ['varchar2', 'C'],
    ['CHARACTER VARYING', 'C'],
    ['Enum', 'C'],
    ['number', 'N'],
    ['numeric', 'N'],
    ['bigint', 'I'],
    ['serial', 'I'],
    ['double precision', 'B'],
    ['real', 'F'],
    ['date', 'D'],
    ['timestamp', 'T'],
    ['boolean', 'L'],
    ['clob', 'M'],
    ['nvarchar(max)', 'M'],
    ['varbinary(max)', 'G'],
    ['bytea', 'G'],
    ['money', 'Y'],
    ['字符型', 'C'],
  ])('%s is %s of the 1272 list', (type, code) => {
    expect(item({ type }).type).toBe(code)
  })

  test('takes name, field, size, key and the rest of the comment', () => {
    expect(
      item({ name: 'SEX', type: 'CHAR', comment: '性别（GB/T 2261.1-2003，1男 2女）', isKey: false, nullable: true }),
    ).toEqual({
      name: '性别',
      enName: 'SEX',
      type: 'C',
      length: '1',
      isKey: '0',
      nullable: '1',
      dictRef: 'GB/T 2261.1-2003',
      description: 'GB/T 2261.1-2003，1男 2女',
    })
    expect(item({ name: 'pay', type: 'decimal', length: '10', precision: '2' })).toEqual({
      name: 'pay',
      enName: 'pay',
      type: 'N',
      length: '10',
      precision: '2',
    })
  })

  test('a type nobody listed stays as written, fractions of a second are no length', () => {
    expect(item({ type: 'hstore' }).type).toEqual({ raw: 'hstore' })
    expect(item({ type: 'timestamp', length: '6' }).length).toBeUndefined()
    expect(item({ type: 'enum', values: ['男', '未说明'] })).toMatchObject({ length: '3', description: '男、未说明' })
  })
})

describe('items put to those of a resource', () => {
  const draft = (fields: Partial<ItemDraft>): ItemDraft => ({ id: newId(), ...fields })
  test('are told apart by field name, then by name; what is there is kept', () => {
    const kept = [
      draft({ name: '姓名', enName: 'NAME', type: 'C', length: '50' }),
      draft({ name: '出生日期', type: 'D' }),
      draft({ name: '备注', enName: 'memo1' }),
    ]
    const found = [
      draft({ name: '户主姓名', enName: 'name', type: 'C', length: '100' }),
      draft({ name: '出生日期', enName: 'born', type: 'D' }),
      draft({ name: '备注', enName: 'memo2' }),
      draft({ name: '备注', enName: 'memo2' }),
    ]
    const merged = mergeItems(kept, found)
    expect(merged.items).toEqual([...kept, found[2]])
    expect(merged.added).toEqual([found[2]])
    expect(merged.same).toBe(2)
    expect(merged.differing).toEqual([{ existing: kept[0], found: found[0], fields: ['name', 'length'] }])
  })

  test('two fields of one name are two items, though one without a field name is there already', () => {
    const kept = [draft({ name: '备注' })]
    const found = [draft({ name: '备注', enName: 'memo1' }), draft({ name: '备注', enName: 'memo2' })]
    expect(mergeItems(kept, found)).toMatchObject({ items: [kept[0], found[1]], same: 1 })
  })
})
