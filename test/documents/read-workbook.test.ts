import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { utils, write, type BookType, type WorkBook } from 'xlsx'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Workbook } from '../../shared/documents/workbook'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url)))

const opened = async (bytes: Uint8Array, name: string): Promise<Workbook> => {
  const read = await readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const refusedAs = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await readWorkbook(bytes, name)
  return read.ok ? 'read' : read.error.code
}
const saved = (book: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const sample = (): WorkBook => {
  const sheet = utils.aoa_to_sheet([
    ['名称', '数', '合并'],
    ['张示例', 2.7666],
    [true, 45_000],
  ])
  const date = sheet['B3'] as { z?: string }
  date.z = 'yyyy"年"m"月"d"日"'
  sheet['!merges'] = [utils.decode_range('C1:D1')]
  const book = utils.book_new(sheet, '目录')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['字典']]), '字典')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return book
}

describe('workbooks', () => {
  test('the messy catalogue of a unit is read with its addresses', async () => {
    const book = await opened(fixture('messy-catalogue.xlsx'), '去年目录-凌乱.xlsx')
    const sheet = book.sheets[0]!
    expect(book.sheets.map((each) => each.name)).toEqual(['目录', '字典'])
    expect(sheet.rows).toHaveLength(330)
    expect(sheet.rows[7]?.[4]).toBe('示例县民政综合业务系统')
    expect(sheet.rows[0]?.[0]).toBe('示例县民政局政务信息资源目录（2025年）')
    expect(book.notes).toEqual([])
  })

  test.each(['xlsx', 'biff8', 'xlml'] as const)('cells, dates, merges and hidden sheets of %s', async (kind) => {
    const name = { xlsx: '表.xlsx', biff8: '表.xls', xlml: '表.xls' }[kind]
    const book = await opened(saved(sample(), kind), name)
    expect(book.sheets[0]?.rows).toEqual([
      ['名称', '数', '合并'],
      ['张示例', '2.7666'],
      ['TRUE', '2023-03-15'],
    ])
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 2, bottom: 0, right: 3 }])
    expect(book.sheets.map((sheet) => sheet.hidden)).toEqual([false, true])
  })

  test('content decides, not the extension', async () => {
    const asXls = await opened(saved(sample(), 'xlsx'), '表.xls')
    expect(asXls.sheets[0]?.rows[1]).toEqual(['张示例', '2.7666'])
    expect(asXls.notes.map((note) => note.code)).toEqual(['N_BOOK_OTHER_KIND'])
    const page = utf8('<html><meta charset="utf-8"><table><tr><td>名称</td><td>00123</td></tr></table></html>')
    expect((await opened(page, '导出.xls')).sheets[0]?.rows).toEqual([['名称', '00123']])
    expect((await opened(utf8('名称,数\n甲,1\n'), '表.xlsx')).sheets[0]?.rows).toEqual([
      ['名称', '数'],
      ['甲', '1'],
    ])
  })

  test('what is no table is refused', async () => {
    expect(await refusedAs(utf8('%PDF-1.7\n'), '表.xlsx')).toBe('E_BOOK_NOT_WORKBOOK')
    for (const [text, name] of [
      ['{"id": "a", "rules": []}\n', '规则.json'],
      ['[{"a": 1},\n {"a": 2}]', '数据.txt'],
      ['{"a": 1}\n{"a": 2}\n', '数据.jsonl'],
      ['<?xml version="1.0"?>\n<data><row a="1"/></data>', '数据.xml'],
      ['/*!40101 SET NAMES utf8 */;\n-- 表 a\nDROP TABLE IF EXISTS `a`;\nCREATE TABLE `a` (`b` int);', '库.txt'],
      ['-- 导出\nSET NAMES utf8;\nCREATE TABLE `a` (\n  `b` int\n);', '库.sql'],
    ] as const)
      expect(await refusedAs(utf8(text), name)).toBe('E_BOOK_NOT_WORKBOOK')
    expect(await refusedAs(bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10), '表.xls')).toBe('E_BOOK_NOT_WORKBOOK')
    expect(await refusedAs(bytesOf(), '表.csv')).toBe('E_BOOK_EMPTY')
    expect(await refusedAs(utf8(' \n\n'.trim() + '\n'), '表.csv')).toBe('E_BOOK_EMPTY')
    expect(await refusedAs(saved(sample(), 'xlsx').subarray(0, 900), '表.xlsx')).toMatch(
      /^E_BOOK_(DAMAGED|NOT_WORKBOOK)$/,
    )
  })
})

