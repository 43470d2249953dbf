import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseSheets } from '../../shared/tables/choose-sheets'
import { findHeader } from '../../shared/tables/find-header'
import { resourceDraft } from '../../shared/catalogue/resource'
import { mended } from '../../shared/text/findings'
import { givenMapping } from '../../shared/tables/map-columns'
import { matchColumn } from '../../shared/tables/match-column'
import { analyse, mustAt, sheetOf } from '../support/analyse-file'

const USCC = '11999900MB0000001K'
const fieldsOf = (rows: readonly (readonly (string | undefined)[])[]): Record<string, string> =>
  Object.fromEntries(analyse([sheetOf(rows)]).mapping.map(({ column, field }) => [column, field]))

describe('headings', () => {
  it.each([
    [['* 资源\n名称（必填）'], 'name'],
    [['（5）信息资源摘要'], 'abstract'],
    [['共享属性', '类型'], 'shareType'],
    [['开放属性', '条件'], 'openCondition'],
    [['提供方', '代码'], 'providerCode'],
    [['信息项信息', '名称'], 'item.name'],
    [['数据资源大普查', '已共享的结构化记录数（万）'], 'sharedRecords'],
    [['数据更新的频率'], undefined],
    [['示例县民政局政务信息资源目录（2025年）'], undefined],
  ])('%j', (path, field) => expect(matchColumn(path)[0]?.field).toBe(field))

  it('stand below titles and notes, in two rows with unmerged groups', () => {
    const rows = [
      [undefined, undefined, '示例县水务局公共数据目录汇总'],
      ['序号', undefined, '资源信息', undefined, '提供方', undefined, '信息项', undefined, '共享属性', undefined],
      [undefined, undefined, '名称', '摘要', '名称', '代码', '名称', '类型', '类型', '条件'],
      [
        '1',
        undefined,
        '水库巡查记录',
        '水库日常巡查形成的记录和问题清单。',
        '示例县水务局',
        USCC,
        '水库名称',
        'VARCHAR2(100)',
        '无条件',
        '',
      ],
    ]
    expect(findHeader(sheetOf(rows))).toMatchObject({ first: 1, last: 2 })
    expect(fieldsOf(rows)).toEqual({
      C: 'name',
      D: 'abstract',
      E: 'provider',
      F: 'providerCode',
      G: 'item.name',
      H: 'item.type',
      I: 'shareType',
      J: 'shareCondition',
    })
    const [resource] = analyse([sheetOf(rows)]).resources
    expect(resource?.draft.items[0]).toMatchObject({ type: 'C', length: '100' })
  })

  it('are not needed: content proposes columns with low confidence', () => {
    const rows = Array.from({ length: 9 }, (_, at) => [
      `第${String(at)}类登记台账`,
      '示例县民政局',
      USCC,
      '每年',
      '有条件共享',
    ])
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.headerRow).toBeNull()
    expect(analysis.mapping.every(({ confidence }) => confidence <= 0.6)).toBe(true)
    expect(analysis.resources).toHaveLength(9)
  })

  it('choose the sheet, not the dictionary, and take sheets headed alike together', () => {
    const head = ['资源名称', '提供单位', '摘要', '共享类型']
    const row = (name: string): string[] => [name, '示例县民政局', '记录业务办理的过程和结果。', '无条件共享']
    const book = [
      sheetOf([['共享类型'], ['无条件共享'], ['有条件共享']], { name: '字典' }),
      sheetOf([head, row('甲登记信息')], { name: '救助股' }),
      sheetOf([head, row('乙登记信息')], { name: '养老股' }),
      sheetOf([head, row('丙登记信息')], { name: '旧', hidden: true }),
    ]
    const { chosen, others } = chooseSheets(book)
    expect(chosen.map(({ sheet }) => sheet.name)).toEqual(['救助股', '养老股'])
    expect(others.map(({ sheet, reason }) => `${sheet} ${reason}`)).toEqual(['字典 old-or-sample', '旧 hidden'])
    expect(analyse(book).resources).toHaveLength(2)
    // Of sheets that a person chose among, every other one is named, and none that is read.
    const unread = (sheet: string) =>
      analyse(book, { sheet }).otherSheets.map((other) => `${other.sheet} ${other.reason}`)
    expect(unread('养老股')).toEqual(['字典 old-or-sample', '救助股 not-chosen', '旧 hidden'])
    expect(unread('旧')).toEqual(['字典 old-or-sample', '救助股 not-chosen', '养老股 not-chosen'])
  })
})

