import { tally, type CellTally } from './cell-tally'
import { hasLostDigits, isoText, numberText, serialText, type NumberKind } from './cell-text'
import { limits } from './limits'
import { cellAddress, type Merge } from '../tables/sheet'
import { refuseBook, type Reading } from './workbook'
import { nameHash, type XmlSink } from './xml-scanner'
import { createXmlTexts, unescapeCell } from './xml-text'
import { createHiddenWatch, type HiddenCells } from './xlsx-hidden'
import { createPlainCells } from './xlsx-plain-cells'

/** What cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly (string | undefined)[]
  readonly kinds: readonly NumberKind[]
  readonly epoch1904: boolean
  readonly reading: Reading
}

/** A sheet while it is read. `cells` counts the cells that hold text, `unsaved` formulas without a saved result. */
export interface SheetRows {
  readonly rows: (string | undefined)[][]
  readonly merges: Merge[]
  cells: number
  unsaved: number
  readonly hidden: HiddenCells
  readonly errors: CellTally
  readonly longNumbers: CellTally
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

/** First letters of the cell types: s, str, inlineStr, b, e, d, n. */
const TYPE_NUMBER = 110
const TYPE_SHARED = 115
const TYPE_STRING = 1
const TYPE_INLINE = 105
const TYPE_BOOLEAN = 98
const TYPE_ERROR = 101
const TYPE_DATE = 100

/** Values shorter than this are kept once, however often they stand in the sheet. */
const REPEATED = 64
const KEPT = 65_536

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

/** A sink for one worksheet: fills `sheet` with the texts of its cells. Empty cells and rows cost nothing. */
export const createSheetSink = (sheet: SheetRows, context: SheetContext): XmlSink => {
  const { strings, kinds, epoch1904, reading } = context
  const texts = createXmlTexts(reading)
  const hidden = createHiddenWatch(sheet.hidden, texts.attribute)
  const kept = new Map<string, string>()
  let inData = false
  let row = -1
  let column = -1
  let cells: (string | undefined)[] | undefined
  let type = TYPE_NUMBER
  let style = 0
  let inCell = false
  let inInline = false
  let phonetic = 0
  let capture = false
  let formula = false
  let value = ''

  /** Reads `r`, `s` and `t` of a cell from its bytes; a cell without an address follows the one before it. */
  const cellTag = (bytes: Uint8Array, from: number, to: number): void => {
    type = TYPE_NUMBER
    style = 0
    let next = -1
    let at = from
    while (at < to) {
      while (at < to && (bytes[at] as number) <= 32) at++
      const start = at
      while (at < to && bytes[at] !== 61) at++
      let end = at
      while (end > start && (bytes[end - 1] as number) <= 32) end--
      while (at < to && bytes[at] !== 34 && bytes[at] !== 39) at++
      const quote = bytes[at++]
      const first = at
      while (at < to && bytes[at] !== quote) at++
      if (end === start + 1 && at <= to) {
        const name = bytes[start]
        if (name === 114) {
          next = 0
          for (let digit = first; digit < at; digit++) {
            const letter = (bytes[digit] as number) & 0xdf
            if (letter < 65 || letter > 90) break
            next = next * 26 + letter - 64
          }
          next--
        } else if (name === 115) {
          for (let digit = first; digit < at; digit++) style = style * 10 + (bytes[digit] as number) - 48
        } else if (name === 116) {
          type = bytes[first] as number
          if (type === TYPE_SHARED && at - first > 1) type = TYPE_STRING
        }
      }
      at++
    }
    column = next >= 0 ? next : column + 1
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

  const once = (text: string): string => {
    if (text.length > REPEATED) return text
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= KEPT) kept.clear()
    kept.set(text, text)
    return text
  }

  const numberCell = (): string => {
    const kind = kinds[style] ?? 'plain'
    if (kind === 'plain' && value.length < 15 && /^(0|[1-9]\d*)$/.test(value)) return value
    const number = Number(value)
    if (!Number.isFinite(number) || value.trim() === '') return value
    if (hasLostDigits(number)) tally(sheet.longNumbers, cellAddress(row, column))
    return kind === 'plain' ? numberText(number) : serialText(number, kind, epoch1904)
  }

  const sharedString = (): string | undefined => {
    const text = strings[Number(value)]
    // An empty string is undefined as well; one that the book does not have is a text that was lost.
    if (text === undefined && !(Number(value) < strings.length))
      refuseBook(reading, 'E_BOOK_DAMAGED', `shared string ${value}`)
    return text
  }

  const cellValue = (): string | undefined => {
    if (type === TYPE_SHARED) return sharedString()
    switch (type) {
      case TYPE_STRING:
      case TYPE_INLINE:
        return unescapeCell(value)
      case TYPE_BOOLEAN:
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
      case TYPE_ERROR:
        tally(sheet.errors, cellAddress(row, column))
        return value
      case TYPE_DATE:
        return isoText(value)
      default:
        return numberCell()
    }
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
    const text = cellValue()
    place(column, text === undefined || type === TYPE_SHARED ? text : once(text))
  }

  const merge = (reference: string | undefined): void => {
    const parts = mergeRange.exec(reference ?? '')
    if (parts === null) return
    const [, left = '', top = '', right = '', bottom = ''] = parts
    if (sheet.merges.length >= limits.merges)
      refuseBook(reading, 'E_BOOK_TOO_BIG', `合并单元格超过 ${limits.merges / 10_000} 万处`)
    sheet.merges.push({
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: columnOf(right),
    })
  }

  return {
    open: (name, bytes, from, to, empty) => {
      if (!inData) {
        if (name === DATA) inData = !empty
        else if (name === COLUMN) hidden.column(bytes, from, to)
        else if (name === MERGE) merge(texts.attribute(bytes, from, to, 'ref'))
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
