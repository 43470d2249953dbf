import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCodeLists, readProfile } from '../../electron/assets'
import { readFonts } from '../../electron/cli/read-fonts'
import { shown } from '../../shared/base/draft'
import type { PrintedForm } from '../../shared/documents/form-pdf'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { catalogueTable, listTable, MOST_ROWS, type PrintedTable } from '../../shared/documents/printed-table'
import { makeTablePdf } from '../../shared/documents/table-pdf'
import { listIds, type ListId } from '../../shared/profile/list-id'
import { recordListOf } from '../../shared/kinds/record-lists'
import { sampleVocabulary } from '../../shared/sample/sample-vocabulary'
import type { AllRecords } from '../lists/all-records'
import { sampleRecords } from '../support/sample-records'

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const words = sampleVocabulary.parse(JSON.parse(readFileSync('assets/sample/vocabulary.json', 'utf8')))
const profile = readProfile('dazhou')
if (profile === undefined) throw new Error('no profile')
const sample = sampleRecords(words, profile, { seed: 1, resources: 40, items: 3 })
const records: AllRecords = sample
const lists = readCodeLists()
const frame = {
  unit: '示例县㛃䶮镇𬱖办公室',
  day: '2026-11-21',
  clause: '《示例文件》四（二）',
  number: '11999900MB0000001K-1-3',
}
const tableOf = (id: ListId, of = records): PrintedTable => listTable(recordListOf(id), of, '2026', lists, frame)

let fonts: PdfFonts
beforeAll(async () => {
  fonts = await readFonts()
})

const saved = ({ bytes }: PrintedForm): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdo-table-')), 'table.pdf')
  writeFileSync(file, bytes)
  return file
}
const rawText = (made: PrintedForm): string =>
  execFileSync('pdftotext', ['-raw', saved(made), '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
const textOf = (made: PrintedForm): string => rawText(made).replace(/\s/g, '')
const pagesOf = (made: PrintedForm): string[] =>
  rawText(made)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''))
const countOf = (text: string, part: string): number => text.split(part).length - 1
const bare = (text: string): string => text.replace(/\s/g, '')

