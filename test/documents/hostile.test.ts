import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { CFB, utils, write } from 'xlsx'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { handMade, lyingBook, lyingZip, noise, sheetXml, stringsXml } from './hostile-books'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const MIB = 1024 * 1024

/** The compound file tools of SheetJS, which its types leave open. */
interface Cfb {
  readonly utils: {
    readonly cfb_new: () => object
    readonly cfb_add: (file: object, name: string, content: Uint8Array) => void
  }
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Uint8Array
}
const cfb = CFB as Cfb

const codeOf = async (bytes: Uint8Array, name = '表.xlsx'): Promise<string> => {
  const read = await readWorkbook(bytes, name)
  return read.ok ? 'OK' : read.error.code
}

describe('refused before or while a book is read', () => {
  const oneCell = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>')
  const bytes = handMade({ sheet: oneCell })
  const entity = '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY b "&lol;&lol;">]>'

  test.each<[string, string, () => Uint8Array]>([
    [
      'document type in a sheet',
      'E_BOOK_ENTITY',
      () => handMade({ sheet: oneCell.replace('<worksheet', `${entity}<worksheet`) }),
    ],
    [
      'document type in the strings',
      'E_BOOK_ENTITY',
      () => handMade({ sheet: oneCell, strings: entity + stringsXml('<si><t>&b;</t></si>') }),
    ],
    ['an entity nobody declared', 'E_BOOK_ENTITY', () => handMade({ sheet: oneCell.replace('甲', '&xxe;') })],
    ['a character that is none', 'E_BOOK_ENTITY', () => handMade({ sheet: oneCell.replace('甲', '&#xD800;') })],
    ['deep nesting', 'E_BOOK_DAMAGED', () => handMade({ sheet: sheetXml('<a>'.repeat(5000) + '</a>'.repeat(5000)) })],
    ['a sheet that ends in the middle', 'E_BOOK_DAMAGED', () => handMade({ sheet: oneCell.slice(0, -30) })],
    [
      'a row beyond the last',
      'E_BOOK_DAMAGED',
      () => handMade({ sheet: sheetXml('<row r="1048577"><c><v>1</v></c></row>') }),
    ],
    [
      'a column beyond the last',
      'E_BOOK_DAMAGED',
      () => handMade({ sheet: sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
    ],
    [
      'bytes that are no UTF-8',
      'E_BOOK_DAMAGED',
      () => lyingBook('xl/worksheets/sheet1.xml', Buffer.from(oneCell.replace('甲', 'ÿÿ'), 'latin1')),
    ],
    ['a file cut short', 'E_BOOK_DAMAGED', () => bytes.subarray(0, bytes.length - 40)],
    ['an odd part name', 'E_BOOK_DAMAGED', () => lyingBook('xl/../../evil.xml', utf8('x'))],
    [
      'a part twice',
      'E_BOOK_DAMAGED',
      () => lyingZip(['xl/workbook.xml', 'XL/Workbook.xml'].map((name) => ({ name, content: utf8('x') }))),
    ],
    [
      'more bytes than declared',
      'E_BOOK_BOMB',
      () => lyingBook('xl/worksheets/sheet1.xml', utf8(oneCell), { size: 20 }),
    ],
    [
      'fewer bytes than declared',
      'E_BOOK_DAMAGED',
      () => lyingBook('xl/worksheets/sheet1.xml', utf8(oneCell), { size: 5000 }),
    ],
    [
      'a password on the container',
      'E_BOOK_ENCRYPTED',
      () => lyingBook('xl/worksheets/sheet1.xml', utf8(oneCell), { flags: 1 }),
    ],
    [
      'too many parts',
      'E_BOOK_BOMB',
      () =>
        lyingZip(Array.from({ length: 10_001 }, (_, index) => ({ name: `p${index}`, content: utf8(''), method: 0 }))),
    ],
    ['a Word document', 'E_BOOK_NOT_WORKBOOK', () => lyingZip([{ name: 'word/document.xml', content: utf8('<a/>') }])],
    ['a zip of anything', 'E_BOOK_NOT_WORKBOOK', () => lyingZip([{ name: '照片.jpg', content: utf8('x') }])],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(make())).toBe(code)
  })

  test('a flipped bit in the data is found', async () => {
    const codes = new Set<string>()
    for (let at = 40; at < bytes.length - 22; at += 7) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 4
      codes.add(await codeOf(flipped))
    }
    // What is not covered by a checksum (dates, versions, names of unused parts) may still read well; nothing else may.
    expect([...codes].every((code) => code === 'OK' || code.startsWith('E_BOOK_'))).toBe(true)
    expect(codes).toContain('E_BOOK_DAMAGED')
  })

  test('a password set in WPS or Excel', async () => {
    const container = cfb.utils.cfb_new()
    cfb.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64))
    cfb.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000))
    expect(await codeOf(new Uint8Array(cfb.write(container, { type: 'buffer' })))).toBe('E_BOOK_ENCRYPTED')
  })

  test('macros are left alone and named', async () => {
    const read = await readWorkbook(
      handMade({ sheet: oneCell, more: { 'xl/vbaProject.bin': new Uint8Array(100) } }),
      '表.xlsm',
    )
    expect(read.ok && read.value.notes.map((note) => note.code)).toEqual(['N_BOOK_MACROS'])
  })
})

