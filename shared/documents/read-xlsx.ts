import type { CodedError } from '../base/coded-error'
import { workbookNotes } from '../text/workbook-failures'
import { addTally, noTally, tallyNotes } from './cell-tally'
import { limits } from './limits'
import type { Sheet } from '../tables/sheet'
import { refuseBook, report, type Reading, type Workbook } from './workbook'
import { readBookPart, readRelations, readStyles, scanLargePart, type Relation } from './xlsx-parts'
import { createSheetSink, type SheetRows } from './xlsx-sheet'
import { createStringSink } from './xlsx-strings'
import { UnknownToReader } from './xml-scanner'
import type { ZipEntry } from './zip-directory'

type Parts = ReadonlyMap<string, ZipEntry>

const relationsOf = (bytes: Uint8Array, parts: Parts, reading: Reading, part: string): Map<string, Relation> => {
  const cut = part.lastIndexOf('/') + 1
  const entry = parts.get(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`)
  return entry === undefined ? new Map<string, Relation>() : readRelations(bytes, entry, reading, part)
}

/** The workbook part's name; books whose main part is binary or missing are not ours. */
const mainPart = (bytes: Uint8Array, parts: Parts, reading: Reading): string => {
  const main = [...relationsOf(bytes, parts, reading, '').values()].find(
    (relation) => relation.type === 'officeDocument',
  )
  if (main === undefined || !main.target.endsWith('.xml') || !parts.has(main.target))
    throw new UnknownToReader('main part')
  return main.target
}

const emptyRows = (cells: number): SheetRows => ({
  rows: [],
  merges: [],
  cells,
  unsaved: 0,
  hidden: { rows: 0, columns: new Set() },
  errors: noTally(),
  longNumbers: noTally(),
})

/**
 * Reads an .xlsx or .xlsm whose directory was checked, part by part and piece by piece. `UnknownToReader` is thrown for
 * well-formed oddities (binary main part, UTF-16); refusals are thrown as CodedFailure.
 */
export const readXlsx = async (bytes: Uint8Array, parts: Parts, reading: Reading): Promise<Workbook> => {
  const main = mainPart(bytes, parts, reading)
  const relations = relationsOf(bytes, parts, reading, main)
  const partOf = (type: string): ZipEntry | undefined => {
    const relation = [...relations.values()].find((each) => each.type === type)
    return relation === undefined ? undefined : parts.get(relation.target)
  }
  const book = readBookPart(bytes, parts.get(main) as ZipEntry, reading)
  const stylesPart = partOf('styles')
  const stringsPart = partOf('sharedStrings')
  const sheetParts = book.sheets.map((sheet) => {
    const relation = relations.get(sheet.relation)
    if (relation !== undefined && relation.type !== 'worksheet') return undefined
    const entry = parts.get(relation?.target ?? '')
    // A sheet that the book names and does not hold was lost on the way; charts and dialogues hold no table.
    return entry ?? refuseBook(reading, 'E_BOOK_DAMAGED', `no part of sheet ${sheet.relation}`)
  })

  const planned = new Set([stylesPart, stringsPart, ...sheetParts])
  const total = [...planned].reduce((sum, entry) => sum + (entry?.size ?? 0), 0)
  if (total > limits.inflated)
    refuseBook(
      reading,
      'E_BOOK_TOO_BIG',
      `解开后有 ${Math.ceil(total / 1024 / 1024)} MB，最多能读 ${limits.inflated / 1024 / 1024} MB`,
    )
  let done = 0
  let rows = 0
  const after = (inflated: number): void => {
    done += inflated
    report(reading, rows, done / Math.max(1, total))
  }

  const kinds = stylesPart === undefined ? [] : readStyles(bytes, stylesPart, reading)
  const strings: (string | undefined)[] = []
  if (stringsPart !== undefined)
    await scanLargePart(bytes, stringsPart, reading, createStringSink(strings, reading), after)

  let unsaved = 0
  let cells = 0
  // A part is read once, however many sheets of a forged book point at it.
  const known = new Map<ZipEntry | undefined, SheetRows>([[undefined, emptyRows(0)]])
  const readSheet = async (entry: ZipEntry): Promise<SheetRows> => {
    const read = emptyRows(cells)
    const before = rows
    const sink = createSheetSink(read, { strings, kinds, epoch1904: book.epoch1904, reading })
    await scanLargePart(bytes, entry, reading, sink, (inflated) => {
      rows = before + read.rows.length
      after(inflated)
    })
    rows = before + read.rows.length
    unsaved += read.unsaved
    cells = read.cells
    known.set(entry, read)
    return read
  }
  const sheets: Sheet[] = []
  let hiddenRows = 0
  let hiddenColumns = 0
  const errors = noTally()
  const longNumbers = noTally()
  for (const [index, { name, hidden }] of book.sheets.entries()) {
    const entry = sheetParts[index]
    const read = known.get(entry) ?? (await readSheet(entry as ZipEntry))
    const { rows: cells, merges, hidden: inside } = read
    if (!hidden) {
      addTally(errors, name, read.errors)
      addTally(longNumbers, name, read.longNumbers)
      hiddenRows += inside.rows
      hiddenColumns += inside.columns.size
    }
    sheets.push({ name, hidden, rows: cells, merges })
  }
  report(reading, rows, 1)

  const notes: CodedError[] = []
  if ([...parts.keys()].some((name) => name.endsWith('vbaproject.bin'))) notes.push(workbookNotes.N_BOOK_MACROS())
  if (unsaved > 0) notes.push(workbookNotes.N_BOOK_FORMULAS(unsaved))
  notes.push(...tallyNotes(errors, longNumbers))
  if (hiddenRows + hiddenColumns > 0) notes.push(workbookNotes.N_BOOK_HIDDEN(hiddenRows, hiddenColumns))
  return { sheets, notes }
}
