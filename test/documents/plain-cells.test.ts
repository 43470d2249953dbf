import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inflateWithZlib } from '../../electron/cli/inflate'
import { codedOf } from '../../shared/base/coded-error'
import type { NumberKind } from '../../shared/documents/cell-text'
import { readWorkbook } from '../../shared/documents/read-workbook'
import type { HostInflate } from '../../shared/documents/workbook'
import { noTally } from '../../shared/documents/cell-tally'
import { createSheetSink, type SheetRows } from '../../shared/documents/xlsx-sheet'
import { createStringSink } from '../../shared/documents/xlsx-strings'
import { createXmlScanner, type XmlSink } from '../../shared/documents/xml-scanner'
import { inflateStream } from '../../renderer/io/inflate-stream'
import { handMade, lyingBook, sheetXml, stringsXml } from './hostile-books'

const reading = { name: '表.xlsx', watch: {} }
const kinds: readonly NumberKind[] = ['plain', 'date', 'elapsed']

/** What came of a scan, or the code of its refusal. The bytes are fed in two pieces, cut anywhere. */
const scanned = <T>(sink: XmlSink, xml: string, cut: number, result: () => T): T | string => {
  const bytes = new TextEncoder().encode(xml)
  const at = Math.floor(cut * bytes.length)
  try {
    const scanner = createXmlScanner(sink, reading)
    scanner.push(bytes.subarray(0, at))
    scanner.push(bytes.subarray(at))
    scanner.end()
    return result()
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded === undefined) throw thrown
    return coded.code
  }
}

const strings = ['甲', undefined, '乙&丙', '𬱖䶮', ' 丁 ']
const sheetOf = (xml: string, cut: number): unknown => {
  const sheet: SheetRows = {
    rows: [],
    merges: [],
    cells: 0,
    unsaved: 0,
    hidden: { rows: 0, columns: new Set() },
    errors: noTally(),
    longNumbers: noTally(),
  }
  return scanned(createSheetSink(sheet, { strings, kinds, epoch1904: false, reading }), xml, cut, () => ({
    rows: sheet.rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    cells: sheet.cells,
    unsaved: sheet.unsaved,
    errors: sheet.errors,
    longNumbers: sheet.longNumbers,
  }))
}
const stringsOf = (xml: string, cut: number): unknown => {
  const found: (string | undefined)[] = []
  return scanned(createStringSink(found, reading), xml, cut, () => found.map((text) => text ?? null))
}

/** The same document with every element in a namespace of its own: no element is plain any more. */
const prefixed = (xml: string): string => xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2')

const address = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('A1', 'B1', 'C1', 'Z1', 'AB1', 'BZ12', 'XFD1') },
  fc.constantFrom('', 'a1', '$A$1', 'XFE1', 'ZZZ1', '1', 'A', 'AAAA1'),
)
const attributes = fc
  .tuple(
    fc.option(address, { freq: 6 }),
    fc.option(fc.constantFrom('0', '1', '2', '007', '99', '', 'x')),
    fc.option(fc.constantFrom('s', 's', 's', 'n', 'str', 'b', 'e', 'd', 'inlineStr', '')),
    fc.constantFrom('"', '"', '"', "'"),
    fc.constantFrom(' ', ' ', ' ', '  ', '\n', ' cm="1" '),
  )
  .map(([r, s, t, quote, gap]) =>
    [['r', r] as const, ['s', s] as const, ['t', t] as const]
      .map(([name, value]) => (value === null ? '' : `${gap}${name}=${quote}${value}${quote}`))
      .join(''),
  )
const value = fc.oneof(
  { weight: 4, arbitrary: fc.nat(6).map(String) },
  fc.nat().map(String),
  fc.constantFrom(
    '',
    '007',
    '0',
    '-3',
    '1.5',
    '1e3',
    '45123',
    '45123.75',
    ' 4 ',
    '&#49;',
    '1\r\n',
    '12345678901234567',
  ),
)
const content = fc.oneof(
  { weight: 6, arbitrary: value.map((text) => `<v>${text}</v>`) },
  value.map((text) => `<f>A1+1</f><v>${text}</v>`),
  fc.constantFrom('<f>A1</f>', '<v/>', '<v><!-- --></v>', '<v><![CDATA[3]]></v>', '<v>1</v><extLst/>'),
  fc.constantFrom('<is><t>内 &lt;</t></is>', '<is><r><t>甲</t></r><rPh><t>jia</t></rPh></is>', '<is/>'),
)
const cell = fc
  .tuple(attributes, fc.option(content, { freq: 5 }))
  .map(([words, inside]) => (inside === null ? `<c${words}/>` : `<c${words}>${inside}</c>`))
const row = fc
  .tuple(
    fc.constantFrom('', ' r="3"', ' r="3" spans="1:9" ht="14.25"', " r='4'", ' spans="1:9" r="5"', ' r="0"', ' r="x"'),
    fc.array(cell, { maxLength: 8 }),
    fc.constantFrom('', '\n', '<is><t>外</t>'),
  )
  .map(
    ([words, cells, between]) =>
      `<row${words}>${cells.join(between)}${between === '<is><t>外</t>' ? '</is>' : ''}</row>`,
  )

