import { describe, expect, test } from 'vitest'
import { utils, write, type BookType, type WorkSheet } from 'xlsx'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Workbook } from '../../shared/documents/workbook'
import { MARK_COLUMN, MARK_GUIDE } from '../../shared/text/marked-text'
import { analyse, sheetOf } from '../support/analyse-file'

const ROWS = [
  ['示例县民政局数据资源目录'],
  ['信息资源名称', '信息资源代码', '信息资源提供方', '信息项名称', '数据类型'],
  ['低保对象信息', '307/001', '示例县民政局', '姓名', '字符型'],
  ['', '', '', '保障\n金额', '数值型'],
  ['高龄津贴信息', '307/002', '示例县民政局', '姓名', '字符型'],
  ['合计', '2条'],
]
const FOUND = [
  ['低保对象信息', ['姓名', '保障金额']],
  ['高龄津贴信息', ['姓名']],
]

const opened = async (bytes: Uint8Array, name: string): Promise<Workbook> => {
  const read = await readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
/** What an import of the file finds, and the rows it leaves out. */
const found = async (bytes: Uint8Array, name: string) => {
  const { resources, leftOut } = analyse((await opened(bytes, name)).sheets)
  expect(leftOut.map(({ reason }) => reason).filter((reason) => reason !== 'empty')).toEqual(['title', 'total'])
  return resources.map(({ draft }) => [draft.name, draft.items.map((item) => item.name)])
}

/** Bytes of a text in an encoding that only decoders know here: every pair of bytes is decoded once. */
const encoded = (charset: string, text: string): Uint8Array => {
  const decoder = new TextDecoder(charset)
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(sign).length === 1 && sign !== '\ufffd' && !pairs.has(sign)) pairs.set(sign, [lead, trail])
    }
  return Uint8Array.from(
    Array.from(text).flatMap((sign) =>
      sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : [...(pairs.get(sign) ?? [])],
    ),
  )
}
const quoted = (cell: string): string => (cell.includes('\n') ? `"${cell}"` : cell)
const delimited = (mark: string): string => ROWS.map((row) => row.map(quoted).join(mark)).join('\r\n')
const sheet = (): WorkSheet => {
  const made = utils.aoa_to_sheet(ROWS)
  // The resource's cells reach over the rows of its items.
  made['!merges'] = [0, 1, 2].map((c) => ({ s: { r: 2, c }, e: { r: 3, c } }))
  return made
}
const saved = (made: WorkSheet, bookType: BookType): Uint8Array =>
  new Uint8Array(write(utils.book_new(made, '目录'), { type: 'array', bookType, sheetStubs: true }) as ArrayBuffer)

