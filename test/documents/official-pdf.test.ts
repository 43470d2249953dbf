import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFonts } from '../../electron/cli/read-fonts'
import type { FormPage } from '../../shared/documents/form-page'
import type { PrintedForm } from '../../shared/documents/form-pdf'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { readDocx } from '../../shared/documents/read-docx'
import { flowOf } from '../../shared/documents/text-flow'
import { layOutText } from '../../shared/documents/text-pages'
import { makeTextPdf } from '../../shared/documents/text-pdf'
import { createTypesetter } from '../../shared/documents/typesetter'
import { writeDocx } from '../../shared/documents/write-docx'
import type { OfficialText, TextBlock } from '../../shared/forms/official-text'
import { chapter, empty, everything, long } from './official-sample'

const MILLIMETRE = 72 / 25.4
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

let fonts: PdfFonts
beforeAll(async () => {
  fonts = await readFonts()
})

const bare = (text: string): string => text.replace(/\s/gu, '')
/** Texts of the pages without their numbers, in reading order and without white space. */
const pagesOf = ({ bytes }: PrintedForm): string[] => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdo-text-')), 'text.pdf')
  writeFileSync(file, bytes)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return text.split('\f').slice(0, -1).map(bare)
}
const withoutNumbers = (pages: readonly string[]): string[] =>
  pages.map((page, index) => {
    expect(page.endsWith(`—${index + 1}—`), page.slice(-20)).toBe(true)
    return page.slice(0, -`—${index + 1}—`.length)
  })
const pages = (text: OfficialText): FormPage[] => layOutText(flowOf(text), createTypesetter(fonts))
const wordsOf = (page: FormPage): string[] => page.texts.map(({ line }) => line.runs.map(({ text }) => text).join(''))
const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })
const plain = (blocks: readonly TextBlock[]): OfficialText => ({
  unit: '示例局',
  day: '2026-12-20',
  title: '示例',
  blocks,
})

describe.skipIf(!hasPoppler)('an official text as PDF (skipped without poppler)', () => {
  test('it has the words of the .docx in the same order', async () => {
    for (const text of [everything, empty]) {
      const docx = bare(readDocx(await writeDocx(text), 'a.docx').text)
      expect(withoutNumbers(pagesOf(await makeTextPdf(text, fonts))).join('')).toBe(docx)
    }
  })

  test('seven chapters of 3,000 characters, and a table longer than a page, lose nothing', async () => {
    const made = await makeTextPdf(long, fonts)
    expect(made.missing).toEqual([])
    const found = withoutNumbers(pagesOf(made))
    expect(found.length).toBe(made.pages)
    const whole = found.join('')
    for (let number = 1; number <= 7; number++) expect(whole).toContain(bare(chapter(number)))
    const table = found.filter((page) => page.includes('表头甲表头乙'))
    expect(table.length).toBe(5)
    const cells = table.join('').replaceAll('表头甲表头乙', '')
    expect(cells.replace(/第30行/u, '')).toContain(bare(chapter(9)))
    for (let row = 0; row < 60; row++) expect(cells.split(`第${row}行`)).toHaveLength(2)
  })

  test('rare characters print right; what no face has is shown and named', async () => {
    const made = await makeTextPdf(plain([paragraph('㛃䶮𬱖𠅤\u{10ffff}')]), fonts)
    expect(pagesOf(made)[0]).toContain('㛃䶮𬱖𠅤〔缺字〕')
    expect(made.missing).toEqual(['\u{10ffff}'])
  })
})

