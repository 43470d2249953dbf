import { describe, expect, test } from 'vitest'
import { analyseBook } from '../../shared/tables/analyse-book'
import { rememberShape } from '../../shared/tables/import-shape'
import { analyse, countingIds, lists, mustAt, sheetOf } from '../support/analyse-file'

const HEAD = [
  ['信息资源名称', '信息资源代码', '共享类型', '', '', '是否向社会开放', '', '更新周期', '', '信息项名称'],
  ['', '', '无条件共享', '有条件共享', '不予共享', '是', '否', '每月', '每年', ''],
]
const merged = (left: number, right: number) => ({ top: 0, bottom: 0, left, right })
const down = (column: number) => ({ top: 0, bottom: 1, left: column, right: column })
const merges = [down(0), down(1), merged(2, 4), merged(5, 6), merged(7, 8), down(9)]
const row = (name: string, ...ticks: readonly string[]) => [name, `307/${name}`, ...ticks]
const ROWS = [
  row('甲', '√', '', '', '是', '', '1', '', '姓名'),
  row('乙', '', '☑', '/', '', '●', '0', '1', '姓名'),
  row('丙', '×', '', '✓', '否', '是', '', '√', '姓名'),
]
const book = (rows: readonly (readonly string[])[] = ROWS) => [sheetOf([...HEAD, ...rows], { merges })]
const drafts = (sheets: ReturnType<typeof book>) =>
  analyse(sheets).resources.map(({ draft: { name, shareType, openType, cycle } }) => [name, shareType, openType, cycle])
const FOUND = [
  ['甲', '1', '1', 'monthly'],
  ['乙', '2', '3', 'yearly'],
  ['丙', '3', '3', 'yearly'],
]

describe('columns headed by the words of a list, one of them marked in each row', () => {
  test('are one field below the band that names it', () => {
    const { headerRows, mapping, unmapped, autofixed } = analyse(book())
    expect(drafts(book())).toEqual(FOUND)
    expect(headerRows).toEqual([1, 2])
    expect(mapping.map(({ column, field }) => `${column} ${field}`)).toEqual([
      'A name',
      'B code',
      ...['C', 'D', 'E'].map((column) => `${column} shareType`),
      ...['F', 'G'].map((column) => `${column} openType`),
      ...['H', 'I'].map((column) => `${column} cycle`),
      'J item.name',
    ])
    expect(unmapped).toEqual([])
    expect(autofixed.filter(({ why }) => !why.includes('开放'))).toEqual([])
  })

  test('need no band where their words say which field it is', () => {
    const rows = [
      ['信息资源名称', '信息资源代码', '提供单位', '无条件开放', '有条件开放', '不予开放', '备注'],
      ['甲', '307/1', '示例县民政局', '○', '', '', '√'],
      ['乙', '307/2', '示例县民政局', '○', '●', '○', ''],
    ]
    const { resources, unmapped } = analyse([sheetOf(rows)])
    expect(resources.map(({ draft }) => draft.openType)).toEqual(['1', '2'])
    expect(unmapped.map(({ header }) => header)).toEqual(['备注'])
  })

  test('say of two marks and of other words what stands there, at the first of the columns', () => {
    const analysis = analyse(
      book([
        ...ROWS,
        row('丁', '√', '√', '', '是', '', '√', '', '姓名'),
        row('戊', '', '经审批', '', '是', '', '√', '', '姓名'),
        row('己', '', '同上', '', '是', '', '√', '', '姓名'),
        row('庚', '', '有条件共享', '', '是', '', '√', '', '姓名'),
      ]),
    )
    expect(analysis.resources.slice(3).map(({ draft }) => draft.shareType)).toEqual([
      { raw: '无条件共享、有条件共享' },
      { raw: '有条件共享：经审批' },
      { raw: '有条件共享：经审批' },
      '2',
    ])
    expect(mustAt(analysis).filter((at) => at.startsWith('value-not-in-list'))).toEqual(
      ['C6', 'C7', 'C8'].map((cell) => `value-not-in-list@${cell}`),
    )
  })

  test('stay as they are where they hold words in the main, or the field has a column', () => {
    const words = book(ROWS.map((cells) => cells.map((text, at) => (at === 3 ? '经审批后共享' : text))))
    expect(analyse(words).unmapped.map(({ column }) => column)).toEqual(['C', 'D', 'E'])
    const twice = [
      ['信息资源名称', '信息资源代码', '共享类型', '无条件共享', '不予共享'],
      ['甲', '307/1', '有条件共享', '√', ''],
    ]
    expect(analyse([sheetOf(twice)]).resources[0]?.draft.shareType).toBe('2')
    expect(analyse([sheetOf(twice)]).unmapped.map(({ column }) => column)).toEqual(['D', 'E'])
  })

  test('may differ from item to item', () => {
    const { resources } = analyse(
      book([
        row('甲', '√', '', '', '是', '', '√', '', '姓名'),
        ['', '', '', '', '√', '', '', '', '', '住址'],
        ['', '', '', '', '', '', '', '', '', '电话'],
      ]),
    )
    expect(resources.map(({ draft }) => [draft.shareType, draft.items.map(({ shareType }) => shareType)])).toEqual([
      ['1', [undefined, '3', undefined]],
    ])
  })
})

describe('a mapping of marked columns', () => {
  const input = { lists, profile: undefined, today: '2026-03-05', ids: { now: 1, random: new Uint8Array(16) } }
  const types = ({ analysis }: ReturnType<typeof analyseBook>) => analysis.resources.map(({ draft }) => draft.shareType)
  const first = analyseBook(book(), input, () => undefined)

  test('that was remembered reads them again', () => {
    const change = rememberShape([], first.analysis, { book: ['Sheet1'], newId: countingIds(), today: '2026-03-05' })
    const again = analyseBook(book(), { ...input, shapes: change === undefined ? [] : [change.put] }, () => undefined)
    expect(again.remembered).toBe('2026-03-05')
    expect(again.analysis.mapping.map(({ column, field }) => [column, field])).toEqual(
      first.analysis.mapping.map(({ column, field }) => [column, field]),
    )
    expect(types(again)).toEqual(['1', '2', '3'])
  })

  test('takes all of them for one that a person named, and none for none', () => {
    const given = (column: string, field: 'shareType' | null) => ({
      sheet: 'Sheet1',
      headerRows: [1, 2] as [number, number],
      mapping: [
        { column: 'A', field: 'name' as const },
        { column, field },
      ],
    })
    const named = analyseBook(book(), { ...input, mapping: given('D', 'shareType') }, () => undefined)
    expect(types(named)).toEqual(['1', '2', '3'])
    expect(named.analysis.mapping.map(({ column }) => column)).toEqual(['A', 'C', 'D', 'E'])
    const none = analyseBook(book(), { ...input, mapping: given('D', null) }, () => undefined)
    expect(types(none)).toEqual([undefined, undefined, undefined])
  })

  test('is found by the headings on sheets that are headed alike but stand elsewhere', () => {
    const moved = sheetOf([...HEAD.map((cells) => ['', ...cells]), ...ROWS.map((cells) => ['', ...cells])], {
      name: '另一张',
      merges: merges.map((merge) => ({ ...merge, left: merge.left + 1, right: merge.right + 1 })),
    })
    const mapping = first.analysis.mapping.map(({ column, field }) => ({ column, field }))
    const both = analyseBook([...book(), moved], { ...input, mapping: { mapping } }, () => undefined)
    expect(types(both)).toEqual(['1', '2', '3', '1', '2', '3'])
  })
})
