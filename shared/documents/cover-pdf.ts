import type { Content, TableCell } from 'pdfmake/interfaces'
import { isListPart } from '../filing/book-parts'
import { coverText as words } from '../text/cover-text'
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
  paddingTop: () => 3,
  paddingBottom: () => 3.4,
  paddingLeft: () => 6,
  paddingRight: () => 6,
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

const label = (text: string, more: object = {}): TableCell => ({ text, bold: true, alignment: 'center', ...more })

const section = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, 7, 0, 3] })

const facts = (input: CoverInput, spell: (text: string) => string): Content => {
  const wide = (name: string, value: string): TableCell[] => [label(name), { text: spell(value), colSpan: 3 }, {}, {}]
  return {
    layout: grid,
    table: {
      widths: [88, '*', 66, 118],
      body: [
        wide(words.unit, input.unitName),
        [label(words.unitCode), spell(input.unitCode), label(words.city), spell(input.city)],
        [label(words.addressee), spell(input.addressee), label(words.period), spell(input.period)],
        [label(words.number), `${input.epoch}-${input.seq}`, label(words.date), words.day(input.date)],
        wide(words.file, input.file),
      ],
    },
  }
}

const counts = (input: CoverInput, spell: (text: string) => string): Content => {
  const known = Object.keys(words.countLabels).filter((key) => key in input.counts)
  const keys = [
    ...known,
    ...Object.keys(input.counts)
      .filter((key) => !known.includes(key))
      .sort(),
  ]
  return {
    layout: grid,
    table: {
      widths: keys.map(() => '*'),
      body: [
        keys.map((key) => label(spell(words.countLabels[key] ?? key))),
        keys.map((key): TableCell => ({ text: String(input.counts[key] ?? 0), alignment: 'center', fontSize: 12 })),
      ],
    },
  }
}

const checks = (input: CoverInput): Content => {
  const line = (name: string, value: string): TableCell[] => [
    label(name),
    { text: value, fontSize: 12, characterSpacing: 0.6 },
  ]
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

/** The lists stand as one line, so that the cover stays short; the receiver's screen names each. */
const listedFiles = (files: CoverInput['files']): CoverInput['files'] => {
  const lists = files.filter(({ name }) => isListPart(name))
  if (lists.length < 2) return files
  const len = lists.reduce((sum, file) => sum + file.len, 0)
  const [first] = lists
  return files.flatMap((file) => {
    if (file === first) return [{ name: words.listFiles, title: words.lists(lists.length), len }]
    return isListPart(file.name) ? [] : [file]
  })
}

const files = (input: CoverInput, spell: (text: string) => string): Content => ({
  layout: { ...grid, paddingTop: () => 2, paddingBottom: () => 2 },
  fontSize: 9.5,
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [30, '*', 150, 60],
    body: [
      words.fileColumns.map((name) => label(name)),
      ...listedFiles(input.files).map((file, index): TableCell[] => [
        { text: String(index + 1), alignment: 'center' },
        spell(file.title),
        spell(file.name),
        { text: words.size(file.len), alignment: 'right' },
      ]),
    ],
  },
})

/** Names to sign on the left; on the right the name of the unit's seal above a clear field of 45 mm, the date below it. */
const signatures = (): Content => {
  const sign = (name: string): Content => ({ text: `${name}：`, margin: [0, 0, 0, 40] })
  return {
    layout: { ...grid, paddingTop: () => 8, paddingBottom: () => 8 },
    margin: [0, 10, 0, 0],
    unbreakable: true,
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
    section(words.counts),
    counts(input, spell),
    section(words.checks),
    checks(input),
    section(words.files),
    files(input, spell),
    signatures(),
    { text: words.notice, fontSize: 9, margin: [0, 6, 0, 0] },
  ]
  const bytes = await makePdf(
    {
      pageSize: 'A4',
      pageMargins: [28 * MILLIMETRE, 18 * MILLIMETRE, 26 * MILLIMETRE, 17 * MILLIMETRE],
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
