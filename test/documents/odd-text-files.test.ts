import { describe, expect, test } from 'vitest'
import { looseRows } from '../../shared/documents/loose-rows'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Workbook } from '../../shared/documents/workbook'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const opened = async (bytes: Uint8Array, name = '表.csv'): Promise<Workbook> => {
  const read = await readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const rowsOf = async (text: string) => (await opened(utf8(text))).sheets[0]?.rows
const codesOf = async (bytes: Uint8Array): Promise<string[]> => (await opened(bytes)).notes.map(({ code }) => code)

describe('quotes that a writer forgot to double or to close', () => {
  test('swallow no field and no row behind them', async () => {
    expect(await rowsOf('名称,摘要,周期\n甲,"一网通办"系统的记录,每月\n乙,丙,每年\n')).toEqual([
      ['名称', '摘要', '周期'],
      ['甲', '"一网通办"系统的记录', '每月'],
      ['乙', '丙', '每年'],
    ])
    expect(await rowsOf('名称,摘要\n甲,"没有收尾\n乙,"有,逗号"\n丙,丁\n')).toEqual([
      ['名称', '摘要'],
      ['甲', '"没有收尾'],
      ['乙', '有,逗号'],
      ['丙', '丁'],
    ])
  })

  test('inside a field in quotes are letters where the writer puts every field in quotes', async () => {
    expect(await rowsOf('"名称","摘要","周期"\n"甲","记录"低保"对象,含城乡","每月"\n')).toEqual([
      ['名称', '摘要', '周期'],
      ['甲', '记录"低保"对象,含城乡', '每月'],
    ])
  })

  test('stay cheap, however many there are', () => {
    const text = '甲,"没有收尾,乙\n'.repeat(50_000).replace(/\n$/, '')
    const rows = looseRows(text, ',')
    expect(rows).toHaveLength(50_000)
    expect(rows.every((row) => row.length === 3 && row[1] === '"没有收尾')).toBe(true)
  })
})

describe('delimited text', () => {
  test('with line ends of several kinds, as files are that were put together', async () => {
    expect(await rowsOf('甲,1\r\n乙,2\n丙,3\r丁,"4\r\n5"\r\n\r\n戊,6')).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
      ['丁', '4\n5'],
      [undefined],
      ['戊', '6'],
    ])
  })

  test('with blanks before its quotes, with ="0012", with marks at the end of its lines', async () => {
    expect(await rowsOf('"甲", "乙,丙" ,"丁"\n')).toEqual([['甲', '乙,丙', '丁']])
    expect(await rowsOf('名称,代码\n甲,="0012"\n乙,"=""0034"""\n丙,=SUM(A1)\n')).toEqual([
      ['名称', '代码'],
      ['甲', '0012'],
      ['乙', '0034'],
      ['丙', '=SUM(A1)'],
    ])
    expect(await rowsOf('甲,乙,\n丙,,')).toEqual([
      ['甲', '乙', undefined],
      ['丙', undefined, undefined],
    ])
  })

  test('with codes that a spreadsheet has cut is said to have lost digits', async () => {
    const { notes } = await opened(utf8('名称,代码\n甲,1.23457E+17\n乙,1E+05\n'))
    expect(notes.map(({ code }) => code)).toEqual(['N_BOOK_DIGITS'])
    expect(notes[0]?.message).toContain('B2')
  })
})

describe('a text with a broken character', () => {
  const text = `名称,摘要\n${'低保对象信息,记录城乡最低生活保障对象\n'.repeat(9)}`

  test('in UTF-8 is read, and said; it is not taken for another encoding', async () => {
    const bytes = utf8(text)
    const cut = bytes.subarray(0, bytes.length - 2)
    const [sheet] = (await opened(cut)).sheets
    expect(sheet?.rows[1]).toEqual(['低保对象信息', '记录城乡最低生活保障对象'])
    expect(sheet?.rows[9]?.[1]).toBe('记录城乡最低生活保障对\ufffd')
    expect(await codesOf(cut)).toEqual(['N_BOOK_BROKEN'])
    expect(await codesOf(bytes)).toEqual([])
  })

  test('in GB18030, too', async () => {
    const word = [0xb5, 0xcd, 0xb1, 0xa3]
    const line = [...word, 0x2c, ...word, 0x0a]
    const bytes = Uint8Array.from([...Array.from({ length: 30 }, () => line).flat(), ...word, 0x2c, 0xb5])
    const { sheets, notes } = await opened(bytes)
    expect(sheets[0]?.rows[29]).toEqual(['低保', '低保'])
    expect(sheets[0]?.rows[30]).toEqual(['低保', '\ufffd'])
    expect(notes.map(({ code }) => code)).toEqual(['N_BOOK_CHARSET', 'N_BOOK_BROKEN'])
  })

  test('UTF-16 without a mark may hold characters with a zero of their own', async () => {
    const rows = '序号,名称,代码\n1,一般公共预算,307/000001\n2,最近开放日,307/000002\n'
    const bytes = Buffer.from(rows, 'utf16le')
    for (const each of [new Uint8Array(bytes), new Uint8Array(Buffer.from(bytes).swap16())])
      expect((await opened(each)).sheets[0]?.rows[1]).toEqual(['1', '一般公共预算', '307/000001'])
  })
})

describe('pages saved as .xls', () => {
  test('are read though a comment stands before the table', async () => {
    const page = '<!-- 导出 -->\r\n<table><tr><td>名称</td><td>代码</td></tr></table>'
    expect((await opened(utf8(page), '导出.xls')).sheets[0]?.rows).toEqual([['名称', '代码']])
    const styled = '<style>td{color:red}</style><div><table><tr><td>名称</td></tr></table></div>'
    expect((await opened(utf8(styled), '导出.xls')).sheets[0]?.rows).toEqual([['名称']])
  })

  test('an owner file, an encrypted one and one with stray zeros are told apart', async () => {
    const sealed = Uint8Array.from([0x62, 0x14, 0x23, 0x65, 0, 0, 3, 200, 201, 0, 7, 250])
    const said = async (name: string): Promise<string> => {
      const read = await readWorkbook(sealed, name)
      return read.ok ? '' : read.error.message
    }
    expect(await said('目录.xlsx')).toContain('请先解密')
    expect(await said('~$目录.xlsx')).toContain('临时文件')
    const text = '名称,代码,单位\n'.repeat(20)
    expect(await rowsOf(text.replace('代码', '代\0码'))).toEqual(await rowsOf(text))
  })

  test.each([
    ['<html><body><form>请登录</form></body></html>', '没有表格的网页'],
    ['MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<table></table>', '单个文件网页'],
    ['{\\rtf1\\ansi 目录}', 'RTF'],
  ])('that are something else are named: %s', async (content, found) => {
    const read = await readWorkbook(utf8(content), '导出.xls')
    expect(read.ok ? '' : read.error.message).toContain(found)
  })
})
