import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { root } from '../../electron/launch/stamp'
import type { Finding } from '../../shared/field/finding'
import { whatAndHow } from '../../shared/documents/mark-plan'
import { readWithSheetJs } from '../../shared/documents/read-with-sheetjs'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { columnName, type Sheet } from '../../shared/tables/sheet'
import { writeMarked } from '../../shared/documents/write-marked'
import { cellStyle } from '../../shared/documents/xlsx-cells'
import type { Analysis } from '../../shared/tables/analyse'
import { analyse, lists, sheetOf } from '../support/analyse-file'
import { needs } from '../support/skip'

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url))
const oracle = JSON.parse(readFileSync(fixture('messy-catalogue.oracle.json'), 'utf8')) as {
  readonly errors: readonly { readonly kind: string; readonly cell: string }[]
}

const read = async (bytes: Uint8Array, name = '红标.xlsx'): Promise<readonly Sheet[]> => {
  const answer = await readWorkbook(bytes, name)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.sheets
}
const messy = () => read(readFileSync(fixture('messy-catalogue.xlsx')), 'messy-catalogue.xlsx')

const mark = (sheets: readonly Sheet[], analysis: Analysis = analyse(sheets)): Uint8Array => {
  let told = 0
  const bytes = writeMarked(
    sheets,
    {
      file: '目录.xlsx',
      unit: '示例县数据局',
      day: '2026-11-21',
      resources: analysis.resources.length,
      analysis,
      lists,
    },
    (fraction) => {
      expect(fraction).toBeGreaterThanOrEqual(told)
      told = fraction
    },
  )
  return bytes
}
/** Everything that an import would take from an analysis. */
const taken = ({ resources, findings, headerRows, mapping, unmapped, leftOut, autofixed }: Analysis) => ({
  resources: resources.map(({ draft }) => draft),
  findings,
  headerRows,
  mapping,
  unmapped,
  leftOut,
  autofixed,
})
const sheetXml = (bytes: Uint8Array, number: number): string =>
  new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${String(number)}.xml`])
const styleOf = (xml: string, cell: string): number =>
  Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1] ?? -1)
const red: readonly number[] = [cellStyle.must, cellStyle.mustQuoted]

describe('the marked workbook', () => {
  test('every planted error of the messy workbook is red at its own address; the row says what and how', async () => {
    const sheets = await messy()
    const bytes = mark(sheets)
    const marked = await read(bytes)
    expect(marked.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['说明', false],
      ['问题清单', false],
      ...sheets.map(({ name, hidden }) => [name, hidden]),
    ])
    const at = marked.findIndex(({ name }) => name === '目录')
    const xml = sheetXml(bytes, at + 1)
    expect(oracle.errors).toHaveLength(11)
    for (const { cell } of oracle.errors) expect(red, cell).toContain(styleOf(xml, cell))
    const noteColumn = marked[at]!.rows[3]!.length - 1
    expect(marked[at]!.rows[3]![noteColumn]).toBe('需要修改的内容')
    for (const { cell } of oracle.errors)
      expect(marked[at]!.rows[Number(/\d+/.exec(cell)![0]) - 1]![noteColumn]).toContain('（必改）：')
    expect(xml).toContain('<pane ySplit="4"')
    const painted = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].filter(([, , style]) =>
      red.includes(Number(style)),
    )
    expect(painted.map(([, cell]) => cell).toSorted()).toEqual(oracle.errors.map(({ cell }) => cell).toSorted())
  })

  test('values and merges stand where they stood', async () => {
    const sheets = await messy()
    const marked = await read(mark(sheets))
    for (const [at, sheet] of sheets.entries()) {
      const again = marked[at + 2]!
      expect(again.merges).toEqual(sheet.merges)
      for (const [row, cells] of sheet.rows.entries())
        for (const [column, text] of cells.entries())
          if (text !== undefined && text !== '') expect(again.rows[row]?.[column]).toBe(text)
    }
  })

  test('analysed again it gives the same resources and findings, also when it was marked twice', async () => {
    const sheets = await messy()
    const once = await read(mark(sheets))
    const twice = await read(mark(once))
    expect(taken(analyse(once))).toEqual(taken(analyse(sheets)))
    expect(taken(analyse(twice))).toEqual(taken(analyse(sheets)))
    expect(twice.map(({ name }) => name)).toEqual(once.map(({ name }) => name))
    expect(analyse(once).otherSheets.filter(({ reason }) => reason === 'marks')).toHaveLength(2)
  })

  test('a sheet without headings and one of the department’s own called 说明 are kept apart from the marks', () => {
    const rows = [
      ['户籍登记信息', '11999900MB0000001K', '有空就更新', '姓名', '字符型C'],
      ['户籍登记信息', '11999900MB0000001K', '有空就更新', '性别', '字符型C'],
      ['婚姻登记信息', '11999900MB0000001K', '每日', '姓名', '字符型C'],
    ]
    const own = sheetOf([['这是科室自己的说明']], { name: '说明' })
    const mapping = {
      sheet: 'Sheet1',
      headerRows: null,
      mapping: (['name', 'providerCode', 'cycle', 'item.name', 'item.type'] as const).map((field, at) => ({
        column: columnName(at),
        field,
      })),
    }
    const sheets = [sheetOf(rows), own]
    const first = analyse(sheets, { mapping })
    return read(mark(sheets, first)).then((marked) => {
      expect(marked.map(({ name }) => name)).toEqual(['说明（2）', '问题清单', 'Sheet1', '说明'])
      expect(taken(analyse(marked, { mapping }))).toEqual(taken(first))
      expect(marked[3]!.rows).toEqual(own.rows)
    })
  })

  test('any text of a cell comes back to the letter, never as a formula or number', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', ' ', '0', '_x0041_', '')
    const words = fc
      .tuple(start, fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))
      .map((both) => both.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (texts) => {
        const sheet = sheetOf([
          ['信息资源名称', '信息资源摘要', '更新周期'],
          ...texts.map((text, at) => [`资源${String.fromCharCode(0x4e00 + at)}`, text, '有空就更新']),
        ])
        const bytes = mark([sheet])
        const ours = (await read(bytes))[2]!.rows.slice(1).map((row) => row[1])
        const theirs = readWithSheetJs(bytes, { name: '红标.xlsx', watch: {} })
          .sheets[2]!.rows.slice(1)
          .map((row) => row[1])
        expect(ours).toEqual(texts)
        expect(theirs).toEqual(texts)
        expect(sheetXml(bytes, 3).includes('<f>')).toBe(false)
        expect(sheetXml(bytes, 3).includes('<v>') && !/t="(?:s|inlineStr)"/.test(sheetXml(bytes, 3))).toBe(false)
      }),
      { numRuns: 12 },
    )
  })

  test('18-digit codes and leading zeros are text in cells formatted as text', async () => {
    const bytes = mark([
      sheetOf([
        ['信息资源名称', '信息资源代码', '资源提供方代码'],
        ['户籍登记信息', '000123', '123456789012345678'],
      ]),
    ])
    const [, , sheet] = await read(bytes)
    expect(sheet!.rows[1]!.slice(0, 3)).toEqual(['户籍登记信息', '000123', '123456789012345678'])
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml'])
    const formats = [.../cellXfs.*<\/cellXfs>/.exec(styles)![0].matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id)
    for (const cell of ['A2', 'B2', 'C2']) expect(formats[styleOf(sheetXml(bytes, 3), cell)], cell).toBe('49')
  })

  test('secret rows are written without their content', async () => {
    const sheets = [
      sheetOf([
        ['信息资源名称', '信息资源摘要', '更新周期', '涉密属性', '信息项名称'],
        ['户籍登记信息', '记录户籍登记时填写的内容', '每日', '非涉密', '姓名'],
        ['某秘密资源', '不该带走的内容', '每日', '秘密', '某内容'],
        ['婚姻登记信息', '记录婚姻登记时填写的内容', '每日', '非涉密', '姓名'],
      ]),
    ]
    const bytes = mark(sheets)
    const whole = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part))
    expect(whole.some((part) => /某秘密资源|不该带走|某内容/.test(part))).toBe(false)
    const [guide, , sheet] = await read(bytes)
    expect(sheet!.rows[2]![3]).toBe('秘密')
    expect(sheet!.rows[2]!.at(-1)).toContain('没有写入本表')
    expect(guide!.rows.flat().some((text) => text?.startsWith('有 1 行标为涉密') === true)).toBe(true)
    const again = analyse([sheet!])
    expect(again.resources.map(({ draft }) => draft.name)).toEqual(['户籍登记信息', '婚姻登记信息'])
  })

  test('说明 counts each level and 问题清单 has every finding with what and how', async () => {
    const sheets = await messy()
    const analysis = analyse(sheets)
    const [guide, list] = await read(mark(sheets, analysis))
    for (const level of ['必改', '需说明', '建议'] as const)
      expect(guide!.rows.find(([first]) => first?.endsWith(level) === true)?.[1]).toBe(
        String(analysis.findings.filter((finding) => finding.level === level).length),
      )
    expect(list!.rows).toHaveLength(analysis.findings.length + 2)
    for (const { kind, cell } of oracle.errors) {
      const row = list!.rows.find(([place, , , , level]) => place === `目录!${cell}` && level === '必改')
      expect(row?.[5]?.length, kind).toBeGreaterThan(4)
      expect(row?.[6]?.length, kind).toBeGreaterThan(4)
    }
  })
})

test('a finding’s sentence is cut after what is wrong, whatever full stops its value holds', () => {
  const finding: Finding = {
    level: '必改',
    rule: 'bad-date',
    resource: '甲',
    field: 'published',
    value: '二月。三十”日',
    message:
      '第 7 行“发布日期”填的是“二月。三十”日”，不是存在的日期（GB/T 7408。附录）。请写成 2024-07-14 这样的日期。',
  }
  expect(whatAndHow(finding, lists)).toEqual({
    what: '“发布日期”填的是“二月。三十”日”，不是存在的日期（GB/T 7408。附录）。',
    how: '请写成 2024-07-14 这样的日期。',
  })
})

test('cdo check --marked writes it beside the findings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-marked-'))
  const out = join(folder, '红标.xlsx')
  const words = ['check', fixture('messy-catalogue.xlsx'), '--city', 'shuangyashan', '--marked', out, '--json']
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ resources: 60, marked: out })
  expect((await read(readFileSync(out)))[0]!.rows[0]).toEqual(['红标表：填写说明'])
  rmSync(folder, { recursive: true })
}, 90_000)

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test('LibreOffice opens it, and what it saves again imports alike', async (context) => {
  needs(context, hasOffice, 'LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'cdo-marked-'))
  const sheets = await messy()
  writeFileSync(join(folder, 'in.xlsx'), mark(sheets))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  for (const format of ['xlsx:Calc MS Excel 2007 XML', 'xls:MS Excel 97']) {
    const out = join(folder, format.slice(0, 4).replace(':', ''))
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, 'in.xlsx')], {
      stdio: 'ignore',
    })
    const name = `in.${format.startsWith('xlsx') ? 'xlsx' : 'xls'}`
    const saved = analyse(await read(readFileSync(join(out, name)), name))
    expect(taken(saved).resources).toEqual(taken(analyse(sheets)).resources)
    expect(taken(saved).findings).toEqual(taken(analyse(sheets)).findings)
  }
  rmSync(folder, { recursive: true })
})
