import type { CodedError } from '../base/coded-error'
import { workbookNotes } from '../text/workbook-failures'

/** How many cells of a sheet are of a kind, and the address of the first. */
export interface CellTally {
  count: number
  first: string
}

export const noTally = (): CellTally => ({ count: 0, first: '' })

/** Counts one more cell. */
export const tally = (of: CellTally, address: string): void => {
  if (of.count === 0) of.first = address
  of.count += 1
}

/** Cells of all sheets together, the first one with the name of its sheet. */
export const addTally = (all: CellTally, sheet: string, of: CellTally): void => {
  if (of.count === 0) return
  if (all.count === 0) all.first = `${sheet}!${of.first}`
  all.count += of.count
}

/** What is to be said of cells whose formula failed, and of numbers longer than spreadsheets keep. */
export const tallyNotes = (errors: CellTally, longNumbers: CellTally): CodedError[] => [
  ...(errors.count === 0 ? [] : [workbookNotes.N_BOOK_ERRORS(errors.count, errors.first)]),
  ...(longNumbers.count === 0 ? [] : [workbookNotes.N_BOOK_DIGITS(longNumbers.count, longNumbers.first)]),
]
