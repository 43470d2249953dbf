import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Workbook } from '../../shared/documents/workbook'
import { handMade, sheetXml, stringsXml, type HandMade } from './hostile-books'

const opened = async (bytes: Uint8Array, name = '表.xlsx'): Promise<Workbook> => {
  const read = await readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const refusalOf = async (book: HandMade): Promise<string> => {
  const read = await readWorkbook(handMade(book), '表.xlsx')
  return read.ok ? 'read' : read.error.code
}
const shared = (cell: string, index: number): string => `<c r="${cell}" t="s"><v>${index}</v></c>`

describe('a book that lost a part', () => {
  const whole = {
    sheet: sheetXml(`<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>`),
    strings: stringsXml('<si><t>名称</t></si><si><t></t></si>'),
  }

  test('is refused as damaged, not read as empty', async () => {
    expect(await refusalOf(whole)).toBe('read')
    expect(await refusalOf({ sheet: whole.sheet })).toBe('E_BOOK_DAMAGED')
    expect(await refusalOf({ ...whole, strings: stringsXml('<si><t>名称</t></si>') })).toBe('E_BOOK_DAMAGED')
    expect(await refusalOf({ ...whole, sheets: ['worksheets/sheet1.xml', 'worksheets/sheet2.xml'] })).toBe(
      'E_BOOK_DAMAGED',
    )
  })

  test('is whole where its writer points at parts with backslashes', async () => {
    const book = await opened(handMade({ ...whole, sheets: ['worksheets\\sheet1.xml'] }))
    expect(book.sheets[0]?.rows).toEqual([['名称']])
  })
})

describe('numbers', () => {
  const formats = ['000000', '"SJ-"0000', '\\S\\J000', '0"位"', '0.00', '00"月"']
  const styles = `<styleSheet><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join(
      '',
    )}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`
  const cells = formats.map((_, at) => `<c r="${'ABCDEF'.charAt(at)}1" s="${at}"><v>12</v></c>`).join('')
  const shown = ['000012', 'SJ-0012', 'SJ012', '12', '12', '12']

  test('keep the zeros and fixed letters that their format shows, in .xlsx and in .xls', async () => {
    expect((await opened(handMade({ sheet: sheetXml(`<row r="1">${cells}</row>`), styles }))).sheets[0]?.rows).toEqual([
      shown,
    ])
    const sheet = utils.aoa_to_sheet([formats.map(() => 12)])
    for (const [at, format] of formats.entries()) (sheet[`${'ABCDEF'.charAt(at)}1`] as { z?: string }).z = format
    const old = new Uint8Array(write(utils.book_new(sheet), { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
    expect((await opened(old, '表.xls')).sheets[0]?.rows).toEqual([shown])
  })

  test('too long for a spreadsheet and formulas that failed are named with the first cell', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1.23456789012346E17</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>',
    )
    const book = await opened(handMade({ sheet }))
    expect(book.notes.map(({ code }) => code)).toEqual(['N_BOOK_ERRORS', 'N_BOOK_DIGITS'])
    expect(book.notes[0]?.message).toMatch(/有 2 个单元格.*表0!A1/)
    expect(book.notes[1]?.message).toMatch(/有 1 个数字.*表0!B1/)
    const made = utils.aoa_to_sheet([['甲', 123456789012345678]])
    made['C1'] = { t: 'e', v: 0x17 }
    made['!ref'] = 'A1:C1'
    const old = new Uint8Array(write(utils.book_new(made, '目录'), { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
    expect((await opened(old, '表.xls')).notes.map(({ code }) => code)).toEqual(['N_BOOK_ERRORS', 'N_BOOK_DIGITS'])
  })
})

describe('an .ods with a hidden sheet', () => {
  const table = (name: string, style: string): string =>
    `<table:table table:name="${name}" table:style-name="${style}"><table:table-row><table:table-cell office:value-type="string"><text:p>名称</text:p></table:table-cell></table:table-row></table:table>`
  const style = (name: string, display: boolean): string =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${String(display)}"/></style:style>`
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles><style:style style:name="co1" style:family="table-column"/>${style('ta1', true)}${style('ta2', false)}</office:automatic-styles><office:body><office:spreadsheet>${table('目录', 'ta1')}${table('旧的 &amp; 藏', 'ta2')}</office:spreadsheet></office:body></office:document-content>`
  const ods = (xml: string): Uint8Array =>
    zipSync({
      'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
      'styles.xml': strToU8('<office:document-styles/>'),
      'content.xml': strToU8(xml),
    })

  test('says which one it is', async () => {
    const { sheets } = await opened(ods(content), '表.ods')
    expect(sheets.map(({ hidden, rows }) => [hidden, rows])).toEqual([
      [false, [['名称']]],
      [true, [['名称']]],
    ])
  })

  test('is read as before where our reader of XML refuses the part', async () => {
    const odd = content.replace('<office:document-content', '<!DOCTYPE office:document-content>$&')
    expect((await opened(ods(odd), '表.ods')).sheets.map(({ hidden }) => hidden)).toEqual([false, false])
  })
})
