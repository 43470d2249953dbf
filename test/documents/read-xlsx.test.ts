import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utils, write, type CellObject, type WorkSheet } from 'xlsx'
import { readFileSync } from 'node:fs'
import { readWithSheetJs } from '../../shared/documents/read-with-sheetjs'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Sheet } from '../../shared/tables/sheet'
import { createStringSink } from '../../shared/documents/xlsx-strings'
import { createXmlScanner } from '../../shared/documents/xml-scanner'
import { handMade, sheetXml, stringsXml } from './hostile-books'

const reading = { name: '表.xlsx', watch: {} }

/** Rows without the difference between a hole and an empty cell, and without empty rows at the end. */
const plain = (sheet: Sheet): (string | null)[][] => sheet.rows.map((row) => Array.from(row, (cell) => cell ?? null))
const places = (sheet: Sheet): string[] =>
  sheet.merges.map((merge) => JSON.stringify([merge.top, merge.left, merge.bottom, merge.right])).sort()

const ours = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const read = await readWorkbook(bytes, '表.xlsx')
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail ?? ''}`)
  return read.value.sheets
}
const theirs = (bytes: Uint8Array): readonly Sheet[] => readWithSheetJs(bytes, reading).sheets

const first = async (book: Parameters<typeof handMade>[0]): Promise<(string | null)[][]> =>
  plain((await ours(handMade(book)))[0]!)

describe('two readers, one answer', () => {
  test('the messy catalogue of a unit, cell by cell', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url)))
    const [a, b] = [await ours(bytes), theirs(bytes)]
    expect(a.map(plain)).toEqual(b.map(plain))
    expect(a.map(places)).toEqual(b.map(places))
    expect(a.map((sheet) => [sheet.name, sheet.hidden])).toEqual(b.map((sheet) => [sheet.name, sheet.hidden]))
  })

  const cell: fc.Arbitrary<CellObject | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.string({ unit: 'binary', maxLength: 30 }).map((v): CellObject => ({ t: 's', v })),
    fc
      .constantFrom('同上', '__proto__', 'constructor', ' 前后空格 ', '两\n行', '_x0041_', 'a&b<c>', '𬱖䶮')
      .map((v): CellObject => ({ t: 's', v })),
    fc.integer().map((v): CellObject => ({ t: 'n', v })),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((v): CellObject => ({ t: 'n', v })),
    fc.boolean().map((v): CellObject => ({ t: 'b', v })),
    fc.constantFrom(0x07, 0x2a, 0x17).map((v): CellObject => ({ t: 'e', v })),
    fc
      .tuple(
        fc.double({ min: 0, max: 80_000, noNaN: true }),
        fc.constantFrom(
          'yyyy-mm-dd',
          'yyyy"年"m"月"d"日"',
          'm/d/yy h:mm',
          'h:mm:ss',
          '[h]:mm',
          '0.00%',
          '[$-804]aaaa;@',
        ),
      )
      .map(([v, z]): CellObject => ({ t: 'n', v, z })),
  )

  test('random sheets written by SheetJS read the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (rows, inline) => {
          const sheet: WorkSheet = { '!ref': `A1:F${rows.length}`, A1: { t: 's', v: '头' } }
          rows.forEach((row, r) =>
            row.forEach((value, c) => {
              if (value !== undefined && (r > 0 || c > 0)) sheet[utils.encode_cell({ r, c })] = value
            }),
          )
          const bytes = new Uint8Array(
            write(utils.book_new(sheet, '表'), {
              type: 'array',
              bookType: 'xlsx',
              bookSST: !inline,
              compression: true,
            }) as ArrayBuffer,
          )
          const [a, b] = [(await ours(bytes))[0]!, theirs(bytes)[0]!]
          expect(plain(a)).toEqual(plain(b))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('what the format allows', () => {
  test('rich text is joined, phonetic runs are left out, empty strings are empty', async () => {
    const strings = stringsXml(
      '<si><r><rPr><b/></rPr><t>企业</t></r><r><t xml:space="preserve"> 名称</t></r><rPh sb="0" eb="1"><t>qiye</t></rPh></si><si><t/></si><si/>',
    )
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(
      await first({
        sheet: sheetXml(
          `<row>${cells}<c t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c></row>`,
        ),
        strings,
      }),
    ).toEqual([['企业 名称', null, null, '甲乙']])
  })

  test('prefixes, comments, CDATA, references, escapes and line ends', async () => {
    const sheet = `<?xml version="1.0"?><!-- <row> --><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r='2'><x:c t='str' r='B2'><x:v>a&lt;&#x4E2D;&#25991;<![CDATA[<&>]]>_x000D_b\r\nc</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(await first({ sheet })).toEqual([[], [null, 'a<中文<&>\rb\nc']])
  })

  test('booleans, errors, ISO days, saved results, formulas without a result', async () => {
    const read = await readWorkbook(
      handMade({
        sheet: sheetXml(
          '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-07-14</v></c><c t="d"><v>2024-07-14T08:30:00</v></c><c t="str"><f>A1</f><v>=结果</v></c><c><f>1+1</f></c><c><v>1E-7</v></c><c><v>0.30000000000000004</v></c><c><v>110101199001011000</v></c></row>',
        ),
      }),
      '表.xlsx',
    )
    expect(read.ok && plain(read.value.sheets[0]!)).toEqual([
      ['TRUE', '#N/A', '2024-07-14', '2024-07-14 08:30:00', '=结果', null, '0.0000001', '0.3', '110101199001011000'],
    ])
    expect(read.ok && read.value.notes.map((note) => note.code)).toEqual([
      'N_BOOK_FORMULAS',
      'N_BOOK_ERRORS',
      'N_BOOK_DIGITS',
    ])
  })

  test('date styles, both calendars, the leap day of 1900, times', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="31"/><xf numFmtId="46"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    const cells = [
      ['45487', 1],
      ['45487.5', 2],
      ['60', 3],
      ['1', 1],
      ['0.25', 1],
      ['1.5', 4],
      ['0.5', 5],
      ['-3', 1],
    ]
      .map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`)
      .join('')
    const expected = [
      '2024-07-14',
      '2024-07-14 12:00:00',
      '1900-02-29',
      '1900-01-01',
      '06:00:00',
      '36:00:00',
      '0.5',
      '-3',
    ]
    expect(await first({ sheet: sheetXml(`<row>${cells}</row>`), styles })).toEqual([expected])
    expect(
      await first({
        sheet: sheetXml('<row><c s="1"><v>44025</v></c></row>'),
        styles,
        properties: '<workbookPr date1904="1"/>',
      }),
    ).toEqual([['2024-07-14']])
  })

  test('rows and cells without addresses, out of order, twice', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row><row r="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>'
    expect(await first({ sheet: sheetXml(rows) })).toEqual([[null, '1'], [], ['9', null, '3'], ['4', '5']])
  })

  test.each(['xlsb', 'ods'] as const)('%s goes to the other reader', async (bookType) => {
    const book = utils.book_new(utils.aoa_to_sheet([['甲', 2.5]]), '表')
    const read = await readWorkbook(
      new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer),
      `表.${bookType}`,
    )
    expect(read.ok ? plain(read.value.sheets[0]!) : read.error).toEqual([['甲', '2.5']])
  })
})

describe('the scanner', () => {
  test('pieces may end anywhere, in a tag, a reference or a character', () => {
    const bytes = new TextEncoder().encode(
      `\ufeff<?xml version="1.0"?>${stringsXml('<si><t>𬱖䶮&amp;中</t></si><!-- a > b --><si><t><![CDATA[]]]]></t></si><si><t a="x>y">丙</t></si>')}`,
    )
    const scanned = (...cuts: readonly number[]): (string | undefined)[] => {
      const strings: (string | undefined)[] = []
      const scanner = createXmlScanner(createStringSink(strings, reading), reading)
      let from = 0
      for (const cut of [...cuts, bytes.length]) {
        scanner.push(bytes.subarray(from, cut))
        from = cut
      }
      scanner.end()
      return strings
    }
    const whole = ['𬱖䶮&中', ']]', '丙']
    expect(scanned()).toEqual(whole)
    for (let cut = 0; cut <= bytes.length; cut++) expect(scanned(cut)).toEqual(whole)
    expect(scanned(...bytes.keys())).toEqual(whole)
  })
})