describe('memory and time of hostile books, each in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-hostile-'))
  const probe = join(folder, 'probe.mjs')
  beforeAll(async () => {
    const entry = fileURLToPath(new URL('read-probe.ts', import.meta.url))
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: probe,
      logLevel: 'error',
    })
  })
  const probed = (bytes: Uint8Array, name = '表.xlsx') => {
    writeFileSync(join(folder, name), bytes)
    const said = execFileSync(process.execPath, [probe, join(folder, name)], { encoding: 'utf8' })
    const found = JSON.parse(said) as { code: string; rows: number[]; cells: number; mib: number; ms: number }
    expect(found.mib).toBeLessThan(300)
    return found
  }

  test('two cells at the far corners', () => {
    const bytes = handMade({
      sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    })
    expect(bytes.length).toBeLessThan(2000)
    expect(probed(bytes)).toMatchObject({ code: 'OK', rows: [1_048_576], cells: 2 })
  })

  test('a range of formatted but empty rows to the end', () => {
    const rows = Array.from(
      { length: 250_000 },
      (_, row) => `<row r="${row + 2}" s="1" ht="14.25"><c r="A${row + 2}" s="3"/></row>`,
    ).join('')
    const bytes = handMade({ sheet: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>${rows}`) })
    expect(probed(bytes)).toMatchObject({ code: 'OK', rows: [1], cells: 1 })
  })

  test('200 MB of spaces', () => {
    expect(probed(lyingBook('xl/worksheets/sheet1.xml', new Uint8Array(200 * MIB).fill(32))).code).toBe('E_BOOK_BOMB')
  })

  test('60 MiB of small cells', () => {
    const next = noise()
    const cells = Array.from({ length: 1000 }, () => `<c><v>${next()}</v></c>`).join('')
    const rows = Array.from(
      { length: 2400 },
      () =>
        `<row>${cells.slice(0, 25_000)}`.replace(/<c>[^/]*$|<c><v>\d*<\/v>(<\/c?)?$/, '') +
        `<c><v>${next()}</v></c></row>`,
    )
    const found = probed(handMade({ sheet: sheetXml(rows.join('')) }))
    expect(found.code).toBe('OK')
    expect(found.cells).toBeGreaterThan(2_000_000)
  })

  test('a cell in the last column of every row', () => {
    const next = noise()
    const rows = Array.from(
      { length: 300_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>${next()}</v></c></row>`,
    )
    expect(probed(handMade({ sheet: sheetXml(rows.join('')) })).code).toMatch(/^(OK|E_BOOK_TOO_BIG)$/)
  })

  test('60 MiB of different strings', () => {
    const next = noise()
    const items = Array.from({ length: 2_000_000 }, () => `<si><t>${next()}</t></si>`).join('')
    expect(
      probed(handMade({ sheet: sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), strings: stringsXml(items) }))
        .code,
    ).toBe('OK')
  })

  test('one large sheet named a hundred times', () => {
    const next = noise()
    const rows = Array.from({ length: 100_000 }, () => `<row><c><v>${next()}</v></c></row>`).join('')
    const found = probed(
      handMade({ sheet: sheetXml(rows), sheets: Array.from({ length: 100 }, () => 'worksheets/sheet1.xml') }),
    )
    expect(found.rows[0]).toBe(100_000)
  })

  test('validations of whole columns and prototype names', () => {
    const rules = Array.from(
      { length: 20_000 },
      () => '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>',
    ).join('')
    const row = ['__proto__', 'constructor', 'toString'].map((text) => `<c t="str"><v>${text}</v></c>`).join('')
    expect(
      probed(handMade({ sheet: sheetXml(`<row>${row}</row>`, `<dataValidations>${rules}</dataValidations>`) })),
    ).toMatchObject({ code: 'OK', cells: 3 })
  })

  test('a ghost range of an old .xls', () => {
    const sheet = utils.aoa_to_sheet([['甲']])
    sheet['A65536'] = { t: 's', v: '乙' }
    sheet['!ref'] = 'A1:A65536'
    const bytes = new Uint8Array(write(utils.book_new(sheet), { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
    expect(probed(bytes, '表.xls')).toMatchObject({ code: 'OK', rows: [65_536], cells: 2 })
  })
})
