import { kindOfBuiltin, kindOfFormat, type NumberKind } from './cell-text'
import { inflateLargePart, inflatePart } from './inflate-part'
import { limits } from './limits'
import { refuseBook, type Reading } from './workbook'
import { createXmlScanner, nameHash, type XmlSink } from './xml-scanner'
import { createXmlTexts, type XmlTexts } from './xml-text'
import type { ZipEntry } from './zip-directory'

/** Feeds one small part to a sink, to its end. */
export const scanPart = (bytes: Uint8Array, entry: ZipEntry, reading: Reading, sink: XmlSink): void => {
  const scanner = createXmlScanner(sink, reading)
  inflatePart(bytes, entry, reading, (piece) => scanner.push(piece))
  scanner.end()
}

/** The same for a large part, by the host's inflater where there is one; `after` hears the length of each piece. */
export const scanLargePart = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  reading: Reading,
  sink: XmlSink,
  after: (inflated: number) => void,
): Promise<void> => {
  const scanner = createXmlScanner(sink, reading)
  await inflateLargePart(bytes, entry, reading, (piece) => {
    scanner.push(piece)
    after(piece.length)
  })
  scanner.end()
}

/** Reads an attribute of an opening tag by its local name. */
export type Attribute = (name: string) => string | undefined

/** A sink that only looks at the opening tags of some elements, for the small parts of a book. */
export const tagSink = (
  texts: XmlTexts,
  wanted: Readonly<Record<string, (attribute: Attribute) => void>>,
  closed?: (name: number) => void,
): XmlSink => {
  const byHash = new Map(Object.entries(wanted).map(([name, take]) => [nameHash(name), take]))
  return {
    open: (name, bytes, from, to) => byHash.get(name)?.((key) => texts.attribute(bytes, from, to, key)),
    close: (name) => closed?.(name),
    text: () => undefined,
  }
}

/** A relationship of a part: the last word of its type, and the part it points at, lower-case and without leading `/`. */
export interface Relation {
  readonly type: string
  readonly target: string
}

const resolved = (base: string, given: string): string => {
  const target = given.replaceAll('\\', '/')
  if (target.startsWith('/')) return target.slice(1).toLowerCase()
  const steps = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

/** Relationships by id of a part named `base` (`''` for the book itself). */
export const readRelations = (
  bytes: Uint8Array,
  entry: ZipEntry,
  reading: Reading,
  base: string,
): Map<string, Relation> => {
  const relations = new Map<string, Relation>()
  const relationship = (attribute: Attribute): void => {
    const id = attribute('Id')
    const target = attribute('Target')
    if (id === undefined || target === undefined || attribute('TargetMode') === 'External') return
    relations.set(id, { type: (attribute('Type') ?? '').split('/').at(-1) ?? '', target: resolved(base, target) })
  }
  scanPart(bytes, entry, reading, tagSink(createXmlTexts(reading), { Relationship: relationship }))
  return relations
}

/** What the workbook part says: its sheets in order, and whether its days count from 1904. */
export interface BookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[]
  readonly epoch1904: boolean
}

/** Reads `xl/workbook.xml`. */
export const readBookPart = (bytes: Uint8Array, entry: ZipEntry, reading: Reading): BookParts => {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let epoch1904 = false
  const sheet = (attribute: Attribute): void => {
    if (sheets.length >= limits.sheets) refuseBook(reading, 'E_BOOK_TOO_BIG', `工作表超过 ${limits.sheets} 张`)
    const hidden = (attribute('state') ?? 'visible') !== 'visible'
    sheets.push({ name: attribute('name') ?? '', hidden, relation: attribute('id') ?? '' })
  }
  const properties = (attribute: Attribute): void => {
    epoch1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '0')
  }
  scanPart(bytes, entry, reading, tagSink(createXmlTexts(reading), { sheet, workbookPr: properties }))
  return { sheets, epoch1904 }
}

/** The number kind of each cell style (`s` of a cell), from `xl/styles.xml`. */
export const readStyles = (bytes: Uint8Array, entry: ZipEntry, reading: Reading): NumberKind[] => {
  const kinds: NumberKind[] = []
  const formats = new Map<number, NumberKind>()
  let inCellStyles = false
  const cellStyles = nameHash('cellXfs')
  const format = (attribute: Attribute): void => {
    if (formats.size < limits.styles)
      formats.set(Number(attribute('numFmtId')), kindOfFormat(attribute('formatCode') ?? ''))
  }
  const style = (attribute: Attribute): void => {
    if (!inCellStyles) return
    if (kinds.length >= limits.styles) refuseBook(reading, 'E_BOOK_TOO_BIG', `单元格样式超过 ${limits.styles} 种`)
    const id = Number(attribute('numFmtId') ?? 0)
    kinds.push(formats.get(id) ?? kindOfBuiltin(id) ?? 'plain')
  }
  const enter = (): void => {
    inCellStyles = true
  }
  const leave = (name: number): void => {
    if (name === cellStyles) inCellStyles = false
  }
  scanPart(
    bytes,
    entry,
    reading,
    tagSink(createXmlTexts(reading), { numFmt: format, cellXfs: enter, xf: style }, leave),
  )
  return kinds
}
