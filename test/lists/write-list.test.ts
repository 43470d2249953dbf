import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import vocabularyJson from '../../assets/sample/vocabulary.json'
import { readProfile } from '../../electron/assets'
import type { RecordList } from '../../shared/lists/record-list'
import { listIds } from '../../shared/profile/list-id'
import { recordListOf } from '../../shared/kinds/record-lists'
import { listTitle } from '../../shared/lists/record-list'
import { sampleVocabulary } from '../../shared/sample/sample-vocabulary'
import { sampleRecords } from '../support/sample-records'
import { bookOf, planOf, sheetsOf, YEAR } from './list-books'
import type { AllRecords } from './all-records'

const words = sampleVocabulary.parse(vocabularyJson)
const sample = sampleRecords(words, readProfile('shuangyashan')!, { seed: 1, resources: 60, items: 3 }, YEAR)
const records: AllRecords = sample
const part = (book: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(book)[name])
const hasOffice = spawnSync('soffice', ['--version']).status === 0
/** Columns with a drop-down list: those that can be set and offer choices. */
const chosen = ({ columns }: RecordList) =>
  columns.filter(
    ({ set, info: { type } }) => set !== undefined && ['code', 'yes-no', 'person', 'format-type'].includes(type.kind),
  )

test.each(listIds)(
  '%s: title, about, legend, headings with their marks, drop-down lists, frozen and repeated header',
  async (id) => {
    const list = recordListOf(id)
    const book = bookOf(list, records)
    const [first] = await sheetsOf(book)
    expect(first!.rows[0]![0]).toBe(listTitle(list, YEAR))
    expect(first!.rows[1]![0]).toBe('示例县民政局　　制表日期：2026-11-21　　依据：第九条')
    expect(first!.rows[3]).toEqual([
      ...list.columns.map(({ label, set }) => (set === undefined ? `${label}※` : label)),
      '内部标识',
    ])
    expect(first!.rows).toHaveLength(4 + list.rows(records, YEAR).length)
    expect(list.rows(records, YEAR).length).toBeGreaterThan(0)
    const sheet = part(book, 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/<dataValidation type="list" errorStyle="warning"/g)).toHaveLength(chosen(list).length)
    expect(sheet.match(/<col /g)).toHaveLength(list.columns.length + 1)
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5"')
    expect(sheet).toContain('orientation="landscape" fitToWidth="1"')
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页　A&amp;&amp;B-1')
    expect(sheet.includes('<f>')).toBe(false)
    expect(part(book, 'xl/workbook.xml')).toContain(`'${list.title}'!$4:$4`)
    expect(part(book, 'xl/workbook.xml')).toContain('name="字典" sheetId="2" state="hidden"')
  },
)

test('numbers and days are numbers and days, codes of 18 digits and leading zeros are text', () => {
  const list = recordListOf('systems')
  const system = {
    id: records.systems[0]!.id,
    name: '007',
    note: '110101199003070011',
    totalStorage: '36.5',
    onlineSince: '2019-06-01',
  }
  const sheet = part(bookOf(list, { ...records, systems: [system] }), 'xl/worksheets/sheet1.xml')
  const at = (label: string) => String.fromCharCode(65 + list.columns.findIndex((column) => column.label === label))
  const cell = (label: string) => new RegExp(`<c r="${at(label)}5"[^>]*>`).exec(sheet)![0]
  for (const label of ['信息系统名称', '备注']) expect(cell(label)).toContain('t="s"')
  expect(sheet).toMatch(new RegExp(`<c r="${at('上线日期')}5" s="5"><v>43617</v>`))
  expect(sheet).toMatch(new RegExp(`<c r="${at('数据存储总量（G）')}5" s="4"><v>36.5</v>`))
})

test('a system of very many resources names as many as a cell holds', async () => {
  const [resource] = records.resources
  const resources = Array.from({ length: 4_000 }, () => ({ ...resource!, name: '最低生活保障对象信息' }))
  const system = { id: records.systems[0]!.id, name: resource!.system }
  const [sheet] = await sheetsOf(bookOf(recordListOf('systems'), { ...records, resources, systems: [system] }))
  const longest = Math.max(...sheet!.rows[4]!.map((text) => text?.length ?? 0))
  expect(longest).toBe(32_767)
})

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  const planted = { id: '00000000-0000-4000-8000-0000000000ff', name: '=1+1', note: '@SUM(1)', department: '007' }
  const all: AllRecords = { ...records, systems: [...records.systems, planted] }

  test('opens and saves every list: values, drop-down lists and widths stay, and nothing has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdo-lists-'))
    try {
      const names = listIds.map((id) => join(folder, `${id}.xlsx`))
      for (const [at, id] of listIds.entries()) writeFileSync(names[at]!, bookOf(recordListOf(id), all))
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          join(folder, 'out'),
          ...names,
        ],
        { stdio: 'ignore' },
      )
      for (const id of listIds) {
        const list = recordListOf(id)
        const saved = new Uint8Array(readFileSync(join(folder, 'out', `${id}.xlsx`)))
        const plan = planOf(list, await sheetsOf(saved), all)
        expect(plan).toMatchObject({ changes: [], findings: [], notInFile: [], same: list.rows(all, YEAR).length })
        const sheet = part(saved, 'xl/worksheets/sheet1.xml')
        expect(sheet.match(/type="list"/g)).toHaveLength(chosen(list).length)
        expect(sheet.includes('<f')).toBe(sheet.includes('<formula1'))
        const widths = [...sheet.matchAll(/<col [^>]*?max="(\d+)"[^>]*?min="(\d+)"[^>]*?width="([\d.]+)"/g)].flatMap(
          ([, max, min, width]) => Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
        )
        for (const [at, { width }] of list.columns.entries()) expect(Math.abs(widths[at]! - width)).toBeLessThan(1)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
