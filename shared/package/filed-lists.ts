import type { Ledger, LedgerRecords } from '../lists/ledger'
import { ledgerIds } from '../profile/list-id'
import { ledgerOf, ledgerTitle } from '../lists/ledgers'

/**
 * Lines above which a list is not filed as a workbook. Only the dictionary gets there: with 300,000 items it takes half
 * as long again as all other parts together, and the items are in the package as records anyway.
 */
export const MOST_LINES = 50_000

export interface FiledLists {
  /** In their usual order; a list of a year once for each year that has lines. */
  readonly lists: readonly { readonly ledger: Ledger; readonly year: string }[]
  /** Titles of lists that are too long. */
  readonly tooLong: readonly string[]
}

/** Which lists (清单) a filing holds as workbooks: those with lines. It follows from the records alone, not from the day. */
export const filedLists = (records: LedgerRecords): FiledLists => {
  const lists: { ledger: Ledger; year: string }[] = []
  const tooLong: string[] = []
  for (const ledger of ledgerIds.map(ledgerOf))
    for (const year of ledger.years?.(records) ?? ['']) {
      const lines = ledger.rows(records, year).length
      if (lines > MOST_LINES) tooLong.push(ledgerTitle(ledger, year))
      else if (lines > 0) lists.push({ ledger, year })
    }
  return { lists, tooLong }
}
