import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import type { Sheet } from '../../shared/tables/sheet'
import { analyseBook, type AnalysedBook, type AnalyseInput } from '../../shared/tables/analyse-book'
import { MARK_COLUMN, MARK_GUIDE, MARK_LIST } from '../../shared/text/marked-text'
import { importShape, rememberShape, rememberShapes, type ImportShape } from '../../shared/tables/import-shape'

const lists = readCodeLists()
const HEAD = ['信息资源名称', '信息资源代码', '信息资源提供方', '摘要', '备用说明']
const ROWS = [
  ['城市低保对象信息', 'A1', '示例县民政局', '记录低保对象的情况。', '每月'],
  ['婚姻登记信息', 'A2', '示例县民政局', '记录婚姻登记的情况。', '每年'],
  ['收养登记信息', 'A3', '示例县民政局', '记录收养登记的情况。', '每年'],
]
const sheet = (name: string, rows: readonly (readonly string[])[]): Sheet => ({ name, hidden: false, rows, merges: [] })
const plain = (name = '目录') => sheet(name, [['示例县民政局信息资源目录'], HEAD, ...ROWS])

const analyse = (sheets: readonly Sheet[], more: Partial<AnalyseInput> = {}): AnalysedBook =>
  analyseBook(
    sheets,
    {
      lists,
      profile: undefined,
      today: '2026-03-05',
      ids: { now: 1_790_000_000_000, random: new Uint8Array(16).fill(5) },
      ...more,
    },
    () => undefined,
  )

let ids = 0
const remembered = (
  { analysis }: AnalysedBook,
  sheets: readonly Sheet[],
  shapes: readonly ImportShape[] = [],
  today = '2026-03-05',
) =>
  rememberShape(shapes, analysis, {
    book: sheets.map(({ name }) => name),
    newId: () => `01900000-0000-7000-8000-${String(ids++).padStart(12, '0')}`,
    today,
  })
const fieldsOf = ({ analysis }: AnalysedBook) =>
  Object.fromEntries(analysis.mapping.map(({ column, field }) => [column, field]))
const byHand = (headerRows: [number, number], sheetName = '目录') => ({
  mapping: {
    sheet: sheetName,
    headerRows,
    mapping: [
      { column: 'A', field: 'name' as const },
      { column: 'B', field: 'code' as const },
      { column: 'C', field: 'provider' as const },
      { column: 'D', field: null },
      { column: 'E', field: 'cycle' as const },
    ],
  },
})
const HAND = { A: 'name', B: 'code', C: 'provider', E: 'cycle' }

