import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuid } from '../duties/duty-sample'
import { writeDocx } from '../../shared/documents/write-docx'
import { reportText } from '../../shared/report/report-papers'
import { nobody } from '../../shared/roster/roster'

const hasOffice = ['soffice', 'pdftotext', 'pdffonts'].every(
  (tool) => spawnSync(tool, [tool === 'soffice' ? '--version' : '-v']).status === 0,
)
const FACE = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', import.meta.url),
)
const LONG = '推进公共数据归集共享，'.repeat(280).slice(0, 3000)
const chapters = [
  { title: '工作成效', body: LONG },
  { title: '问题不足', body: '人员变动较多。' },
  { title: '下阶段计划' },
  { title: '人名用字', body: '𠮷示例、㐂示例负责归集。' },
  { title: '亮点做法', body: LONG },
  { title: '培训情况', body: LONG },
  { title: '相关建议', body: '1.\t加强培训；\n2.\t增加人手。' },
]

/** Fonts as they are, and a face that answers to 仿宋_GB2312 where there shall be one: only its name is another. */
const fontsConf = (folder: string, named: boolean): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${
    named
      ? `<dir>${join(folder, 'faces')}</dir>
  <match target="scan">
    <test name="file" compare="contains"><string>${join(folder, 'faces')}</string></test>
    <edit name="family" mode="assign"><string>仿宋_GB2312</string></edit>
  </match>`
      : ''
  }
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>`

interface Drawn {
  readonly words: string
  readonly pages: readonly string[]
  readonly fonts: string
}

const draw = (docx: Uint8Array, named: boolean): Drawn => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-report-'))
  try {
    mkdirSync(join(folder, 'faces'))
    copyFileSync(FACE, join(folder, 'faces', 'fang.ttf'))
    writeFileSync(join(folder, 'fonts.conf'), fontsConf(folder, named))
    writeFileSync(join(folder, 'report.docx'), docx)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')],
      ],
      { stdio: 'ignore', env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    )
    const pdf = join(folder, 'report.pdf')
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const text = execFileSync('pdftotext', [pdf, '-']).toString()
    return {
      words: text.replace(/—\s*\d+\s*—/gu, '').replace(/\s/gu, ''),
      pages: text.split('\f').slice(0, -1),
      fonts: execFileSync('pdffonts', [pdf]).toString(),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasOffice)('A17 a report as LibreOffice draws it', () => {
  let docx: Uint8Array
  const drawn = new Map<boolean, Drawn>()
  beforeAll(async () => {
    docx = await writeDocx(
      reportText(
        { id: uuid(1), kind: 'summary', year: '2026', title: '2026年度工作总结', chapters, handedIn: '2026-12-20' },
        { unit: '示例县民政局', roster: nobody, today: '2026-12-20' },
      ),
    )
    for (const named of [true, false]) drawn.set(named, draw(docx, named))
  }, 240_000)
  afterAll(() => drawn.clear())

  test.each([true, false])(
    '仿宋 there: %s: every chapter is whole, in its order, rare characters and empty ones too',
    (named) => {
      const { words } = drawn.get(named)!
      let at = 0
      for (const { title, body = '' } of chapters) {
        for (const piece of [title, ...body.split('\n').map((one) => one.replace(/\s/gu, ''))]) {
          if (piece === '') continue
          const found = words.indexOf(piece, at)
          expect([title, piece.slice(0, 12), found >= at]).toEqual([title, piece.slice(0, 12), true])
          at = found + piece.length
        }
      }
    },
  )

  test.each([true, false])(
    '仿宋 there: %s: pages bear their numbers, and are about as many as 22 lines of 28 need',
    (named) => {
      const { pages } = drawn.get(named)!
      expect(pages.length).toBeGreaterThanOrEqual(15)
      expect(pages.length).toBeLessThanOrEqual(19)
      for (const [at, page] of pages.entries()) expect(page).toMatch(new RegExp(`—\\s*${String(at + 1)}\\s*—`, 'u'))
    },
  )

  test('the text is in 仿宋 where it is there, and in a stand-in where it is not', () => {
    expect(drawn.get(true)?.fonts).toContain('NotoSerifSC')
    expect(drawn.get(false)?.fonts).not.toContain('NotoSerifSC')
    expect(drawn.get(false)?.fonts).toMatch(/CJK|Droid|Song|Hei|Kai|Fang/u)
  })

  test('its parts: headings by style, one section of A4, numbers of pages as fields, faces for Chinese', () => {
    const parts = unzipSync(docx)
    const part = (name: string): string => strFromU8(parts[name]!)
    const document = part('word/document.xml')
    expect(document.split('w:val="Heading1"')).toHaveLength(chapters.length + 1)
    expect(document.match(/<w:sectPr/gu)).toHaveLength(1)
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(document).not.toContain('<w:numPr>')
    const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'))
    expect(footers).toHaveLength(2)
    for (const name of footers) expect(part(name)).toContain('PAGE')
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  })
})
