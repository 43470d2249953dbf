import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write, type WorkBook } from 'xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { analyse, mustAt } from '../support/analyse-file'
import { layouts, messyBook, plantable, type Layout, type MessyBook } from '../support/messy-books'

const EACH = 40
const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

const bytesOf = (book: MessyBook): Uint8Array => {
  const sheet = utils.aoa_to_sheet(book.rows.map((row) => [...row]))
  sheet['!merges'] = book.merges.map(({ s, e }) => ({ s: { ...s }, e: { ...e } }))
  if (book.layout === 'ghost') {
    // What formatting a whole column leaves behind: a used range to the last row of the old format, and cells of blanks there.
    for (const row of [65_535, 65_536]) sheet[`B${String(row)}`] = { t: 's', v: row === 65_536 ? ' ' : '' }
    sheet['!ref'] = `A1:${utils.encode_col(40)}65536`
  }
  const file: WorkBook = utils.book_new()
  utils.book_append_sheet(file, utils.aoa_to_sheet([['更新周期'], ['每年'], ['每月']]), '字典')
  utils.book_append_sheet(file, sheet, '目录')
  return write(file, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

const check = async (book: MessyBook, bytes: Uint8Array, name: string): Promise<void> => {
  const read = await readWorkbook(bytes, name)
  if (!read.ok) throw new Error(read.error.message)
  const analysis = analyse(read.value.sheets)
  expect({
    sheet: analysis.sheet,
    resources: analysis.resources.length,
    items: analysis.items,
    must: mustAt(analysis),
  }).toEqual({
    sheet: '目录',
    resources: book.resources,
    items: book.items,
    must: book.expected,
  })
}

const books = (layout: Layout): MessyBook[] => Array.from({ length: EACH }, (_, seed) => messyBook(layout, seed))

describe('200 generated workbooks', () => {
  it('plant every kind of error often', () => {
    const counts = new Map<string, number>()
    for (const layout of layouts)
      for (const book of books(layout))
        for (const error of book.expected)
          counts.set(error.split('@')[0] ?? '', (counts.get(error.split('@')[0] ?? '') ?? 0) + 1)
    for (const kind of plantable) expect(counts.get(kind) ?? 0, kind).toBeGreaterThan(40)
  })

  describe.each(layouts.filter((layout) => layout !== 'xls'))('%s', (layout) => {
    it.each(books(layout).map((book, seed) => [seed, book.fill, book] as const))('%i, cells %s', (seed, _fill, book) =>
      check(book, bytesOf(book), `${layout}-${String(seed)}.xlsx`),
    )
  })

  describe.skipIf(soffice === undefined)('xls written by LibreOffice', () => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'cdo-xls-'))
      mkdirSync(join(folder, 'out'))
      const files = books('xls').map((book, seed) => {
        const file = join(folder, `book-${String(seed)}.xlsx`)
        writeFileSync(file, bytesOf(book))
        return file
      })
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync(
        soffice ?? '',
        [profile, '--headless', '--convert-to', 'xls', '--outdir', join(folder, 'out'), ...files],
        { stdio: 'ignore', timeout: 110_000 },
      )
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    it.each(books('xls').map((book, seed) => [seed, book.fill, book] as const))('%i, cells %s', (seed, _fill, book) =>
      check(book, readFileSync(join(folder, 'out', `book-${String(seed)}.xls`)), `book-${String(seed)}.xls`),
    )
  })
})