describe('the same catalogue, however it was saved', () => {
  test.each([
    ['目录.xls', 'biff8'],
    ['目录.et', 'biff8'],
    ['目录.xlsx', 'xlsx'],
    ['目录.xls', 'xlsx'],
    ['目录.et', 'xlsx'],
    ['目录.csv', 'xlsx'],
    ['目录.xlsx', 'biff8'],
    ['目录.xls', 'xlml'],
    ['目录.ods', 'ods'],
    ['目录.xlsb', 'xlsb'],
  ] as const)('%s, in truth %s', async (name, kind) => {
    expect(await found(saved(sheet(), kind), name)).toEqual(FOUND)
  })

  test('a page of a web system saved as .xls, cells reaching over rows', async () => {
    const cells = (row: readonly string[], from: number, rowspan: number): string =>
      row
        .slice(from)
        .map((cell, at) => `<td${at < 3 && rowspan > 1 ? ' rowspan="2"' : ''}>${cell.replace('\n', '<br>')}</td>`)
        .join('')
    const lines = ROWS.map((row, at) => `<tr>${cells(row, at === 3 ? 3 : 0, at === 2 ? 2 : 1)}</tr>`)
    const page = `<html><head><meta charset="gb2312"></head><body><table border=1>${lines.join('\n')}</table></body></html>`
    expect(await found(encoded('gb18030', page), '目录.xls')).toEqual(FOUND)
  })

  test.each(['xlsx', 'biff8'] as const)(
    '%s whose range or format reaches to the last row',
    async (kind) => {
      const ghost = sheet()
      ghost['!ref'] = 'A1:J65536'
      ghost['A65536'] = { t: 'z' }
      expect(await found(saved(ghost, kind), '目录.xls')).toEqual(FOUND)
    },
    30_000,
  )

  test.each([',', '\t', ';', '|'])('delimited by %j, also as .xls', async (mark) => {
    expect(await found(new TextEncoder().encode(delimited(mark)), '目录.xls')).toEqual(FOUND)
  })

  test.each([
    ['gb18030', encoded('gb18030', delimited(','))],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${delimited('\t')}`, 'utf16le'))],
    ['UTF-16 without one', new Uint8Array(Buffer.from(delimited('\t'), 'utf16le'))],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(delimited('\t'), 'utf16le').swap16())],
  ])('%s', async (_, bytes) => {
    expect(await found(bytes, '目录.csv')).toEqual(FOUND)
  })

  test('Big5 is told from GB18030 by how usual its characters are', async () => {
    const text = '資料集名稱,提供機關,更新頻率\n低收入戶統計,示例縣政府,每月\n老人津貼發放情形,示例縣政府,每年\n'
    expect((await opened(encoded('big5', text), '表.csv')).sheets[0]?.rows[1]).toEqual([
      '低收入戶統計',
      '示例縣政府',
      '每月',
    ])
    for (const words of ['更新周期,备注\n每月,无', '镕,喆\n堃,翀', '臺灣,龍鳳呈祥,后臺']) {
      const [read] = (await opened(encoded('gb18030', words), '表.csv')).sheets
      expect(read?.rows.map((row) => row.join(',')).join('\n')).toBe(words)
    }
  })
})

describe('several bands of headings on one sheet', () => {
  const HEAD = ROWS[1] ?? []
  const line = (name: string, item: string) => [name, '307/00', '示例县民政局', item, '字符型']

  test('the same heading again on every page is left out, and shown', () => {
    const analysis = analyse([sheetOf([HEAD, line('甲', '姓名'), HEAD, line('乙', '姓名'), HEAD, line('丙', '姓名')])])
    expect(analysis.resources.map(({ draft }) => draft.name)).toEqual(['甲', '乙', '丙'])
    expect(analysis.leftOut.map(({ rows, reason }) => [rows[0], reason])).toEqual([
      [3, 'header'],
      [5, 'header'],
    ])
  })

  test('another table below is not mixed in: it is shown, and can be read by its own heading', () => {
    const rows = [
      HEAD,
      line('甲', '姓名'),
      [],
      ['更新周期', '共享类型', '信息资源名称', '信息资源摘要'],
      ['每月', '无条件共享', '乙', '乙的摘要'],
      ['每年', '不予共享', '丙', '丙的摘要'],
      HEAD,
      line('丁', '姓名'),
    ]
    const analysis = analyse([sheetOf(rows)])
    expect(analysis.resources.map(({ draft }) => draft.name)).toEqual(['甲', '丁'])
    expect(analysis.leftOut.map(({ rows: at, reason }) => [...at, reason])).toEqual([
      [3, 3, 'empty'],
      [4, 6, 'another-table'],
      [7, 7, 'header'],
    ])
  })
})

test('a sheet with nothing but its heading has no resource and loses none', () => {
  const analysis = analyse([sheetOf(ROWS.slice(0, 2))])
  expect(analysis.resources).toEqual([])
  expect(analysis.leftOut.map(({ reason }) => reason)).toEqual(['title'])
  expect(analysis.headerRows).toEqual([2, 2])
})

describe('headings far down', () => {
  const HEAD = ROWS[1] ?? []
  const notes = Array.from({ length: 150 }, (_, at) => [`第${String(at + 1)}条，逐项填写本单位的情况。`])
  const table = [HEAD, ...ROWS.slice(2, 5)]

  test('are found below pages of notes, in two rows, too', () => {
    const analysis = analyse([sheetOf([...notes, ...table])])
    expect(analysis.headerRows).toEqual([151, 151])
    expect(analysis.resources.map(({ draft }) => [draft.name, draft.items.map((item) => item.name)])).toEqual(FOUND)
    const banded = [[...HEAD.slice(0, 3), '信息项', ''], ['', '', '', '名称', '类型'], ...table.slice(1)]
    expect(analyse([sheetOf([...notes, ...banded])]).headerRows).toEqual([151, 152])
  })

  test('are not looked for where a table is headed further up', () => {
    const other = [['名称', '编号', '提供单位', '更新周期', '共享类型']]
    const rows = notes.map((_, at) => [`第${String(at + 1)}类`, '1', '示例县民政局', '每年', '不予共享'])
    expect(analyse([sheetOf([...other, ...rows, ...table])]).headerRows).toEqual([1, 1])
  })

  test('lose the column of notes that marking added', () => {
    const marked = table.map((cells, at) => [...cells, at === 0 ? MARK_COLUMN : '示例县民政局'])
    const analysis = analyse([sheetOf([[MARK_GUIDE]], { name: '说明' }), sheetOf([...notes, ...marked])])
    expect(analysis.unmapped).toEqual([])
    expect(analysis.resources).toHaveLength(2)
  })
})
