import { describe, expect, test } from 'vitest'
import { analyse, sheetOf } from '../support/analyse-file'

const HEAD = ['信息资源名称', '信息资源代码', '信息资源提供方', '信息项名称', '数据类型', '数据长度']
const line = (name: string, item: string) => [name, '307/001', '示例县民政局', item, '数值型', '10']
const found = (rows: readonly (readonly string[])[]) =>
  analyse([sheetOf(rows)]).resources.map(({ draft }) => [draft.name, draft.items.map((item) => item.name)])

describe('columns that no field takes', () => {
  test('are named of every sheet, also where only a further one has them', () => {
    const main = sheetOf(
      [
        [...HEAD, '填报备注'],
        [...line('低保对象信息', '金额'), '甲'],
      ],
      { name: '民政' },
    )
    const more = sheetOf(
      [
        [...HEAD, '填报备注', '编组号'],
        [...line('高龄津贴信息', '金额'), '乙', '丙', '丁'],
      ],
      {
        name: '老龄',
      },
    )
    const { unmapped, leftOut } = analyse([main, more])
    expect(unmapped.map(({ header }) => header)).toEqual(['填报备注'])
    expect(leftOut).toEqual([{ sheet: '老龄', rows: [1, 1], reason: 'extra-column', text: 'H 编组号、I' }])
    expect(analyse([main, { ...main, name: '民政二' }]).leftOut).toEqual([])
  })

  test('are named where their first cell stands far down', () => {
    const rows = Array.from({ length: 700 }, (_, at) => line(`第${String(at)}类对象`, '金额'))
    rows[600]?.push('', '后面才有的备注')
    rows[650]?.push('又一列')
    expect(analyse([sheetOf([HEAD, ...rows])]).unmapped.map(({ column }) => column)).toEqual(['G', 'H'])
  })
})

describe('words of a total', () => {
  test('name an item where a type stands beside them', () => {
    expect(
      found([
        HEAD,
        line('人口统计报表', '小计'),
        ['', '', '', '合计', '数值型', '10'],
        ['', '', '', '男', '数值型', '10'],
      ]),
    ).toEqual([['人口统计报表', ['小计', '合计', '男']]])
    expect(
      found([
        ['信息资源名称', '信息项名称', '数据类型'],
        ['人口统计报表', '合计', '数值型'],
      ]),
    ).toEqual([['人口统计报表', ['合计']]])
  })

  test('are left out, and shown, where a count or nothing does', () => {
    const { items, leftOut } = analyse([
      sheetOf([HEAD, line('人口统计报表', '男'), ['合计', '', '', '', '1项'], ['', '', '', '合计', '1', '10']]),
    ])
    expect(items).toBe(1)
    expect(leftOut.map(({ reason }) => reason)).toEqual(['total', 'total'])
  })
})

test('the heading of a bare list of names is no resource', () => {
  expect(found([['资源名称'], ['低保对象信息'], ['高龄津贴信息']])).toEqual([
    ['低保对象信息', []],
    ['高龄津贴信息', []],
  ])
})

describe('items that one cell lists', () => {
  const items = (cell: string, more: readonly string[] = []) =>
    analyse([
      sheetOf([
        ['信息资源名称', '信息资源代码', '信息项名称'],
        ['低保对象信息', '307/001', cell],
        ...more.map((each) => ['', '', each]),
      ]),
    ]).resources[0]?.draft.items.map(({ name }) => name)

  test.each([
    ['姓名、身份证号、住址（省、市、县）', ['姓名', '身份证号', '住址（省、市、县）']],
    ['1.姓名\n2.身份证号', ['姓名', '身份证号']],
    ['姓名\n身份证号\n金额', ['姓名', '身份证号', '金额']],
    ['姓名，身份证号，金额', ['姓名', '身份证号', '金额']],
    ['姓名；身份证号；', ['姓名', '身份证号']],
    ['保障\n金额', ['保障金额']],
    ['姓名，性别', ['姓名，性别']],
    ['住址（省、市、县）', ['住址（省、市、县）']],
  ])('%j', (cell, names) => {
    expect(items(cell)).toEqual(names)
  })

  test('are said; where items have rows or columns of their own a cell is one item', () => {
    const rows = [
      ['信息资源名称', '信息资源代码', '信息项名称'],
      ['低保对象信息', '307/001', '姓名、身份证号'],
    ]
    expect(analyse([sheetOf(rows)]).autofixed).toMatchObject([
      { cell: 'C2', from: '姓名、身份证号', to: '姓名 | 身份证号', why: '一格里写了多个信息项，分成一项一条' },
    ])
    expect(items('姓名、身份证号', ['金额'])).toEqual(['姓名、身份证号', '金额'])
    expect(found([HEAD, line('低保对象信息', '姓名、身份证号')])).toEqual([['低保对象信息', ['姓名、身份证号']]])
  })
})

describe('headings', () => {
  test('with a note of duty and length in brackets are the headings without it', () => {
    const heads = ['信息资源名称\n（必填，最多50字）', '信息资源代码(必填、唯一)', '信息项名称', '数据类型']
    expect(found([heads, ['低保对象信息', '307/001', '姓名', '字符型']])).toEqual([['低保对象信息', ['姓名']]])
  })

  test('of a catalogue beside those of its resources leave them the name', () => {
    expect(
      found([
        ['目录名称', '信息资源名称', '信息资源代码'],
        ['民政目录', '低保对象信息', '307/001'],
      ]),
    ).toEqual([['低保对象信息', []]])
    expect(
      found([
        ['目录名称', '信息资源代码'],
        ['低保对象信息', '307/001'],
      ]),
    ).toEqual([['低保对象信息', []]])
  })

  test('reach down to the row that they are merged with', () => {
    const rows = [
      ['信息资源名称', '信息资源代码', '共享类型', '', ''],
      ['', '', '无条件共享', '有条件共享', '不予共享'],
      ['低保对象信息', '307/001', '', '√', ''],
    ]
    const merges = [
      { top: 0, bottom: 1, left: 0, right: 0 },
      { top: 0, bottom: 1, left: 1, right: 1 },
      { top: 0, bottom: 0, left: 2, right: 4 },
    ]
    const { resources, headerRows } = analyse([sheetOf(rows, { merges })])
    expect(headerRows).toEqual([1, 2])
    expect(resources.map(({ draft }) => [draft.name, draft.shareType])).toEqual([['低保对象信息', '2']])
  })
})

test('a table of something else below a blank row is shown, not read as resources', () => {
  const { resources, leftOut } = analyse([
    sheetOf([
      HEAD,
      line('低保对象信息', '金额'),
      [],
      ['信息系统名称', '系统简介', '建设单位'],
      ['低保系统', '管理低保', '民政局'],
    ]),
  ])
  expect(resources.map(({ draft }) => draft.name)).toEqual(['低保对象信息'])
  expect(leftOut.map(({ rows, reason }) => [...rows, reason])).toEqual([
    [3, 3, 'empty'],
    [4, 5, 'another-table'],
  ])
})