describe('a file of a known shape', () => {
  test('is read as it was last time, wherever its headings stand and whatever it is called', () => {
    const put = remembered(analyse([plain()], byHand([2, 2])), [plain()])?.put
    expect(importShape.parse(put)).toEqual(put)
    const shapes = put === undefined ? [] : [put]
    const moved = [sheet('2026目录', [['标题'], ['填报单位：示例县民政局'], HEAD, ...ROWS])]
    for (const book of [[plain()], moved]) {
      const again = analyse(book, { shapes })
      expect(again.remembered).toBe('2026-03-05')
      expect(fieldsOf(again)).toEqual(HAND)
      expect(again.analysis.resources.map(({ draft }) => draft.cycle)).toEqual(['monthly', 'yearly', 'yearly'])
    }
    expect(analyse([plain()]).remembered).toBeUndefined()
    expect(fieldsOf(analyse([plain()]))).toMatchObject({ D: 'abstract' })
  })

  test('is known again when it comes back marked', () => {
    const put = remembered(analyse([plain()], byHand([2, 2])), [plain()])?.put
    const marked = [
      sheet('目录', [
        ['标题', '', '', '', '', ''],
        [...HEAD, MARK_COLUMN],
        ...ROWS.map((row) => [...row, '必改：摘要太短']),
      ]),
      sheet('说明', [[MARK_GUIDE], ['检查的文件', '目录.xlsx']]),
      sheet('问题清单', [[MARK_LIST], ['位置', '级别', '问题']]),
    ]
    const again = analyse(marked, { shapes: put === undefined ? [] : [put] })
    expect([again.remembered, fieldsOf(again)]).toEqual(['2026-03-05', HAND])
  })

  test('headings that only a person found are found again', () => {
    const odd = [sheet('目录', [['甲', '乙', '丙', '丁', '戊'], ...ROWS])]
    const first = analyse(odd, byHand([1, 1]))
    const put = remembered(first, odd)?.put
    const again = analyse(odd, { shapes: put === undefined ? [] : [put] })
    expect(again.analysis.headerRows).toEqual([1, 1])
    expect(fieldsOf(again)).toEqual(HAND)
  })

  test('another column, or another order, is another shape', () => {
    const put = remembered(analyse([plain()], byHand([2, 2])), [plain()])?.put
    const shapes = put === undefined ? [] : [put]
    const wider = [sheet('目录', [[...HEAD, '更新周期'], ...ROWS])]
    const turned = [sheet('目录', [HEAD.toReversed(), ...ROWS.map((row) => row.toReversed())])]
    for (const book of [wider, turned]) expect(analyse(book, { shapes }).remembered).toBeUndefined()
  })

  test('what a person names goes before', () => {
    const put = remembered(analyse([plain()], byHand([2, 2])), [plain()])?.put
    const shapes = put === undefined ? [] : [put]
    const at = { sheet: '目录', headerRows: [2, 2] as const }
    expect(analyse([plain()], { shapes, at }).remembered).toBeUndefined()
  })

  test('sheets headed alike are read together or found anew, never in part', () => {
    const put = remembered(analyse([plain()], byHand([2, 2])), [plain()])?.put
    const shapes = put === undefined ? [] : [put]
    const two = [plain('一股'), plain('二股')]
    const again = analyse(two, { shapes })
    expect(again.remembered).toBe('2026-03-05')
    expect(again.analysis.sheets).toEqual(['一股', '二股'])
    expect(again.analysis.resources).toHaveLength(6)
    const mixed = [plain('一股'), sheet('二股', [[...HEAD].toReversed(), ...ROWS.map((row) => row.toReversed())])]
    const anew = analyse(mixed, { shapes })
    expect(anew.remembered).toBeUndefined()
    expect(anew.analysis.resources).toHaveLength(6)
  })

  test('a sheet that a person chose is taken only from the same book', () => {
    const more = ['更新周期', '共享类型', '开放类型']
    const values = ['每年', '无条件共享', '不予开放']
    const main = sheet('目录', [[...HEAD, ...more], ...ROWS.map((row) => [...row, ...values])])
    const book = [main, plain('备查')]
    const put = remembered(analyse(book, byHand([2, 2], '备查')), book)?.put
    const shapes = put === undefined ? [] : [put]
    expect(analyse(book, { shapes }).analysis.sheet).toBe('备查')
    expect(analyse([...book, sheet('空', [])], { shapes }).analysis.sheet).toBe('目录')
  })
})

test('one record a shape; fifty are kept, the oldest go; no headings, no memory', () => {
  const first = remembered(analyse([plain()]), [plain()])?.put
  if (first === undefined) throw new Error('not remembered')
  const again = remembered(analyse([plain()]), [plain()], [first], '2026-04-01')
  expect(again).toEqual({ put: { ...first, on: '2026-04-01' }, drop: [] })
  const many = Array.from({ length: 50 }, (_, at) => ({
    ...first,
    id: `01900000-0000-7000-8000-1${String(at).padStart(11, '0')}`,
    words: [`列${String(at)}`],
    on: at === 7 ? '2025-01-01' : '2026-01-01',
  }))
  expect(remembered(analyse([plain()]), [plain()], many)?.drop).toEqual([many[7]?.id])
  const bare = [sheet('目录', ROWS)]
  expect(remembered(analyse(bare, { at: { sheet: '目录', headerRows: null } }), bare)).toBeUndefined()
})

test('of the books of one import each shape is remembered once, as it was read last', () => {
  const other = [sheet('目录', [HEAD.toReversed(), ...ROWS.map((row) => row.toReversed())])]
  const read = (sheets: readonly Sheet[], more: Partial<AnalyseInput> = {}) => ({
    analysis: analyse(sheets, more).analysis,
    book: sheets.map(({ name }) => name),
  })
  const newId = () => `01900000-0000-7000-8000-${String(ids++).padStart(12, '0')}`
  const books = [read([plain()]), read(other), read([plain('二股')], byHand([2, 2], '二股'))]
  const { put, drop } = rememberShapes([], books, { newId, today: '2026-03-05' })
  expect(drop).toEqual([])
  expect(put).toHaveLength(2)
  expect(fieldsOf(analyse([plain('三股')], { shapes: put }))).toEqual(HAND)
  expect(analyse(other, { shapes: put }).remembered).toBe('2026-03-05')
  const later = rememberShapes(put, [read([plain()])], { newId, today: '2026-04-01' })
  expect(later.put.map(({ id }) => id)).toEqual([put[0]?.id])
})
