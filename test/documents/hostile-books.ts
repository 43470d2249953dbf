import { strToU8, zipSync, type Zippable } from 'fflate'
import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../shared/base/crc32'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a book by hand. `sheets` are the part names of its sheets, which may repeat. */
export interface HandMade {
  readonly sheet?: string
  readonly strings?: string
  readonly styles?: string
  readonly sheets?: readonly string[]
  readonly properties?: string
  readonly more?: Zippable
}

export const sheetXml = (data: string, after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`
export const stringsXml = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`

const partsOf = (book: HandMade): Zippable => {
  const sheets = book.sheets ?? ['worksheets/sheet1.xml']
  const list = sheets.map((_, index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId${index}"/>`).join('')
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  return {
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.properties ?? ''}<sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${sheets.map((name, index) => relation(`rId${index}`, 'worksheet', name)).join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    ),
    ...(book.styles === undefined ? {} : { 'xl/styles.xml': strToU8(book.styles) }),
    ...(book.strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(book.strings) }),
    ...(book.sheet === undefined ? {} : { 'xl/worksheets/sheet1.xml': strToU8(book.sheet) }),
    ...book.more,
  }
}

/** A book of hand-written parts. */
export const handMade = (book: HandMade): Uint8Array => zipSync(partsOf(book), { level: 6 })

const FAR_DATE = 0x21

/** A zip whose central directory says what it is told, so that it can lie about sizes, names and flags. */
export const lyingZip = (
  parts: readonly { name: string; content: Uint8Array; size?: number; flags?: number; method?: number }[],
): Uint8Array => {
  const pieces: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, size, flags = 0x800, method = 8 } of parts) {
    const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : Buffer.from(content)
    const title = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(method, 4)
    head.writeUInt16LE(FAR_DATE, 8)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size ?? content.length, 18)
    head.writeUInt16LE(title.length, 22)
    pieces.push(Buffer.from('504b0304', 'hex'), head, title, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.from('504b01021400', 'hex'), head, tail, title)
    at += 4 + head.length + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...pieces, directory, end]))
}

/** Every part of a hand-made book as `lyingZip` takes them, with one replaced or added. */
export const lyingBook = (
  name: string,
  content: Uint8Array,
  told: { size?: number; flags?: number } = {},
): Uint8Array => {
  const parts = Object.entries(partsOf({ sheet: sheetXml('') })).filter(([each]) => each !== name)
  return lyingZip([
    ...parts.map(([each, bytes]) => ({ name: each, content: bytes as Uint8Array })),
    { name, content, ...told },
  ])
}

/** Deterministic pseudo-random whole numbers below 2^31, so that made-up content does not shrink to nothing. */
export const noise = (): (() => number) => {
  let state = 1
  return () => (state = Math.imul(state, 48_271) >>> 1)
}
