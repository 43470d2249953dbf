import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFonts } from '../../electron/cli/read-fonts'
import type { CoverInput } from '../../shared/documents/cover-input'
import { makeCoverPdf } from '../../shared/documents/cover-pdf'
import { coverageOf } from '../../shared/documents/font-coverage'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { listPart } from '../../shared/package/book-parts'
import { listIds } from '../../shared/profile/list-id'
import { recordListOf } from '../../shared/kinds/record-lists'

const input: CoverInput = {
  unitName: '示例县㛃䶮镇人民政府𬱖数据局',
  unitCode: '11999900MB0000001K',
  city: '双鸭山市',
  addressee: '双鸭山市数据局',
  period: '2026年度',
  epoch: 1,
  seq: 3,
  file: '11999900MB0000001K-filing-1-3.cdop',
  counts: { trainings: 4, resources: 60, items: 325, persons: 6, appointments: 7 },
  statementId: '0123456789abcdef'.repeat(4),
  content: 'fedcba9876543210'.repeat(4),
  fingerprint: '12345 67890 12345 67890 12345 67890',
  date: '2026-11-21',
  files: [
    { name: 'data/resources.ndjson', title: '数据资源与信息项', len: 812_345 },
    { name: 'data/ledger.xlsx', title: '数据资源目录台账', len: 152_345 },
  ],
}

const form = (place: number, title: string) => ({
  name: `data/form-${String(place).padStart(3, '0')}.pdf`,
  title,
  len: 1000,
})
/** A filing with every kind of part, as a unit of three officers hands it over. */
const filed: CoverInput = {
  ...input,
  counts: { ...input.counts, systems: 8, demands: 0, openings: 12 },
  files: [
    ...['resources', 'persons', 'appointments', 'trainings', 'systems', 'demands', 'openings', 'unit'].map((table) => ({
      name: `data/${table}.ndjson`,
      title: table,
      len: 1,
    })),
    { name: 'data/ledger.xlsx', title: '数据资源目录台账', len: 148_426 },
    ...listIds.map((id) => {
      const { name, title } = listPart(recordListOf(id), '2026')
      return { name, title, len: 128 * 1024 }
    }),
    ...[1, 2, 3].map((place) => form(place, `首席数据官队伍备案表（${place}）`)),
    form(4, '首席数据官队伍备案汇总表'),
  ],
}

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
let fonts: PdfFonts
beforeAll(async () => {
  fonts = await readFonts()
})
const textOf = (bytes: Uint8Array): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdo-cover-')), 'cover.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