const HEAD = [
  '资源名称',
  '资源代码',
  '提供单位',
  '摘要',
  '信息项名称',
  '数据类型',
  '共享类型',
  '共享条件',
  '更新周期',
  '发布日期',
]
const row = (
  name: string,
  code: string,
  item: string,
  more: Partial<Record<number, string>> = {},
): (string | undefined)[] =>
  [
    name,
    code,
    '示例县民政局',
    `${name}的办理过程和结果。`,
    item,
    '字符型C',
    '无条件共享',
    '',
    '每年',
    '2024-07-14',
  ].map((text, at) => more[at] ?? text)
const below = (item: string, more: Partial<Record<number, string>> = {}): (string | undefined)[] =>
  ['', '', '', '', item, '字符型C', '', '', '', ''].map((text, at) => more[at] ?? text)

describe('rows', () => {
  it('of one resource stay together though code and provider counted', () => {
    const rows = [
      HEAD,
      row('甲信息', '3/001', '姓名'),
      row('甲信息', '3/002', '性别', { 2: '示例县民政局1' }),
      row('甲信息', '3/003', '住址', { 2: '示例县民政局2' }),
      row('乙信息', '3/004', '姓名'),
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.resources.map(({ draft }) => [draft.code, draft.provider, draft.items.length])).toEqual([
      ['3/001', '示例县民政局', 3],
      ['3/004', '示例县民政局', 1],
    ])
    expect(mustAt(analysis)).toEqual(['code-drift@B3', 'fill-down-counted@C3'])
  })

  it('that differ by a digit or a bracket are resources of their own', () => {
    const names = [
      '补贴名册1',
      '补贴名册2',
      '补贴名册（历史）',
      '补贴名册（2023年）',
      '补贴名册（2024年）',
      '平台1.0数据',
      '平台10数据',
    ]
    const analysis = analyse([
      sheetOf([HEAD, ...names.flatMap((name, at) => [row(name, `3/00${String(at)}`, '姓名'), below('性别')])]),
    ])
    expect(analysis.resources.map(({ draft }) => draft.name)).toEqual(names)
    expect(mustAt(analysis)).toEqual([])
  })

  it('fill 同上 without counting and keep an item’s own sharing', () => {
    const rows = [
      HEAD,
      row('甲信息', '3/001', '姓名', { 6: '有条件共享', 7: '经同意后用于审批' }),
      below('证件号码', { 6: '不予共享' }),
      row('乙信息', '3/002', '姓名', { 2: '同上', 9: '〃' }),
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.resources[1]?.draft).toMatchObject({ provider: '示例县民政局', published: '2024-07-14' })
    expect(analysis.resources[0]?.draft.shareType).toBe('2')
    expect(analysis.resources[0]?.draft.items.map(({ shareType }) => shareType)).toEqual([undefined, '3'])
    expect(analysis.autofixed.filter(({ from }) => from === '同上' || from === '〃')).toHaveLength(2)
  })

  it('left out are named with the reason', () => {
    const rows = [
      ['附件1'],
      HEAD,
      ['填写说明：一行一个信息项'],
      row('甲信息', '3/001', '姓名'),
      HEAD,
      row('乙信息', '3/002', '姓名'),
      [],
      ['合计', '2条'],
      ['填报人：张示例', '', '审核人：李示例'],
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.leftOut.map(({ rows: [from], reason }) => `${String(from)} ${reason}`)).toEqual([
      '1 title',
      '3 note',
      '5 header',
      '7 empty',
      '8 total',
      '9 signature',
    ])
    expect(analysis).toMatchObject({ headerRow: 3, headerRows: [2, 2] })
  })

  it('that say 涉密 are not brought in, and shown', () => {
    const rows = [
      [...HEAD, '是否涉密'],
      [...row('甲信息', '3/001', '姓名'), '是'],
      [...row('乙信息', '3/002', '姓名'), '否'],
      [...row('丙信息', '3/003', '姓名'), '内部'],
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.resources.map(({ draft }) => [draft.name, draft.secrecy])).toEqual([
      ['乙信息', '0'],
      ['丙信息', undefined],
    ])
    expect(analysis.leftOut).toMatchObject([{ rows: [2, 2], reason: 'secret' }])
    expect(mustAt(analysis)).toEqual(['value-not-in-list@K4'])
  })

  it('that say 涉密 of one item alone, or as it is marked on paper, are not brought in either', () => {
    const rows = [
      [...HEAD, '密级'],
      [...row('甲信息', '3/001', '姓名'), '否'],
      [...row('甲信息', '3/001', '住址', { 8: '每月' }), '是'],
      [...row('甲信息', '3/001', '电话'), '否'],
      [...row('甲信息', '3/001', '', { 5: '' }), ''],
      [...row('乙信息', '3/002', '姓名'), '秘密★10年'],
      [...row('丙信息', '3/003', '姓名'), '否'],
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.resources.map(({ draft }) => draft.name)).toEqual(['丙信息'])
    expect(analysis.leftOut.map(({ rows: lines, reason }) => [...lines, reason])).toEqual([
      [2, 5, 'secret'],
      [6, 6, 'secret'],
    ])
    // Of a record that does not come in nothing else is to be mended.
    expect(analysis.findings.filter(({ level }) => level !== '建议').map(({ rule }) => rule)).toEqual([
      'secret-refused',
      'secret-refused',
    ])
  })

  it('come in although a cell is longer than any record may hold, and the cut is said', () => {
    // What a quote that nobody closed makes of the rest of a text file.
    const long = '很长的话'.repeat(10_000)
    const analysis = analyse([
      sheetOf([HEAD, row('甲信息', '3/001', long, { 3: long }), row('乙信息', '3/002', '姓名')]),
    ])
    for (const { draft } of analysis.resources) expect(resourceDraft.safeParse(draft).success).toBe(true)
    expect(analysis.autofixed.map(({ cell, why }) => [cell, why])).toEqual([
      ['D2', mended.cut],
      ['E2', mended.cut],
    ])
    for (const { from, to } of analysis.autofixed) expect(from.length + to.length).toBeLessThan(500)
    expect(analysis.findings.map(({ rule, field }) => `${rule} ${field}`)).toContain('text-too-long item.name')
  })

  it('follow a mapping that a person made', () => {
    const mapping = givenMapping.parse([
      { column: 'A', field: 'name' },
      { column: 'D', field: 'dutyBasis' },
      { column: 'E', field: null },
    ])
    const analysis = analyse([sheetOf([HEAD, row('甲信息', '3/001', '姓名')])], { mapping })
    expect(analysis.mapping.map(({ field }) => field)).toEqual(['name', 'dutyBasis'])
    expect(analysis.resources[0]?.draft).toMatchObject({ name: '甲信息', dutyBasis: '甲信息的办理过程和结果。' })
    expect(analysis.unmapped.map(({ column }) => column)).toContain('E')
  })
})

