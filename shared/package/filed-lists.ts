import { listTitle, type ListedRecords, type RecordList } from '../lists/record-list'

/**
 * Lines above which a list is not filed as a workbook. Only the dictionary gets there: with 300,000 items it takes half
 * as long again as all other parts together, and the items are in the package as records anyway.
 */
export const MOST_LINES = 50_000

export interface FiledLists {
  /** In their usual order; a list of a year once for each year that has lines. */
  readonly lists: readonly { readonly list: RecordList; readonly year: string }[]
  /** Titles of lists that are too long. */
  readonly tooLong: readonly string[]
}

/**
 * Which of all lists (清单) a filing holds as workbooks: those with lines, of the filed ones and of those whose ids are
 * `also` asked for. It follows from the records alone, not from the day.
 */
export const filedLists = (
  all: readonly RecordList[],
  records: ListedRecords,
  also: readonly string[] = [],
): FiledLists => {
  const lists: { list: RecordList; year: string }[] = []
  const tooLong: string[] = []
  for (const list of all.filter(({ id, filed }) => filed || also.includes(id)))
    for (const year of list.years?.(records) ?? ['']) {
      const lines = list.rows(records, year).length
      if (lines > MOST_LINES) tooLong.push(listTitle(list, year))
      else if (lines > 0) lists.push({ list, year })
    }
  return { lists, tooLong }
}
