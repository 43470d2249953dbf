import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFonts } from '../../electron/cli/read-fonts'
import { makeFormPdf, type PrintedForm } from '../../shared/documents/form-pdf'
import { layOutForm } from '../../shared/documents/form-pages'
import { papers } from '../../shared/documents/form-page'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { createTypesetter } from '../../shared/documents/typesetter'
import { fillForm } from '../../shared/forms/fill-form'
import { formKinds } from '../../shared/kinds/form-kinds'
import type { FilledForm } from '../../shared/forms/filled-form'
import { factsOf, formOf, layoutOf, layouts, prose, type RecordKind } from './form-sample'
import { records, session, trainingRecord } from './record-form-sample'

const MILLIMETRE = 72 / 25.4
const KINDS = ['short', 'long', 'rare', 'blank'] as const
const CITIES = ['shuangyashan', 'dazhou', 'puning', 'baoshan', 'tianning'] as const
const number = { number: '11999900MB0000001K-1-3', content: 'fedcba9876543210'.repeat(4) }
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

let fonts: PdfFonts
beforeAll(async () => {
  fonts = await readFonts()
})
const filled = (layout: string, kind: RecordKind, city: string = 'dazhou'): FilledForm =>
  fillForm(formKinds, layoutOf(layout), formOf(layout), factsOf(city, kind))
const print = (form: FilledForm, more: object = {}): Promise<PrintedForm> =>
  makeFormPdf({ form, day: '2026-11-21', ...more }, fonts)

/** Text of a PDF without white space: cells break words into lines. */
const textOf = ({ bytes }: PrintedForm): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdo-form-')), 'form.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
}

/** Everything that a form must show: each paragraph of each cell, line and name. */
const wanted = (form: FilledForm): string[] =>
  form.parts
    .flatMap((part): string[] => {
      if (part.kind === 'line') return part.items.flatMap((item) => item.split(/_+/))
      if (part.kind === 'signature') return [...part.names, part.seal]
      return [...part.head, ...part.rows].flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs, seal }) => [
          ...paragraphs.map(({ lead = '', text }) => `${lead}${text}`),
          ...(seal === undefined ? [] : [seal.text]),
        ]),
      )
    })
    .map((text) => text.replace(/\s/g, '').replace('\u{10ffff}', '〔缺字〕'))

describe('printed forms', () => {
  test.skipIf(!hasPoppler)(
    'pdftotext finds every label and value of every form (skipped without poppler)',
    async () => {
      for (const { id } of layouts)
        for (const kind of KINDS) {
          const form = filled(id, kind)
          const text = textOf(await print(form))
          // A text over pages has the foot of the page and the repeated label in its middle: it has a test of its own.
          for (const words of wanted(form).filter(({ length }) => length < 250))
            expect(text, `${id} ${kind}`).toContain(words)
          for (const title of form.title) expect(text).toContain(title)
        }
    },
  )

  test('every form of every city fits its layout, blank and short on the pages that paper needs', async () => {
    for (const city of CITIES)
      for (const { id } of layouts) {
        for (const kind of ['short', 'rare', 'blank'] as const) {
          // Holders of six roles, four of them with long titles, leave no room for the seal on their page.
          const long = id === 'roster-summary' && city === 'puning' && kind !== 'blank'
          const pages = id === 'dazhou-evaluation' || long ? 2 : 1
          expect((await print(filled(id, kind, city))).pages, `${city} ${id} ${kind}`).toBe(pages)
        }
      }
  })

  test.skipIf(!hasPoppler)('rare names print right; what no face has is shown and named', async () => {
    const made = await print(filled('dazhou-recommendation', 'rare'))
    const text = textOf(made)
    expect(text).toContain('㛃䶮𬱖𠅤')
    expect(text).toContain('示例省〔缺字〕县')
    expect(made.missing).toEqual(['\u{10ffff}'])
    expect((await print(filled('dazhou-recommendation', 'short'))).missing).toEqual([])
  })

  test.skipIf(!hasPoppler)('2,000 characters of a résumé go over pages whole, with the label on each', async () => {
    const form = filled('dazhou-recommendation', 'long')
    const made = await print(form, { number })
    const text = textOf(made)
    expect(made.pages).toBe(5)
    expect(text.match(/个人简历/g)?.length).toBe(3)
    expect(text.match(/（续）/g)?.length).toBeGreaterThanOrEqual(3)
    const foot = /备案编号：11999900MB0000001K-1-3内容编号：fedcba9876543210fedc第\d页，共5页/g
    const joined = text.replace(foot, '').replace(/个人简历（续）/g, '')
    expect(joined).toContain(prose(2000))
    for (let page = 1; page <= made.pages; page++) expect(text).toContain(`第${page}页，共5页`)
  })

  test.skipIf(!hasPoppler)(
    'the foot bears number and content, or says that it is a draft; a blank form only its page',
    async () => {
      const numbered = textOf(await print(filled('roster-summary', 'short'), { number }))
      expect(numbered).toContain('备案编号：11999900MB0000001K-1-3')
      expect(numbered).toContain('内容编号：fedcba9876543210fedc')
      expect(textOf(await print(filled('roster-summary', 'short')))).toContain('未编号（草稿）')
      expect(textOf(await print(filled('roster-summary', 'blank')))).not.toMatch(/草稿|编号：fed/)
    },
  )

  test.skipIf(!hasPoppler)('a form for one record bears its values, and no number that it waits for', async () => {
    const facts = { ...factsOf('dazhou', 'short'), records, record: session }
    const form = fillForm(formKinds, trainingRecord, formOf('training-record', { title: '示例市培训记录表' }), facts)
    const text = textOf(await print(form))
    for (const words of wanted(form)) expect(text).toContain(words)
    for (const words of ['示例市培训记录表', '2026年3月5日', '数据资源', '张示例、王示例', '第1页，共1页'])
      expect(text).toContain(words)
    expect(text).not.toContain('草稿')
  })

  test('equal input gives equal bytes; a portrait is in the file', async () => {
    const form = filled('dazhou-recommendation', 'short')
    const one = await print(form, { number })
    expect(Buffer.compare(one.bytes, (await print(form, { number })).bytes)).toBe(0)
    const pixel = Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
      'base64',
    )
    const held = { ...form, parts: filledWithPhoto().parts }
    const withPhoto = await print(held, { photo: new Uint8Array(pixel) })
    expect(Buffer.from(withPhoto.bytes).includes('/DCTDecode')).toBe(true)
    expect(Buffer.from(one.bytes).includes('/DCTDecode')).toBe(false)
  })
})

