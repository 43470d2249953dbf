import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { ledgerColumns } from '../../shared/documents/ledger-columns'
import { readWithSheetJs } from '../../shared/documents/read-with-sheetjs'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Sheet } from '../../shared/tables/sheet'
import { MERGED_ROWS, writeLedger } from '../../shared/documents/write-ledger'
import { lists, resourceOf } from './ledger-sample'

const ledger = async (
  resources: readonly ResourceDraft[],
  rows = resources.reduce((sum, each) => sum + Math.max(1, each.items.length), 0),
) => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger({
    resources,
    rows,
    title: '示例县政务信息资源目录',
    unit: '填报单位：示例县数据局',
    footer: 'A&B-1-1',
    lists,
  }))
    pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
const firstSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  const read = await readWorkbook(bytes, '台账.xlsx')
  if (!read.ok) throw new Error(read.error.code)
  return read.value.sheets[0]!
}
const columnOf = (label: string): number => ledgerColumns.findIndex((column) => column.label === label)
const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name])
const hasOffice = spawnSync('soffice', ['--version']).status === 0

describe('the catalogue ledger', () => {
  test('labels for codes, numbers, days; two header rows; resource cells merged over their items', async () => {
    const sheet = await firstSheet(await ledger([resourceOf(1, 3), resourceOf(2, 0)]))
    expect(sheet.rows[2]?.[columnOf('数据存储总量（G）')]).toBe('数据资源大普查')
    expect(sheet.rows[3]?.[columnOf('数据存储总量（G）')]).toBe('数据存储总量（G）')
    expect(sheet.rows[2]?.[columnOf('信息项名称')]).toBe('信息项名称')
    const row = sheet.rows[4]!
    expect(row[columnOf('类')]).toBe('基础信息资源')
    expect(row[columnOf('结构化信息记录总数（万）')]).toBe('2.7666')
    expect(row[columnOf('发布日期')]).toBe('2024-07-14')
    expect(row[columnOf('共享类型')]).toBe('无条件共享')
    expect(sheet.rows[5]?.[columnOf('信息资源名称')]).toBeUndefined()
    expect(sheet.rows[5]?.[columnOf('信息项名称')]).toBe('登记事项1')
    expect(sheet.merges).toContainEqual({
      top: 4,
      left: columnOf('信息资源名称'),
      bottom: 6,
      right: columnOf('信息资源名称'),
    })
    expect(sheet.rows).toHaveLength(8)
  })

  test("an item's own sharing breaks the merge of that column alone", async () => {
    const record = resourceOf(1, 3)
    const sheet = await firstSheet(
      await ledger([
        { ...record, items: record.items.map((item, index) => (index === 1 ? { ...item, shareType: '2' } : item)) },
      ]),
    )
    const shares = [4, 5, 6].map((row) => sheet.rows[row]?.[columnOf('共享类型')])
    expect(new Set(shares).size).toBe(2)
    expect(shares.every((share) => share !== undefined)).toBe(true)
    expect(sheet.merges.some((merge) => merge.left === columnOf('共享类型') && merge.top === 4)).toBe(false)
  })

  test('large ledgers repeat the cells of a resource', async () => {
    const sheet = await firstSheet(await ledger([resourceOf(1, 3)], MERGED_ROWS + 1))
    expect(sheet.rows[6]?.[columnOf('信息资源名称')]).toBe('企业登记信息1')
    expect(sheet.merges.every((merge) => merge.top < 4)).toBe(true)
  })

  test('equal input gives equal bytes, however it is fed', async () => {
    const resources = Array.from({ length: 200 }, (_, index) => resourceOf(index, 4))
    async function* slowly() {
      for (const resource of resources) yield await Promise.resolve(resource)
    }
    const pieces: Uint8Array[] = []
    for await (const piece of writeLedger({
      resources: slowly(),
      rows: 800,
      title: '示例县政务信息资源目录',
      unit: '填报单位：示例县数据局',
      footer: 'A&B-1-1',
      lists,
    }))
      pieces.push(piece)
    expect(Buffer.compare(Buffer.concat(pieces), await ledger(resources))).toBe(0)
  })

  test('any text comes back as it was, by our reader and by SheetJS, and never as a formula', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', ' ', '_x0041_', '')
    const words = fc
      .tuple(start, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }))
      .map((both) => both.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (texts) => {
        const bytes = await ledger(texts.map((text, index) => resourceOf(index, 1, { abstract: text })))
        const column = columnOf('信息资源摘要')
        const ours = (await firstSheet(bytes)).rows.slice(4).map((row) => row[column])
        const theirs = readWithSheetJs(bytes, { name: '台账.xlsx', watch: {} })
          .sheets[0]!.rows.slice(4)
          .map((row) => row[column])
        expect(ours).toEqual(texts)
        // SheetJS makes one sign of a line end of two, however it is written.
        expect(theirs).toEqual(texts.map((text) => text.replaceAll('\r\n', '\n')))
        expect(part(bytes, 'xl/worksheets/sheet1.xml').includes('<f>')).toBe(false)
      }),
      { numRuns: 12 },
    )
  })

  test('drop-down lists, widths, frozen header, print titles are written', async () => {
    const bytes = await ledger([resourceOf(1, 2)])
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]*sqref="X5:X506"><formula1>字典!\$[A-Z]\$2:\$[A-Z]\$4<\/formula1>/,
    )
    expect(sheet.match(/<col /g)).toHaveLength(ledgerColumns.length)
    expect(sheet.includes('state="frozen"')).toBe(true)
    expect(part(bytes, 'xl/workbook.xml')).toContain("'目录'!$3:$4")
  })
})

describe.skipIf(!hasOffice)('LibreOffice opens the ledger (skipped where it is not installed)', () => {
  test('values stand in their columns, planted formulas are words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdo-ledger-'))
    const planted = ['=1+1', '+1', '-1', '@SUM(1)', '＝1+1', '\t=1', '=HYPERLINK("http://127.0.0.1","x")']
    writeFileSync(
      join(folder, '台账.xlsx'),
      await ledger(planted.map((text, index) => resourceOf(index, 1, { abstract: text }))),
    )
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    // Filter options: comma, quote, UTF-8, from row 1, cells as shown, formulas instead of results.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true'
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, '台账.xlsx')],
      { stdio: 'ignore' },
    )
    const read = await readWorkbook(new Uint8Array(readFileSync(join(folder, '台账.csv'))), '台账.csv')
    const rows = read.ok ? read.value.sheets[0]!.rows : []
    const column = columnOf('信息资源摘要')
    expect(rows.slice(4).map((row) => row[column]?.trim())).toEqual(planted.map((text) => text.trim()))
    expect(rows[4]?.[columnOf('发布日期')]).toBe('2024-07-14')
    expect(rows[4]?.[columnOf('结构化信息记录总数（万）')]).toBe('2.7666')
  })

  test('lists and widths survive a re-save by LibreOffice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdo-ledger-'))
    writeFileSync(join(folder, 'in.xlsx'), await ledger([resourceOf(1, 2)]))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { stdio: 'ignore' },
    )
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')))
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/type="list"/g)?.length).toBe(
      ledgerColumns.filter((column) => column.info.type.kind === 'code').length,
    )
    expect(sheet.match(/customWidth="true"/g)?.length).toBeGreaterThan(15)
    expect((await firstSheet(bytes)).rows[4]?.[columnOf('信息资源名称')]).toBe('企业登记信息1')
  })
})
