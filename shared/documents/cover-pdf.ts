import type { Content, TableCell } from 'pdfmake/interfaces'
import { packageContents } from '../package/package-contents'
import { coverText as words, filesTotal } from '../text/cover-text'
import { handedOver } from '../text/handed-over'
import { coverInput, type CoverInput } from './cover-input'
import { coverageOf, type Coverage } from './font-coverage'
import { makePdf, type PdfFonts } from './make-pdf'

/** A printed page, and the characters that neither face can print: they stand as 〔缺字〕 and must be told to the user. */
export interface PrintedPdf {
  readonly bytes: Uint8Array
  readonly missing: readonly string[]
}

const MILLIMETRE = 72 / 25.4
/** A county's seal is 45 mm across (State Council 1999); township seals are smaller. */
const SEAL = 45 * MILLIMETRE
const grid = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingTop: () => 2.6,
  paddingBottom: () => 3,
  paddingLeft: () => 6,
  paddingRight: () => 6,
}
const none = () => 0
const bare = {
  hLineWidth: none,
  vLineWidth: none,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
  paddingLeft: none,
  paddingRight: () => 4,
}

/** Prints what a font lacks as 〔缺字〕 and remembers it. */
const createSpeller = (covers: readonly Coverage[]) => {
  const missing = new Set<string>()
  const spell = (text: string): string =>
    Array.from(text.normalize('NFC'), (character) => {
      if (covers.every((has) => has(character.codePointAt(0) ?? 0))) return character
      missing.add(character)
      return words.missing
    }).join('')
  return { spell, missing: () => [...missing].sort() }
}

const inGroups = (text: string, size: number): string => text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? ''

const value = (text: string): TableCell => ({ text, verticalAlignment: 'middle' })

const label = (text: string): TableCell => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' })

const section = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, 7, 0, 3] })

const facts = (input: CoverInput, spell: (text: string) => string): Content => {
  const wide = (name: string, text: string): TableCell[] => [label(name), { text: spell(text), colSpan: 3 }, {}, {}]
  const pair = (name: string, text: string): TableCell[] => [label(name), value(spell(text))]
  return {
    layout: grid,
    table: {
      widths: [88, '*', 62, 100],
      body: [
        wide(words.unit, input.unitName),
        [...pair(words.unitCode, input.unitCode), ...pair(words.city, input.city)],
        [...pair(words.addressee, input.addressee || words.blank), ...pair(words.period, input.period)],
        [...pair(words.number, `${input.epoch}-${input.seq}`), ...pair(words.date, words.day(input.date))],
        wide(words.file, input.file),
      ],
    },
  }
}

/** Texts in so many columns without rules, inside a cell. */
const inColumns = (texts: readonly string[], columns: number): TableCell => ({
  layout: bare,
  table: {
    widths: Array.from({ length: columns }, () => '*'),
    body: Array.from({ length: Math.ceil(texts.length / columns) }, (_, row) =>
      Array.from({ length: columns }, (__, column) => texts[row * columns + column] ?? ''),
    ),
  },
})

/** What was handed over, in plain words; no file is named as the package names it. */
const contents = (input: CoverInput, spell: (text: string) => string): Content => {
  const { forms, books, others, files, bytes } = packageContents(input.files)
  const row = (name: string, texts: readonly string[], columns: number): TableCell[][] =>
    texts.length === 0 ? [] : [[label(name), inColumns(texts.map(spell), columns)]]
  return {
    layout: grid,
    table: {
      widths: [88, '*'],
      body: [
        ...row(words.records, handedOver(input.counts), 3),
        ...row(
          words.forms,
          forms.map(({ title, count }) => words.form(title, count)),
          1,
        ),
        ...row(words.books, books.map(words.book), 2),
        ...row(words.others, others, 1),
        ...row(words.total, files === 0 ? [] : [filesTotal(files, bytes)], 1),
      ],
    },
  }
}

const checks = (input: CoverInput): Content => {
  const line = (name: string, text: string): TableCell[] => [label(name), { text, fontSize: 12, characterSpacing: 0.6 }]
  return {
    layout: grid,
    table: {
      widths: [112, '*'],
      body: [
        line(words.statement, inGroups(input.statementId.slice(0, 20), 5)),
        line(words.content, inGroups(input.content.slice(0, 20), 5)),
        line(words.fingerprint, inGroups(input.fingerprint.replace(/ /g, ''), 5)),
      ],
    },
  }
}

/** Names to sign on the left; on the right the name of the unit's seal above a clear field of 45 mm, the date below it. */
const signatures = (): Content => {
  const sign = (name: string): Content => ({ text: `${name}：`, margin: [0, 0, 0, 40] })
  return {
    layout: { ...grid, paddingTop: () => 8, paddingBottom: () => 8 },
    margin: [0, 10, 0, 0],
    table: {
      widths: ['*', SEAL + 90],
      body: [
        [
          { stack: [sign(words.reporter), sign(words.reviewer), { text: `${words.phone}：` }] },
          {
            stack: [
              { text: words.stamp, alignment: 'center' },
              { text: words.stampDate, alignment: 'right', margin: [0, SEAL + 4, 6, 0] },
            ],
          },
        ],
      ],
    },
  }
}

/**
 * The cover page of a package: A4, what was filed and under which numbers, and room for two signatures and a seal. No
 * seal is ever drawn. Input that does not fit its schema throws (a bug of the caller).
 */
export const makeCoverPdf = async (given: CoverInput, fonts: PdfFonts): Promise<PrintedPdf> => {
  const input = coverInput.parse(given)
  const { spell, missing } = createSpeller([coverageOf(fonts.regular), coverageOf(fonts.bold)])
  const number = `${input.unitCode}-${input.epoch}-${input.seq}`
  const content: Content[] = [
    { text: words.title, bold: true, fontSize: 22, alignment: 'center', characterSpacing: 2, margin: [0, 0, 0, 10] },
    facts(input, spell),
    section(words.contents),
    contents(input, spell),
    section(words.checks),
    checks(input),
    // What is to be signed and what it means stay on one page.
    { stack: [signatures(), { text: words.notice, fontSize: 9, margin: [0, 6, 0, 0] }], unbreakable: true },
  ]
  const bytes = await makePdf(
    {
      pageSize: 'A4',
      pageMargins: [28 * MILLIMETRE, 15 * MILLIMETRE, 26 * MILLIMETRE, 16 * MILLIMETRE],
      info: { title: `${words.title} ${number}`, subject: input.statementId },
      content,
      footer: (page, pages) => ({
        text: words.footer(spell(number), page, pages),
        alignment: 'center',
        fontSize: 9,
        margin: [0, 10, 0, 0],
      }),
    },
    fonts,
    input.date,
  )
  return { bytes, missing: missing() }
}