const text = fc.oneof(
  fc.string({ maxLength: 12 }).map((raw) => raw.replace(/[&<]/g, '·').replace(/[\u0000-\u001f]/g, ' ')),
  fc.constantFrom('甲乙丙', '𬱖䶮', '两\r\n行', '_x0041_', '&amp;', '', ' ', 'a]]>b'),
)
const string = fc.oneof(
  { weight: 5, arbitrary: text.map((words) => `<si><t>${words}</t></si>`) },
  text.map((words) => `<si><t xml:space="preserve">${words}</t></si>`),
  text.map((words) => `<si><r><t>${words}</t></r><r><t>后</t></r><rPh sb="0"><t>hou</t></rPh></si>`),
  fc.constantFrom('<si/>', '<si><t/></si>', '<si></si>', '\n', '<si><t>&none;</t></si>', '<si><t>半', '</t></si>'),
)

describe('plain forms are read as all others are', () => {
  test('cells and rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, cut) => {
        const xml = sheetXml(rows.join(''))
        expect(sheetOf(xml, cut)).toEqual(sheetOf(prefixed(xml), cut))
      }),
      { numRuns: 1500 },
    )
  })

  test('shared strings', () => {
    fc.assert(
      fc.property(fc.array(string, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (items, cut) => {
        const xml = stringsXml(items.join(''))
        expect(stringsOf(xml, cut)).toEqual(stringsOf(prefixed(xml), cut))
      }),
      { numRuns: 1500 },
    )
  })

  test('bytes that are no UTF-8 in a plain string', () => {
    const xml = stringsXml('<si><t>甲</t></si><si><t>乙</t></si>')
    const sink = createStringSink([], reading)
    const bytes = Uint8Array.from(new TextEncoder().encode(xml), (byte) => (byte === 0xe4 ? 0xff : byte))
    expect(() => createXmlScanner(sink, reading).push(bytes)).toThrow()
  })
})

describe.each<[string, HostInflate]>([
  ['of Node', inflateWithZlib],
  ['of the browser', inflateStream],
])('the inflater %s', (_, inflate) => {
  const big = '甲乙'.repeat(300_000)
  const content = new TextEncoder().encode(big)
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readWorkbook(bytes, '表.xlsx', { inflate })
    return read.ok ? 'OK' : read.error.code
  }
  const cells = Array.from({ length: 40_000 }, (_, at) => `<c r="A${at + 1}"><v>${(at * 7919) % 10007}</v></c>`)
  const sheet = sheetXml(cells.map((one, at) => `<row r="${at + 1}">${one}</row>`).join(''))

  test('gives every byte in order', async () => {
    const pieces: Uint8Array[] = []
    await inflate([new Uint8Array(gzipSync(content))], (piece) => pieces.push(piece.slice()))
    expect(Buffer.concat(pieces).equals(Buffer.from(content))).toBe(true)
  })

  test('rejects what is cut short or broken', async () => {
    const packed = new Uint8Array(gzipSync(content))
    await expect(inflate([packed.subarray(0, packed.length - 20)], () => undefined)).rejects.toThrow()
    await expect(inflate([new Uint8Array(500).fill(255)], () => undefined)).rejects.toThrow()
    for (const at of [packed.length - 8, packed.length - 1]) {
      const lying = packed.slice()
      lying[at] = (lying[at] ?? 0) ^ 1
      await expect(inflate([lying.subarray(0, 1000), lying.subarray(1000)], () => undefined)).rejects.toThrow()
    }
  })

  test('hands on what stopped it, and no piece after that', async () => {
    let pieces = 0
    const stopped = inflate([new Uint8Array(gzipSync(content))], () => {
      pieces += 1
      throw new RangeError('enough')
    })
    await expect(stopped).rejects.toThrow('enough')
    expect(pieces).toBe(1)
  })

  test('a book read by it is the book, and is refused as ever', async () => {
    const bytes = handMade({ sheet })
    const read = await readWorkbook(bytes, '表.xlsx', { inflate })
    expect(read).toEqual(await readWorkbook(bytes, '表.xlsx'))
    const part = 'xl/worksheets/sheet1.xml'
    const xml = new TextEncoder().encode(sheet)
    expect(await codeOf(lyingBook(part, xml, { size: 20 }))).toBe('E_BOOK_BOMB')
    expect(await codeOf(lyingBook(part, xml, { size: xml.length + 1 }))).toBe('E_BOOK_DAMAGED')
    expect(await codeOf(handMade({ sheet: sheet.slice(0, -30) }))).toBe('E_BOOK_DAMAGED')
    const codes = new Set<string>()
    for (let at = 40; at < bytes.length - 22; at += Math.ceil(bytes.length / 30)) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 4
      codes.add(await codeOf(flipped))
    }
    expect([...codes].every((code) => code === 'OK' || code.startsWith('E_BOOK_'))).toBe(true)
    expect(codes).toContain('E_BOOK_DAMAGED')
  })
})