describe.skipIf(!hasPoppler)('lists as PDF (skipped without poppler)', () => {
  test('every list says its title, unit, day, clause, headings and every cell, and numbers its rows', async () => {
    for (const id of listIds) {
      const table = tableOf(id)
      const made = await makeTablePdf(table, fonts)
      const text = textOf(made)
      for (const said of [table.title, '示例县㛃䶮镇𬱖办公室', '制表日期：2026-11-21', '依据：《示例文件》四（二）'])
        expect(text, id).toContain(said)
      for (const { label } of table.columns) expect(text, id).toContain(bare(label))
      for (const row of table.rows) for (const cell of row) expect(text, `${id} ${cell}`).toContain(bare(cell ?? ''))
      expect(table.rows.length, id).toBeGreaterThan(0)
      expect(made.missing, id).toEqual([])
      expect(text).toContain(`第${made.pages}页，共${made.pages}页`)
      expect(text).toContain('包号11999900MB0000001K-1-3')
    }
  })

  test('persons are printed by name, never by id', async () => {
    const text = textOf(await makeTablePdf(tableOf('systems'), fonts))
    const [{ ownerPerson }] = records.systems as [(typeof records.systems)[number]]
    expect(text).not.toContain(shown(ownerPerson))
    const name = records.persons.find(({ id }) => id === ownerPerson)?.name
    expect(text).toContain(shown(name))
  })

  test('headings stand on every page; the number of the page and all pages too', async () => {
    const made = await makeTablePdf(tableOf('dictionary'), fonts)
    const pages = pagesOf(made)
    expect(pages.length).toBe(made.pages)
    expect(made.pages).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toContain('信息资源代码')
      expect(page).toContain(`第${index + 1}页，共${made.pages}页`)
    })
  })

  test('the catalogue prints its 33 columns, the group heading, and every item once', async () => {
    const table = catalogueTable(sample.resources, lists, { ...frame, title: '示例县数据资源目录' })
    expect(table.rows.length).toBe(120)
    const made = await makeTablePdf(table, fonts)
    const pages = pagesOf(made)
    for (const page of pages) expect(page).toContain('数据资源大普查')
    const text = textOf(made)
    for (const row of table.rows) for (const cell of row) expect(text).toContain(bare(cell ?? ''))
    const [first] = sample.resources as [(typeof sample.resources)[number]]
    expect(countOf(text, shown(first.code))).toBe(1)
    const info = execFileSync('pdfinfo', [saved(made)], { encoding: 'utf8' })
    expect(info).toContain('A3')
  })

  test('an empty list says so and keeps its headings', async () => {
    const empty = tableOf('demands', { ...records, demands: [] })
    const made = await makeTablePdf(empty, fonts)
    const text = textOf(made)
    expect(made.pages).toBe(1)
    expect(text).toContain('本清单暂无内容')
    expect(text).toContain('需求数据名称')
    expect(text).toContain('共0行')
  })

  test('2,000 characters go over pages whole; a row of its own kind follows', async () => {
    const long = Array.from({ length: 500 }, (_, at) => `${String(at).padStart(3, '0')}，`).join('')
    const table: PrintedTable = {
      ...frame,
      title: '长文本清单',
      columns: [
        { label: '名称', width: 100 },
        { label: '说明', width: 20 },
      ],
      rows: [
        ['前一行', '短'],
        ['很长', long],
        ['后一行', '短'],
      ],
    }
    const made = await makeTablePdf(table, fonts)
    const pages = pagesOf(made)
    expect(pages.length).toBeGreaterThan(2)
    const joined = pages.join('')
    for (let at = 0; at < 500; at++) expect(countOf(joined, `${String(at).padStart(3, '0')}，`)).toBe(1)
    expect(joined).toContain('后一行')
    for (const page of pages) expect(page).toContain('名称说明')
  })

  test('numbers end below each other, words begin below each other', async () => {
    const table: PrintedTable = {
      ...frame,
      title: '数字清单',
      columns: [
        { label: '名称', width: 20 },
        { label: '数量', width: 20, isNumber: true },
      ],
      rows: [
        ['甲甲', '70001'],
        ['甲', '8'],
      ],
    }
    const boxes = execFileSync('pdftotext', ['-bbox', saved(await makeTablePdf(table, fonts)), '-'], {
      encoding: 'utf8',
    })
    const edge = (side: 'xMin' | 'xMax', word: string): number =>
      Number(new RegExp(`${side}="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1])
    expect(edge('xMax', '8')).toBeCloseTo(edge('xMax', '70001'), 1)
    expect(edge('xMin', '甲')).toBeCloseTo(edge('xMin', '甲甲'), 1)
  })

  test('rare characters print right; what no face has is shown and named', async () => {
    const table: PrintedTable = {
      ...frame,
      title: '罕用字清单',
      columns: [{ label: '名称', width: 20 }],
      rows: [['㛃䶮𬱖\u{10ffff}']],
    }
    const made = await makeTablePdf(table, fonts)
    expect(textOf(made)).toContain('㛃䶮𬱖〔缺字〕')
    expect(made.missing).toEqual(['\u{10ffff}'])
  })
})

test('equal input gives equal bytes, and progress ends at the last row', async () => {
  const table = tableOf('functions')
  const heard: number[] = []
  const one = await makeTablePdf(table, fonts, (rows) => heard.push(rows))
  expect(Buffer.compare(one.bytes, (await makeTablePdf(table, fonts)).bytes)).toBe(0)
  expect(Math.max(...heard)).toBe(table.rows.length)
})

test('too many rows are refused with a way out', async () => {
  const table: PrintedTable = {
    ...frame,
    title: '数据资源字典',
    columns: [{ label: '名称', width: 20 }],
    rows: Array.from({ length: MOST_ROWS + 1 }, () => ['']),
  }
  await expect(makeTablePdf(table, fonts)).rejects.toMatchObject({
    coded: { code: 'E_TABLE_TOO_LONG', message: expect.stringContaining('改为导出 Excel') as string },
  })
})
