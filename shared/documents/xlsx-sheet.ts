import { limits } from './limits'
import { type Merge } from '../tables/sheet'
import { refuseBook, type Reading } from './workbook'
import { nameHash, type XmlSink } from './xml-scanner'
import { createXmlTexts } from './xml-text'
import { readCellTag, TYPE_NUMBER, type CellTag } from './xlsx-cell-tag'
import { createCellValue, type OddCells, type SheetContext } from './xlsx-cell-value'
import { createHiddenWatch, type HiddenCells } from './xlsx-hidden'
import { createPlainCells } from './xlsx-plain-cells'

/** A sheet while it is read. `cells` counts the cells that hold text, `unsaved` formulas without a saved result. */
export interface SheetRows extends OddCells {
  readonly rows: (string | undefined)[][]
  readonly merges: Merge[]
  cells: number
  unsaved: number
  readonly hidden: HiddenCells
}

const DATA = nameHash('sheetData')
const ROW = nameHash('row')
const COLUMN = nameHash('col')
const CELL = nameHash('c')
const VALUE = nameHash('v')
const FORMULA = nameHash('f')
const INLINE = nameHash('is')
const TEXT = nameHash('t')
const PHONETIC = nameHash('rPh')
const MERGE = nameHash('mergeCell')

const noCells: (string | undefined)[] = []
const mergeRange = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** The digits of a row's `r` where they are all that a tag begins with and the rest of it is ASCII; else undefined. */
const plainRow = (bytes: Uint8Array, from: number, to: number): number | undefined => {
  if (bytes[from] !== 32 || bytes[from + 1] !== 114 || bytes[from + 2] !== 61 || bytes[from + 3] !== 34)
    return undefined
  let row = 0
  let at = from + 4
  for (; at < from + 11 && (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57; at++)
    row = row * 10 + (bytes[at] as number) - 48
  if (at === from + 4 || bytes[at] !== 34) return undefined
  while (at < to) if ((bytes[at++] as number) > 127) return undefined
  return row
}

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const addMerge = ({ merges }: SheetRows, reading: Reading, reference: string | undefined): void => {
  const parts = mergeRange.exec(reference ?? '')
  if (parts === null) return
  const [, left = '', top = '', right = '', bottom = ''] = parts
  if (merges.length >= limits.merges)
    refuseBook(reading, 'E_BOOK_TOO_BIG', `合并单元格超过 ${limits.merges / 10_000} 万处`)
  merges.push({ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) })
}

/** A sink for one worksheet: fills `sheet` with the texts of its cells. Empty cells and rows cost nothing. */
export const createSheetSink = (sheet: SheetRows, context: SheetContext): XmlSink => {
  const { strings, kinds, reading } = context
  const texts = createXmlTexts(reading)
  const hidden = createHiddenWatch(sheet.hidden, texts.attribute)
  const cellValue = createCellValue(sheet, context)
  const tag: CellTag = { type: TYPE_NUMBER, style: 0, column: -1 }
  let inData = false
  let row = -1
  let column = -1
  let cells: (string | undefined)[] | undefined
  let inCell = false
  let inInline = false
  let phonetic = 0
  let capture = false
  let formula = false
  let value = ''

  /** A cell without an address follows the one before it. */
  const cellTag = (bytes: Uint8Array, from: number, to: number): void => {
    readCellTag(bytes, from, to, tag)
    column = tag.column >= 0 ? tag.column : column + 1
    if (column >= limits.columns) refuseBook(reading, 'E_BOOK_DAMAGED', `column ${column + 1}`)
  }

  const rowTag = (bytes: Uint8Array, from: number, to: number): void => {
    const given = plainRow(bytes, from, to) ?? texts.attribute(bytes, from, to, 'r')
    row = given === undefined ? row + 1 : Number(given) - 1
    if (!Number.isInteger(row) || row < 0 || row >= limits.rows)
      refuseBook(reading, 'E_BOOK_DAMAGED', `row ${given ?? row}`)
    column = -1
    cells = undefined
    hidden.row(bytes, from, to)
  }

  const rowOfCells = (): (string | undefined)[] => {
    const { rows } = sheet
    while (rows.length < row) rows.push(noCells)
    const present = rows[row]
    if (present !== undefined && present !== noCells) return present
    return (rows[row] = [])
  }

  const place = (at: number, text: string | undefined): void => {
    column = at
    if (text === undefined || text === '') return
    cells ??= rowOfCells()
    // A far column after a gap makes the array sparse by itself; near gaps are filled so that it stays dense.
    if (column - cells.length < 64) while (cells.length < column) cells.push(undefined)
    cells[column] = text
    if (hidden.any) hidden.placed(column)
    if (++sheet.cells > limits.cells)
      refuseBook(reading, 'E_BOOK_TOO_BIG', `有内容的单元格超过 ${limits.cells / 10_000} 万个`)
  }
  const plainCells = createPlainCells({ strings, kinds, place })

  const finish = (): void => {
    inCell = false
    if (value === '') {
      if (formula) sheet.unsaved++
      return
    }
    place(column, cellValue(value, tag, row, column))
  }

  return {
    open: (name, bytes, from, to, empty) => {
      if (!inData) {
        if (name === DATA) inData = !empty
        else if (name === COLUMN) hidden.column(bytes, from, to)
        else if (name === MERGE) addMerge(sheet, reading, texts.attribute(bytes, from, to, 'ref'))
      } else if (name === CELL) {
        cellTag(bytes, from, to)
        inCell = !empty
        formula = false
        inInline = false
        phonetic = 0
        value = ''
      } else if (name === VALUE) capture = inCell && !empty
      else if (name === ROW) rowTag(bytes, from, to)
      else if (name === FORMULA) formula = true
      else if (name === INLINE) inInline = !empty
      else if (name === TEXT) capture = inInline && phonetic === 0 && !empty
      else if (name === PHONETIC && !empty) phonetic++
    },
    close: (name) => {
      capture = false
      if (!inData) return
      if (name === CELL) {
        if (inCell) finish()
      } else if (name === INLINE) inInline = false
      else if (name === PHONETIC) phonetic--
      else if (name === DATA) inData = false
    },
    run: (bytes, at) => (inData && !inCell && !inInline && !capture && phonetic === 0 ? plainCells(bytes, at) : at),
    text: (bytes, from, to, cdata) => {
      if (capture) value += texts.text(bytes, from, to, cdata)
    },
  }
}
