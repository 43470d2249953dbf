import { describe, expect, it } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { nearestEntry } from '../../shared/field/nearest-entry'
import { cleanText, countedTail, foldName } from '../../shared/field/plain-text'
import { readDate } from '../../shared/field/normalise-date'
import type { FieldRef } from '../../shared/catalogue/field-ref'
import { normaliseField } from '../../shared/catalogue/normalise-field'
import { readDecimal, readWhole } from '../../shared/field/normalise-number'

const lists = readCodeLists()

describe('text', () => {
  it.each([
    ['\u3000民政 \n', '民政'],
    ['数据\n资源', '数据资源'],
    ['My  SQL\n5', 'My SQL 5'],
    ['Ａ１２（试行）', 'A12（试行）'],
    ['a\u200bb\u00a0c', 'ab c'],
  ])('%j is %j', (from, to) => expect(cleanText(from)).toBe(to))

  it.each([
    ['婚姻登记（历史）', '婚姻登记(历史) ', true],
    ['“低保”对象、名册', '低保对象名册', true],
    ['ＡＰＰ备案', 'app备案', true],
    ['台账1.0', '台账10', false],
    ['2019-2020年', '20192020年', false],
    ['名册', '名册（历史）', false],
    ['第1批', '第2批', false],
  ])('%j and %j are one name: %s', (a, b, same) => expect(foldName(a) === foldName(b)).toBe(same))

  it.each([
    ['示例县民政局1', '示例县民政局', 1],
    ['3A4/000012', '3A4/', 12],
    ['平台2.0', undefined, undefined],
    ['系统V2', undefined, undefined],
    ['民政局', undefined, undefined],
  ])('%j counts from %j', (text, stem, count) => {
    expect(countedTail(text)?.stem).toBe(stem)
    expect(countedTail(text)?.count).toBe(count)
  })
})

describe('dates', () => {
  it.each([
    '2024-07-14',
    '2024/7/14',
    '2024.7.14',
    '2024年7月14日',
    '20240714',
    '2024-07-14 00:00:00',
    '２０２４年７月１４日',
    '45487',
    '7/14/2024',
    '二〇二四年七月十四日',
    '2024 年 7 月 14 日',
    '2024.07.14.',
  ])('%s', (text) => expect(readDate(text)).toEqual({ kind: 'day', iso: '2024-07-14' }))
  it.each(['2024年13月5日', '2024-02-30', '20240231', '2023.2.29', '待定', '2024-00-10', '99999999'])(
    '%s is no day',
    (text) => expect(readDate(text).kind).toBe('impossible'),
  )
  it.each(['2024年7月', '2024', '2024-07', '24.7.14', '2024年底'])('%s is incomplete', (text) =>
    expect(readDate(text).kind).toBe('incomplete'),
  )
})

describe('numbers', () => {
  it.each([
    ['2.7666', '2.7666'],
    ['1,234.50', '1234.5'],
    ['0', '0'],
    ['007', '7'],
    ['０．５', '0.5'],
    ['5e-3', '0.005'],
    ['1.23456', '1.2346'],
    ['9.99999', '10'],
  ])('%s is %s', (text, value) => expect(readDecimal(text, 'G')).toMatchObject({ kind: 'decimal', value }))
  it.each([
    ['约2.5G', 'G', '2.5'],
    ['512MB', 'G', '0.5'],
    ['1T', 'G', '1024'],
    ['3.2万条', '万', '3.2'],
    ['15000条', '万', '1.5'],
    ['1.5亿', '万', '15000'],
    ['2.5左右', 'G', '2.5'],
  ])('%s in %s is rather %s', (text, unit, suggestion) =>
    expect(readDecimal(text, unit)).toEqual({ kind: 'with-unit', suggestion }),
  )
  it('knows text that is no number', () => {
    expect(readDecimal('不详', 'G')).toEqual({ kind: 'unclear', suggestion: '0' })
    expect(readDecimal('较多', 'G')).toEqual({ kind: 'unclear' })
  })
  it.each([
    ['18', { value: '18' }],
    ['18.0', { value: '18' }],
    ['18位', { value: '18' }],
    ['10,2', { value: '10', precision: '2' }],
    ['不限', undefined],
    ['1,000', { value: '1000' }],
    ['4，000字符', { value: '4000' }],
    ['(1,234,567)', { value: '1234567' }],
    ['18,10', { value: '18', precision: '10' }],
  ])('length %s', (text, value) => expect(readWhole(text)).toEqual(value))
})

describe('fields', () => {
  it.each<[FieldRef, string, unknown]>([
    ['class', '\u3000部门信息资源类', '3'],
    ['shareType', '有条件共享 \n', '2'],
    ['shareType', '有条件共享类', '2'],
    ['shareType', '1.无条件共享', '1'],
    ['shareType', '①不予共享', '3'],
    ['cycle', '每天', 'daily'],
    ['cycle', '有空就更新', { raw: '有空就更新' }],
    ['cycle', '3年', { raw: '3年' }],
    ['cycle', '15天', { raw: '15天' }],
    ['cycle', '2 周', { raw: '2 周' }],
    ['cycle', '1年', 'yearly'],
    ['cycle', '每周一次', 'weekly'],
    ['cycle', '半年一次', 'halfyear'],
    ['cycle', '每天一次', 'daily'],
    ['cycle', '7.每年', 'yearly'],
    ['shareType', '1无条件共享', '1'],
    ['secrecy', '秘密★10年', '1'],
    ['secrecy', '机密级', '1'],
    ['secrecy', '属于工作秘密', '2'],
    ['secrecy', '不属于国家秘密', { raw: '不属于国家秘密' }],
    ['secrecy', '商业秘密', { raw: '商业秘密' }],
    ['formatType', 'MYSQL', 'mysql'],
    ['formatType', '达梦数据库', 'Dm'],
    ['formatType', 'Oracle 11g', 'oracle'],
    ['item.type', 'varchar', 'C'],
    ['item.type', '字符型C', 'C'],
    ['item.level', '三级(敏感)', 'g3'],
    ['item.isKey', '√', '1'],
    ['item.nullable', 'N', '0'],
    ['hasPersonal', '无', '0'],
    ['shareCondition', '无', undefined],
    ['shareCondition', '——', undefined],
    ['item.name', '空', '空'],
    ['providerCode', '11999900mb0000001k', '11999900MB0000001K'],
    ['providerCode', '暂无', '暂无'],
    ['focusFields', '工业制造、现代农业', '01,02'],
    ['published', '2024年13月5日', { raw: '2024年13月5日' }],
    ['ownerPerson', '张示例', { raw: '张示例' }],
  ])('%s of %j is %j', (ref, text, value) => expect(normaliseField(ref, text, lists).value).toEqual(value))

  it.each([
    ['3年', undefined],
    ['每两年一次', undefined],
    ['每隔15天', undefined],
    ['大约每周一次', '每周'],
    ['每学期', '每半年'],
  ])('a cycle %s is near to %s', (text, label) => expect(nearestEntry(lists.cycle, text)?.label).toBe(label))

  it('says what was mended, and nothing where nothing was', () => {
    expect(normaliseField('cycle', '每天', lists).mended?.to).toBe('每日')
    expect(normaliseField('provider', ' 示例县民政局', lists).mended?.to).toBe('示例县民政局')
    expect(normaliseField('cycle', '每日', lists).mended).toBeUndefined()
    expect(normaliseField('published', '2024-07-14', lists).mended).toBeUndefined()
  })
})