describe('the cover page of a package', () => {
  test('equal input gives equal bytes, other input other bytes', async () => {
    const first = await makeCoverPdf(input, fonts)
    const again = await makeCoverPdf(input, fonts)
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
    expect(first.missing).toEqual([])
    expect(first.bytes.length).toBeLessThan(200_000)
    const other = await makeCoverPdf({ ...input, seq: 4 }, fonts)
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0)
  })

  test('what no face can print is named', async () => {
    const made = await makeCoverPdf({ ...input, unitName: '示例\u{e123}县\u{10ffff}' }, fonts)
    expect(made.missing).toEqual(['\u{10ffff}', '\u{e123}'])
  })

  test('the faces cover rare characters of names', () => {
    for (const face of [fonts.regular, fonts.bold]) {
      const covers = coverageOf(face)
      expect(Array.from('㛃䶮𬱖张示例〔〕', (character) => covers(character.codePointAt(0)!))).not.toContain(false)
      expect(covers(0xe123)).toBe(false)
    }
  })

  test.skipIf(!hasPoppler)('pdftotext reads everything on one page (skipped without poppler)', async () => {
    const text = textOf((await makeCoverPdf(input, fonts)).bytes)
    const said = [
      '数据资源报送包封面',
      input.unitName,
      input.unitCode,
      '双鸭山市数据局',
      '2026年11月21日',
      input.file,
      '325',
      '01234 56789 abcde f0123',
      'fedcb a9876 54321 0fedc',
      input.fingerprint,
      '《数据资源目录台账》',
      '报送单位（盖章）',
      '第 1 页，共 1 页',
    ]
    for (const words of said) expect(text).toContain(words)
  })

  test.skipIf(!hasPoppler)('the longest addressee and a long unit name still leave one page', async () => {
    const long = {
      unitName: '示例市示例区示例街道办事处数据资源和政务服务管理中心',
      addressee: '达州市数字经济工作推进领导小组办公室',
    }
    expect(textOf((await makeCoverPdf({ ...filed, ...long }, fonts)).bytes)).toContain('第 1 页，共 1 页')
  })

  test.skipIf(!hasPoppler)(
    'what was handed over is said in plain words; no file by its name in the package',
    async () => {
      const text = textOf((await makeCoverPdf(filed, fonts)).bytes)
      for (const words of [
        ...['目录 60 条', '信息项 325 项', '人员 6 名', '任职 7 条', '培训 4 条', '信息系统 8 个', '开放计划 12 项'],
        ...[
          '《首席数据官队伍备案表》3 份',
          '《首席数据官队伍备案汇总表》1 份',
          '《数据资源目录台账》',
          '《信息系统清单》',
        ],
        ...['《2026年度数据开放清单》', '共 21 个，合计 1.1 MB（1,201,010 字节）', '第 1 页，共 1 页'],
      ])
        expect(text).toContain(words)
      expect(text).not.toMatch(/ndjson|data\/|\.xlsx|\.pdf|数据需求 0|（1）/)
    },
  )

  test.skipIf(!hasPoppler)('a filing of before is printed from what its record has', async () => {
    const counts = { resources: 0, items: 0, persons: 0 }
    const bare = textOf((await makeCoverPdf({ ...input, counts, files: [] }, fonts)).bytes)
    expect(bare).toMatch(/目录 0 条\s+人员 0 名/)
    expect(bare).not.toMatch(/信息项|培训|表格|台账|共 \d+ 个/)
    const older = [
      { name: 'data/resources.ndjson', title: '数据资源与信息项', len: 1024 },
      { name: 'data/ledger.xlsx', title: '数据资源目录台账', len: 1024 },
    ]
    const text = textOf(
      (await makeCoverPdf({ ...input, counts: { resources: 2, items: 4 }, files: older }, fonts)).bytes,
    )
    expect(text).toMatch(/目录 2 条\s+信息项 4 项\s+人员 0 名/)
    expect(text).toContain('共 2 个，合计 2.0 KB（2,048 字节）')
  })

  test.skipIf(!hasPoppler)('a line to write on stands where nobody is named to be sent to', async () => {
    expect(textOf((await makeCoverPdf({ ...input, addressee: '' }, fonts)).bytes)).toMatch(/报送至\s+_{10,}/)
    expect(textOf((await makeCoverPdf(input, fonts)).bytes)).not.toContain('__')
  })

  test.skipIf(!hasPoppler)(
    'four hundred officers, long names and forms of many titles: whole, over pages if need be',
    async () => {
      const many = Array.from({ length: 400 }, (_, index) => form(index + 1, `首席数据官备案表（${index + 1}）`))
      const one = textOf((await makeCoverPdf({ ...input, files: [...input.files, ...many] }, fonts)).bytes)
      expect(one).toContain('《首席数据官备案表》400 份')
      expect(one).toContain('第 1 页，共 1 页')
      const titles = Array.from({ length: 60 }, (_, index) => form(index + 1, `第${index}种表`))
      const long = { ...input, unitName: `示例\u{e123}${'数'.repeat(150)}`, files: titles }
      const text = textOf((await makeCoverPdf(long, fonts)).bytes)
      expect(text).toContain('〔缺字〕')
      for (const { title } of titles) expect(text).toContain(`《${title}》1 份`)
      expect(text).toMatch(/第 2 页，共 [23] 页/)
    },
  )
})