const filledWithPhoto = (): FilledForm => {
  const facts = factsOf('dazhou', 'short')
  const person = { ...facts.holder!.person, photo: { sha256: '0'.repeat(64), len: 1 } }
  return fillForm(formKinds, layoutOf('dazhou-recommendation'), formOf('dazhou-recommendation'), {
    ...facts,
    holder: { ...facts.holder!, person },
  })
}

describe('the place of the seal', () => {
  test('at least 45 mm clear each way, inside the margins, and nothing is drawn there', () => {
    const sealed = layouts.filter(({ id }) => id !== 'dazhou-evaluation' && !id.startsWith('puning'))
    for (const { id, paper } of sealed)
      for (const kind of KINDS) {
        const pages = layOutForm(filled(id, kind), undefined, createTypesetter(fonts))
        const seals = pages.flatMap((page) => page.seals.map((seal) => ({ seal, page })))
        expect(seals.length, `${id} ${kind}`).toBe(1)
        const [{ seal, page }] = seals as [(typeof seals)[number]]
        expect(seal.height / MILLIMETRE).toBeGreaterThanOrEqual(45)
        expect(seal.width / MILLIMETRE).toBeGreaterThanOrEqual(45)
        expect(seal.y + seal.height).toBeLessThan((papers[paper].height - papers[paper].bottom) * MILLIMETRE)
        const inside = page.texts.filter(
          ({ x, baseline, line, size }) =>
            x < seal.x + seal.width &&
            x + line.width > seal.x &&
            baseline - 0.88 * size < seal.y + seal.height &&
            baseline + 0.12 * size > seal.y,
        )
        expect(inside, `${id} ${kind}`).toEqual([])
      }
  })

  test('texts and rules stay within the margins', () => {
    for (const { id, paper } of layouts)
      for (const kind of KINDS)
        for (const page of layOutForm(filled(id, kind), undefined, createTypesetter(fonts))) {
          const { width, height, left, right, bottom } = papers[paper]
          for (const { x, y, width: w, height: h } of page.rules) {
            expect(x).toBeGreaterThanOrEqual(left * MILLIMETRE - 0.01)
            expect(x + w).toBeLessThanOrEqual((width - right) * MILLIMETRE + 0.01)
            expect(y + h).toBeLessThanOrEqual((height - bottom) * MILLIMETRE + 0.01)
          }
          for (const { x, line } of page.texts)
            expect(x + line.width, `${id} ${kind}`).toBeLessThanOrEqual((width - right) * MILLIMETRE + 0.01)
        }
  })
})

describe('setting', () => {
  test('no sign begins or ends a line where it must not', () => {
    const setter = createTypesetter(fonts)
    const lines = setter
      .lines('首席数据官（试行），由单位“分管领导”担任；任期三年。'.repeat(9), 'text', 12, 100)
      .map(({ runs }) => runs.map(({ text }) => text).join(''))
    expect(lines.length).toBeGreaterThan(9)
    for (const line of lines) expect(line).toMatch(/^[^，。；：、）”].*[^（“]$/)
  })

  test('a word that is wider than the line is broken', () => {
    const lines = createTypesetter(fonts).lines('A'.repeat(200), 'text', 12, 100)
    expect(lines.every(({ width }) => width <= 100)).toBe(true)
    expect(lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toBe('A'.repeat(200))
  })

  test("the office's own face is used for what it has, the program's for the rest", () => {
    const runs = (extra: Partial<PdfFonts>) =>
      createTypesetter({ ...fonts, ...extra }).lines('民政局㛃', 'text', 12, 500)[0]?.runs
    expect(runs({})).toEqual([{ text: '民政局㛃', face: 'regular' }])
    expect(runs({ fang: fonts.bold })).toEqual([{ text: '民政局㛃', face: 'fang' }])
  })
})
