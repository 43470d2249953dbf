import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, foldName, isClean, isFilled } from '../../shared/field/plain-text'
import { createNewId } from '../../shared/base/new-id'
import { uuid } from '../../shared/base/ids'
import { checkItems } from '../../shared/catalogue/check-required'
import type { Finding } from '../../shared/field/finding'
import { rememberingReaders } from '../../shared/tables/read-cells'
import type { FieldRef } from '../../shared/catalogue/field-ref'
import { normaliseField } from '../../shared/catalogue/normalise-field'
import { placeFindings } from '../../shared/tables/places'
import { lists } from '../support/analyse-file'
import { isPlainRecord, judgeFully, judgeOf } from '../../shared/tables/classify-rows'

const odd = fc.constantFrom(
  ...[' ', '  ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\r\n', '\t', '_x000D_', '_', 'Ａ', '９', 'é', 'e\u0301'],
  ...[
    '（',
    '）',
    '，',
    '。',
    '·',
    '－',
    '-',
    '.',
    '~',
    '无',
    '—',
    '合计',
    '\u2126',
    '𬱖',
    '㈠',
    '豈',
    'Ⅲ',
    '\u302a',
    '\ud800',
  ],
)
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('企业', '登记', 'A', 'b', 'GB/T', '2', '0', '019', '单位名称') },
      odd,
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

test('text that is clean at one look is clean by every rule', () => {
  fc.assert(
    fc.property(text, (one) => {
      // A mark that is left out in any case lets the quick look fail.
      expect(cleanText(one)).toBe(cleanText(`${one}\u200b`))
      if (isClean(one)) expect(cleanText(`${one}\u200b`)).toBe(one)
      expect(isFilled(one)).toBe(cleanText(`${one}\u200b`) !== '')
      expect(foldName(one)).toBe(foldName(`${one} `))
    }),
    { numRuns: 5000 },
  )
})

test('a row that is a record at one look is one by every rule', () => {
  const headings = ['序号', '信息资源名称', '信息项名称', '数据类型', '说明', '备注']
  const fields = new Map<FieldRef, number>([
    ['name', 1],
    ['item.name', 2],
  ])
  const paths = new Map(headings.map((heading, column) => [column, [heading]] as const))
  const header = { first: 2, last: 2, paths, assigned: new Map(), score: 0 }
  const judge = judgeOf([['示例县目录', '填报说明：略'], ['示例县目录']], header, fields)
  const cell = fc.oneof(
    text,
    fc.constantFrom(
      undefined,
      undefined,
      '',
      ' ',
      ...headings,
      '信息项 名称',
      '示例县目录',
      '合 计',
      '总计：',
      '1',
      '2',
    ),
  )
  let plain = 0
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 9 }), (row) => {
      if (!isPlainRecord(judge, row)) return
      plain += 1
      expect(judgeFully(judge, row, false, [])).toBe(undefined)
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test('ids of one import are UUIDs in their order, over the border of a millisecond and a full byte', () => {
  const newId = createNewId(
    () => 1_790_000_000_000,
    (bytes) => bytes.fill(0xab),
  )
  const ids = Array.from({ length: 2500 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(uuid.safeParse(id).success, id).toBe(true)
  expect(ids[300]).toBe('01a0c450-6c00-712c-abab-abababababab')
})

test('a reader that has given up remembering still reads the same', () => {
  const read = rememberingReaders(lists)('item.type')
  const texts = Array.from({ length: 5_000 }, (_, at) => (at % 7 === 0 ? '字符型' : `类型${String(at)}`))
  for (const one of [...texts, ...texts, '字符型', '数值型'])
    expect(read(one)).toEqual(normaliseField('item.type', one, lists))
})

test('names used twice are found among few items and among many', () => {
  for (const count of [3, 40, 41, 42, 200]) {
    const items = Array.from({ length: count }, (_, at) => ({
      id: String(at),
      name: at === count - 1 ? '名称0' : `名称${String(at)}`,
    }))
    const found = checkItems({ id: 'r', status: '草稿', items }, { lists, stage: 'import' })
    const twice = found.filter(({ rule }) => rule === 'item-name-duplicate')
    expect(twice.map(({ itemId }) => itemId)).toEqual([String(count - 1)])
  }
})

test('findings of items find their rows in whatever order they come', () => {
  const sourced = ['a', 'b'].map((id, nth) => ({
    draft: { id, status: '草稿' as const, items: Array.from({ length: 9 }, (_, at) => ({ id: `${id}${String(at)}` })) },
    source: {
      sheet: '目录',
      columns: new Map<FieldRef, number>([['item.name', 1]]),
      firstRow: nth * 9,
      fieldRows: new Map<FieldRef, number>(),
      itemRows: Array.from({ length: 9 }, (_, at) => nth * 9 + at),
      everyRow: [],
    },
  }))
  const finding = fc.record({ nth: fc.integer({ min: 0, max: 1 }), at: fc.integer({ min: 0, max: 9 }) })
  fc.assert(
    fc.property(fc.array(finding), (wanted) => {
      const findings = wanted.map(({ nth, at }): Finding => {
        const resourceId = nth === 0 ? 'a' : 'b'
        const about = { resourceId, itemId: `${resourceId}${String(at)}`, resource: '', field: 'item.name' }
        return { level: '必改', rule: 'required-missing', value: '1', message: '', ...about }
      })
      const cells = placeFindings(sourced, findings, []).map(({ place }) => place?.cell)
      expect(cells).toEqual(wanted.map(({ nth, at }) => (at === 9 ? undefined : `B${String(nth * 9 + at + 1)}`)))
    }),
  )
})
