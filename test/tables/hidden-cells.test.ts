import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { readWithSheetJs } from '../../shared/documents/read-with-sheetjs'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { analyse } from '../support/analyse-file'

const HEAD = ['信息资源名称', '信息资源提供方', '信息资源摘要', '更新周期', '信息项名称', '数据类型']
const row = (name: string) => [name, '示例县民政局', '记录办理时填写的内容', '每月', '姓名', '字符型C']
const NAMES = ['低保对象信息', '养老机构信息', '婚姻登记信息', '收养登记信息']

/** A book of which the third and fourth row are filtered away and the columns C and D folded in. */
const bookWith = (bookType: 'xlsx' | 'biff8') => {
  const sheet = utils.aoa_to_sheet([HEAD, ...NAMES.map(row)])
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }]
  // Columns behind the table are hidden too, as people do to make a sheet end: nothing stands in them.
  sheet['!cols'] = Array.from({ length: 40 }, (_, at) => (at === 2 || at === 3 || at > 8 ? { hidden: true } : {}))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '目录')
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

test.each(['xlsx', 'biff8'] as const)('hidden rows and columns of %s are read like all others', async (kind) => {
  const bytes = bookWith(kind)
  const read = await readWorkbook(bytes, kind === 'xlsx' ? '表.xlsx' : '表.xls')
  if (!read.ok) throw new Error(read.error.message)
  const other = readWithSheetJs(bytes, { name: '表', watch: {} })
  for (const { sheets } of [read.value, other]) {
    const { resources } = analyse(sheets)
    expect(resources.map(({ draft }) => draft.name)).toEqual(NAMES)
    for (const { draft } of resources)
      expect([draft.abstract, draft.cycle]).toEqual(['记录办理时填写的内容', 'monthly'])
  }
})

// SheetJS writes hidden rows into .xlsx alone; those of a real .xls it reads.
test.each(['xlsx', 'biff8'] as const)('%s tells how many rows and columns with text are hidden', async (kind) => {
  const read = await readWorkbook(bookWith(kind), kind === 'xlsx' ? '表.xlsx' : '表.xls')
  const notes = read.ok ? read.value.notes : []
  expect(notes.map(({ code }) => code)).toEqual(['N_BOOK_HIDDEN'])
  expect(notes[0]?.message).toContain(kind === 'xlsx' ? '表里有 2 行、2 列是隐藏的' : '表里有 2 列是隐藏的')
  const plain = utils.book_new()
  utils.book_append_sheet(plain, utils.aoa_to_sheet([HEAD, row('低保对象信息')]), '目录')
  const shown = await readWorkbook(
    new Uint8Array(write(plain, { type: 'array', bookType: kind }) as ArrayBuffer),
    kind === 'xlsx' ? '表.xlsx' : '表.xls',
  )
  expect(shown.ok && shown.value.notes).toEqual([])
})
