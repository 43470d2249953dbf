import { tally, type CellTally } from './cell-tally'
import { hasLostDigits, isoText, numberText, serialText, type NumberKind } from './cell-text'
import { cellAddress } from '../tables/sheet'
import { refuseBook, type Reading } from './workbook'
import {
  TYPE_BOOLEAN,
  TYPE_DATE,
  TYPE_ERROR,
  TYPE_INLINE,
  TYPE_SHARED,
  TYPE_STRING,
  type CellTag,
} from './xlsx-cell-tag'
import { unescapeCell } from './xml-text'

/** What cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly (string | undefined)[]
  readonly kinds: readonly NumberKind[]
  readonly epoch1904: boolean
  readonly reading: Reading
}

/** Cells whose value is told besides: it is an error, or has more digits than Excel keeps. */
export interface OddCells {
  readonly errors: CellTally
  readonly longNumbers: CellTally
}

/** Values shorter than this are kept once, however often they stand in the sheet. */
const REPEATED = 64
const KEPT = 65_536

/** Makes the text of a cell from what stands in it and what its tag says; undefined for an empty shared string. */
export const createCellValue = (odd: OddCells, { strings, kinds, epoch1904, reading }: SheetContext) => {
  const kept = new Map<string, string>()

  const once = (text: string): string => {
    if (text.length > REPEATED) return text
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= KEPT) kept.clear()
    kept.set(text, text)
    return text
  }

  const numberCell = (value: string, style: number, row: number, column: number): string => {
    const kind = kinds[style] ?? 'plain'
    if (kind === 'plain' && value.length < 15 && /^(0|[1-9]\d*)$/.test(value)) return value
    const number = Number(value)
    if (!Number.isFinite(number) || value.trim() === '') return value
    if (hasLostDigits(number)) tally(odd.longNumbers, cellAddress(row, column))
    return kind === 'plain' ? numberText(number) : serialText(number, kind, epoch1904)
  }

  const sharedString = (value: string): string | undefined => {
    const text = strings[Number(value)]
    // An empty string is undefined as well; one that the book does not have is a text that was lost.
    if (text === undefined && !(Number(value) < strings.length))
      refuseBook(reading, 'E_BOOK_DAMAGED', `shared string ${value}`)
    return text
  }

  return (value: string, { type, style }: CellTag, row: number, column: number): string | undefined => {
    switch (type) {
      case TYPE_SHARED:
        return sharedString(value)
      case TYPE_STRING:
      case TYPE_INLINE:
        return once(unescapeCell(value))
      case TYPE_BOOLEAN:
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
      case TYPE_ERROR:
        tally(odd.errors, cellAddress(row, column))
        return once(value)
      case TYPE_DATE:
        return once(isoText(value))
      default:
        return once(numberCell(value, style, row, column))
    }
  }
}