describe('pages of an official text', () => {
  test('a full page has 22 lines, a full line 28 characters, and all end at the same edge', () => {
    const [first] = pages({ ...plain([paragraph('一'.repeat(2000))]), title: '' }) as [FormPage, ...FormPage[]]
    const lines = first.texts.slice(0, -1)
    // The line below the title is empty, and it is there.
    expect(lines).toHaveLength(22)
    const full = lines.slice(2)
    for (const { line, x, spacing = 0 } of full) {
      expect(line.runs.map(({ text }) => text).join('')).toHaveLength(28)
      expect(x + line.width + 27 * spacing).toBeCloseTo(184 * MILLIMETRE, 3)
    }
    for (const { baseline } of lines) {
      expect(baseline).toBeGreaterThan(37 * MILLIMETRE)
      expect(baseline).toBeLessThan(262 * MILLIMETRE)
    }
  })

  test('paragraphs begin two characters in, or as their writer indented them', () => {
    const [page] = pages(plain([paragraph('甲一\n　　乙二')])) as [FormPage]
    const at = (word: string) => page.texts.find(({ line }) => line.runs.some(({ text }) => text.includes(word)))?.x
    expect(at('甲一')).toBeCloseTo(28 * MILLIMETRE + 31.5, 3)
    expect(at('乙二')).toBeCloseTo(28 * MILLIMETRE, 3)
  })

  test('仿宋 and 小标宋 of the computer are used where it has them, 黑体 is the program’s own', () => {
    const faces = (given: PdfFonts): (string | undefined)[] => {
      const [page] = layOutText(flowOf(everything), createTypesetter(given)) as [FormPage, ...FormPage[]]
      return ['年度述职报告', '（一）目录', '一、工作成效'].map(
        (words) => page.texts.find(({ line }) => line.runs[0]?.text === words)?.line.runs[0]?.face,
      )
    }
    expect(faces(fonts)).toEqual(['bold', 'regular', 'bold'])
    expect(faces({ ...fonts, fang: fonts.regular, song: fonts.regular })).toEqual(['song', 'fang', 'bold'])
  })

  test('short words and numbers of a table are not broken, many columns still fit the line', () => {
    const row = ['12,345,678', '综合科', '一'.repeat(400)]
    const narrow = plain([
      { kind: 'table', columns: ['数量', '责任科室', '说明'].map((label) => ({ label })), rows: [row] },
    ])
    const words = pages(narrow).flatMap(wordsOf)
    for (const whole of ['12,345,678', '综合科', '责任科室']) expect(words).toContain(whole)
    const wide = plain([
      {
        kind: 'table',
        columns: Array.from({ length: 14 }, () => ({ label: '很长的一列' })),
        rows: [Array<string>(14).fill('12,345,678')],
      },
    ])
    for (const { rules } of pages(wide))
      for (const { x, width } of rules) {
        expect(width).toBeGreaterThan(20)
        expect(x + width).toBeLessThanOrEqual(184 * MILLIMETRE + 0.01)
      }
  })

  test('numbers of pages stand outside', () => {
    const drawn = pages(long)
    const numbers = drawn.map((page, index) => {
      const last = page.texts.at(-1)
      expect(last?.line.runs[0]?.text).toBe(`— ${index + 1} —`)
      return last?.x ?? 0
    })
    expect(numbers[0]).toBeGreaterThan(150 * MILLIMETRE)
    expect(numbers[1]).toBeCloseTo(28 * MILLIMETRE + 14, 3)
  })

  test('a heading is never the last line of a page, whatever stands above it', () => {
    const headings: TextBlock[] = [
      { kind: 'heading', level: 1, text: '标题甲' },
      { kind: 'heading', level: 2, text: '标题乙' },
      paragraph('正文'),
    ]
    for (let lines = 15; lines < 24; lines++) {
      const drawn = pages(plain([paragraph(Array.from({ length: lines }, () => '行').join('\n')), ...headings]))
      const page = drawn.map(wordsOf).find((words) => words.some((word) => word.includes('标题甲'))) ?? []
      expect(page.join('|'), `${lines} lines`).toContain('标题甲|（一）标题乙|正文')
    }
  })

  test('a signature is not torn, whatever stands above it', () => {
    for (let lines = 14; lines < 24; lines++) {
      const text = plain([paragraph(Array.from({ length: lines }, () => '行').join('\n'))])
      const drawn = pages({ ...text, signature: { unit: '示例县数据局', date: '2026-12-20' } }).map(wordsOf)
      expect(drawn.at(-1)?.join('|'), `${lines} lines`).toContain('|示例县数据局|2026年12月20日|')
    }
  })

  test('the unit stands centred above the day, four characters from the edge', () => {
    for (const unit of ['示例局', '示例省示例市示例县数据资源管理局']) {
      const [page] = pages({ ...plain([]), signature: { unit, date: '2026-12-20' } }) as [FormPage]
      const [name, day] = page.texts.slice(-3, -1) as [FormPage['texts'][number], FormPage['texts'][number]]
      const middle = ({ x, line }: typeof name): number => x + line.width / 2
      expect(Math.abs(middle(name) - middle(day))).toBeLessThan(8)
      expect(name.x + name.line.width).toBeLessThanOrEqual(184 * MILLIMETRE + 0.01)
    }
  })

  test('long words and web addresses are broken, not cut', () => {
    const word = `https://example.gov.cn/${'a'.repeat(300)}`
    const words = pages(plain([paragraph(`见${word}。`)])).flatMap(wordsOf)
    expect(words.join('')).toContain(`见${word}。`)
    for (const page of pages(plain([paragraph(`见${word}。`)])))
      for (const { x, line } of page.texts) expect(x + line.width).toBeLessThanOrEqual(184 * MILLIMETRE + 0.01)
  })
})

test('equal input gives equal bytes', async () => {
  const { bytes } = await makeTextPdf(everything, fonts)
  expect(Buffer.compare(bytes, (await makeTextPdf(everything, fonts)).bytes)).toBe(0)
  expect(Buffer.compare(bytes, (await makeTextPdf({ ...everything, day: '2026-12-21' }, fonts)).bytes)).not.toBe(0)
})
