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
import { listPart } from '../../shared/filing/book-parts'
import { ledgerIds } from '../../shared/ledgers/ledger'
import { ledgerOf } from '../../shared/ledgers/ledgers'

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
      '数据资源目录台账',
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
    expect(textOf((await makeCoverPdf({ ...input, ...long }, fonts)).bytes)).toContain('第 1 页，共 1 页')
  })

  test.skipIf(!hasPoppler)('the lists are one line with their sizes added up', async () => {
    const tables = ['resources', 'persons', 'appointments', 'trainings', 'systems', 'demands', 'openings', 'unit']
    const lists = ledgerIds.map((id) => ({ ...listPart(ledgerOf(id), '2026'), len: 128 * 1024 }))
    const files = [
      ...tables.map((table) => ({ name: `data/${table}.ndjson`, title: table, len: 1 })),
      { name: 'data/ledger.xlsx', title: '数据资源目录台账', len: 2 },
      ...lists.map(({ name, title, len }) => ({ name, title, len })),
      { name: 'data/form-001.pdf', title: '备案表', len: 3 },
    ]
    const text = textOf((await makeCoverPdf({ ...input, files }, fonts)).bytes)
    expect(text).toContain('各类清单（共 8 个文件）')
    expect(text).toMatch(/data\/list-….xlsx\s+1\.0 MB/)
    expect(text).not.toContain('信息系统清单')
    expect(text).toMatch(/11\s+备案表/)
  })

  test.skipIf(!hasPoppler)(
    'long names and many files go on over pages; the marker for missing characters is seen',
    async () => {
      const files = Array.from({ length: 60 }, (_, index) => ({
        name: `data/part-${index}.ndjson`,
        title: `第${index}部分`,
        len: index,
      }))
      const text = textOf(
        (await makeCoverPdf({ ...input, unitName: `示例\u{e123}${'数'.repeat(150)}`, files }, fonts)).bytes,
      )
      expect(text).toContain('〔缺字〕')
      expect(text).toContain('第59部分')
      expect(text).toMatch(/第 2 页，共 [23] 页/)
    },
  )
})