describe('delimited text', () => {
  test('may hold in its cells what would be data by itself', async () => {
    const cells = '名称,说明\n甲,"{""a"": 1}"\n乙,"第一行\nCREATE TABLE a (b int);"\n'
    expect((await opened(utf8(cells), '表.csv')).sheets[0]?.rows).toHaveLength(3)
    expect((await opened(utf8('{编号},名称\n1,甲\n'), '表.csv')).sheets[0]?.rows).toHaveLength(2)
    expect((await opened(utf8('一月报表\n二月报表\n'), '表.txt')).sheets[0]?.rows).toHaveLength(2)
  })

  const rows = [
    ['名称', '备注'],
    ['䶮镇', '甲,乙\n丙'],
  ]
  const csv = '名称,备注\r\n䶮镇,"甲,乙\n丙"\r\n'

  test('UTF-8, with and without mark', async () => {
    expect((await opened(utf8(csv), '表.csv')).sheets[0]?.rows).toEqual(rows)
    expect((await opened(utf8(`\ufeff${csv}`), '表.csv')).sheets[0]?.rows).toEqual(rows)
  })

  test('GB18030 with two and four bytes a character', async () => {
    // 中文 in two bytes each, one character of four bytes, a comma, 1.
    const bytes = bytesOf(0xd6, 0xd0, 0xce, 0xc4, 0x82, 0x34, 0xe9, 0x38, 0x2c, 0x31)
    const text = new TextDecoder('gb18030').decode(bytes.subarray(0, 8))
    const book = await opened(bytes, '表.txt')
    expect(book.sheets[0]?.rows).toEqual([[text, '1']])
    expect(Array.from(text)).toHaveLength(3)
    expect(book.notes.map((note) => note.code)).toEqual(['N_BOOK_CHARSET'])
  })

  test('UTF-16 by its mark, tabs', async () => {
    const text = '\ufeff名称\t数\n甲\t1'
    const le = new Uint8Array(Buffer.from(text, 'utf16le'))
    const be = new Uint8Array(Buffer.from(text, 'utf16le').swap16())
    for (const bytes of [le, be])
      expect((await opened(bytes, '表.txt')).sheets[0]?.rows).toEqual([
        ['名称', '数'],
        ['甲', '1'],
      ])
  })

  test('rows longer than a piece stay whole', async () => {
    const text = Array.from({ length: 60_000 }, (_, row) => `资源${row},"第${row}行\n第二行, ""引号"""`).join('\n')
    const sheet = (await opened(utf8(text), '表.csv')).sheets[0]!
    expect(sheet.rows).toHaveLength(60_000)
    expect(
      sheet.rows.every((row, index) => row[0] === `资源${index}` && row[1] === `第${index}行\n第二行, "引号"`),
    ).toBe(true)
  })

  test('prototype names are words like any other', async () => {
    const rowsRead = (await opened(utf8('__proto__,constructor\ntoString,hasOwnProperty'), '表.csv')).sheets[0]?.rows
    expect(rowsRead).toEqual([
      ['__proto__', 'constructor'],
      ['toString', 'hasOwnProperty'],
    ])
    expect(Object.hasOwn(Object.prototype, 'constructor') && Object.keys({})).toEqual([])
  })

  test('a reading that was called off stops', async () => {
    const read = await readWorkbook(utf8(csv), '表.csv', { cancelled: () => true })
    expect(read.ok ? '' : read.error.code).toBe('E_BOOK_CANCELLED')
  })
})
