import { readWorkbook } from '../../shared/documents/read-workbook'
import type { Sheet } from '../../shared/tables/sheet'
import { writeList } from '../../shared/documents/write-list'
import type { ListedRecords, RecordList } from '../../shared/lists/record-list'
import type { ListPlan } from '../../shared/lists/list-plan'
import { planList } from '../../shared/lists/plan-list'
import { recordLists } from '../../shared/kinds/record-lists'
import { readList } from '../../shared/lists/read-list'
import { countingIds, lists } from '../support/analyse-file'

export const YEAR = '2026'

/** The list as .xlsx. */
export const bookOf = (list: RecordList, records: ListedRecords): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      ...writeList({
        list,
        records,
        year: YEAR,
        unit: '示例县民政局',
        day: '2026-11-21',
        clause: '第九条',
        footer: 'A&B-1',
        lists,
      }),
    ]),
  )

export const sheetsOf = async (book: Uint8Array, name = '清单.xlsx'): Promise<readonly Sheet[]> => {
  const read = await readWorkbook(book, name)
  if (!read.ok) throw new Error(read.error.message)
  return read.value.sheets
}

/** What reading the sheets would do to the records. */
export const planOf = (list: RecordList, sheets: readonly Sheet[], records: ListedRecords): ListPlan => {
  const read = readList(sheets, list, recordLists)
  if (!read.ok) throw new Error(read.error.message)
  return planList(list, read.value, records, { year: YEAR, lists, newId: countingIds() })
}
