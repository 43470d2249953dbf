import { describe, expect, test } from 'vitest'
import { analyse, sheetOf } from '../support/analyse-file'

const HEAD = ['信息资源名称', '信息资源代码', '信息资源提供方', '信息项名称', '数据类型', '数据长度']
const line = (name: string, item: string) => [name, '307/001', '示例县民政局', item, '数值型', '10']
const found = (rows: readonly (readonly string[])[]) =>
  analyse([sheetOf(rows)]).resources.map(({ draft }) => [draft.name, draft.items.map((item) => item.name)])

describe('columns that no field takes', () => {
  test('are named of every sheet, also where only a further one has them', () => {
    const main = sheetOf([[...HEAD, '填报备注'], [...line('低保对象信息', '金额'), '甲']], { name: '民政' })
    const more = sheetOf([[...HEAD, '填报备注', '编组号'], [...line('高龄津贴信息', '金额'), '乙', '丙', '丁']], {
      name: '老龄',
    })
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
      found([HEAD, line('人口统计报表', '小计'), ['', '', '', '合计', '数值型', '10'], ['', '', '', '男', '数值型', '10']]),
    ).toEqual([['人口统计报表', ['小计', '合计', '男']]])
    expect(found([['信息资源名称', '信息项名称', '数据类型'], ['人口统计报表', '合计', '数值型']])).toEqual([
      ['人口统计报表', ['合计']],
    ])
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