describe('a mapping that a person corrected in a book of several sheets', () => {
  const head = ['资源名称', '提供单位', '摘要', '共享类型', '备注']
  const line = (name: string): string[] => [
    name,
    '示例县民政局',
    '记录业务办理的过程和结果。',
    '无条件共享',
    '依据条例',
  ]
  const mapping = givenMapping.parse({
    mapping: [
      { column: 'A', field: 'name' },
      { column: 'B', field: 'provider' },
      { column: 'C', field: 'abstract' },
      { column: 'D', field: 'shareType' },
      { column: 'E', field: 'dutyBasis' },
    ],
  })
  const said = (analysis: ReturnType<typeof analyse>) =>
    analysis.resources.map(({ draft: { name, provider, abstract, dutyBasis } }) => [
      name,
      provider,
      abstract,
      dutyBasis,
    ])

  it('is taken for sheets whose columns stand elsewhere by their headings', () => {
    const turned = (cells: readonly string[]): string[] => [...cells].reverse()
    const book = [
      sheetOf([head, line('甲登记信息')], { name: '救助股' }),
      sheetOf([turned(head), turned(line('乙登记信息'))], { name: '养老股' }),
    ]
    const analysis = analyse(book, { mapping })
    expect(analysis.sheets).toEqual(['救助股', '养老股'])
    expect(said(analysis)).toEqual(
      ['甲登记信息', '乙登记信息'].map((name) => [name, '示例县民政局', '记录业务办理的过程和结果。', '依据条例']),
    )
  })
})

describe('order', () => {
  const blocks = [
    [row('甲信息', '3/001', '姓名', { 8: '有空就更新' }), below('性别')],
    [row('乙台账', '3/002', '姓名', { 9: '2024-02-30' })],
    [row('丙名册', '3/003', '姓名', { 6: '有条件共享' }), below('住址'), below('电话')],
    [row('丁清单', '3/004', '姓名', { 3: '丁清单' })],
    [row('戊数据', '3/005', '姓名', { 6: '不予共享', 7: '涉及隐私' })],
  ]
  it('of columns and of resources changes no finding', () => {
    const found = (columns: readonly number[], order: readonly number[]): string[] =>
      analyse([
        sheetOf(
          [HEAD, ...order.flatMap((at) => blocks[at] ?? [])].map((cells) => columns.map((column) => cells[column])),
        ),
      ])
        .findings.filter(({ level }) => level === '必改')
        .map(({ rule, resource }) => `${rule} ${resource}`)
        .sort()
    const usual = found([...HEAD.keys()], [0, 1, 2, 3, 4])
    expect(usual).toHaveLength(5)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...HEAD.keys()], { minLength: HEAD.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (columns, order) => {
          expect(found(columns, order)).toEqual(usual)
        },
      ),
      { numRuns: 60 },
    )
  })
})
