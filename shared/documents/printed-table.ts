import type { CodedError } from '../base/coded-error'
import { fieldText, namedPersons } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import type { FieldInfo } from '../field/field-info'
import type { ResourceDraft } from '../catalogue/resource'
import { listTitle, type RecordList, type ListedRecords } from '../lists/record-list'
import { tableFailures } from '../text/table-text'
import { columnValue, ledgerColumns } from './ledger-columns'

export interface PrintedColumn {
  readonly label: string
  /** In characters of half an em, as in a workbook. */
  readonly width: number
  /** Neighbours of one group stand under its heading. */
  readonly group?: string
  /** Numbers stand at the right, so that their places stand below each other. */
  readonly isNumber?: boolean
}

const isNumber = ({ type }: FieldInfo): boolean => type.kind === 'whole' || type.kind === 'decimal'

/** A table as it is to be printed: words only, so that it can be handed to a worker. */
export interface PrintedTable {
  readonly title: string
  readonly unit: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The document and clause that ask for the list. */
  readonly clause?: string
  /** Number of the package that it belongs to, for the foot of each page. */
  readonly number?: string
  readonly columns: readonly PrintedColumn[]
  /** null where the cell of the row above goes on. */
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Rows that are set within a minute or two; a longer table belongs into a workbook. */
export const MOST_ROWS = 20_000

/** Why a table is not printed: E_TABLE_TOO_LONG above MOST_ROWS rows. */
export const tableRefusal = ({ title, rows }: PrintedTable): CodedError | undefined =>
  rows.length > MOST_ROWS ? tableFailures.E_TABLE_TOO_LONG(title, rows.length, MOST_ROWS) : undefined

/** What stands around a table, whoever asks for it. */
export type TableFrame = Pick<PrintedTable, 'unit' | 'day' | 'clause' | 'number'>

/** A list (清单) as a table to print: labels for codes, names for persons. `year` is `YYYY`. */
export const listTable = (
  list: RecordList,
  records: ListedRecords,
  year: string,
  lists: CodeLists,
  frame: TableFrame,
): PrintedTable => {
  const persons = namedPersons(records.persons)
  return {
    ...frame,
    title: listTitle(list, year),
    columns: list.columns.map(({ label, width, info }) => ({ label, width, isNumber: isNumber(info) })),
    rows: list
      .rows(records, year)
      .map((row) => list.columns.map(({ info, get }) => fieldText(info, get(row, records), lists, persons))),
  }
}

/**
 * The catalogue's own ledger as a table to print: the columns of the 1272 template, one row an item, in the order given.
 * What all items of a resource share stands once; its name stands on every row, so that a page can begin with any item.
 */
export const catalogueTable = (
  resources: readonly ResourceDraft[],
  lists: CodeLists,
  frame: TableFrame & Pick<PrintedTable, 'title'>,
): PrintedTable => ({
  ...frame,
  columns: ledgerColumns.map(({ label, width, group, info }) => ({
    label,
    width,
    isNumber: isNumber(info),
    ...(group !== undefined && { group }),
  })),
  rows: resources.flatMap((resource) =>
    (resource.items.length === 0 ? [undefined] : resource.items).map((item, line) =>
      ledgerColumns.map((column) => {
        const ofItem = 'item' in column.of || column.override !== undefined || column.of.resource === 'name'
        return line > 0 && !ofItem ? null : (columnValue(column, resource, item, lists)?.text ?? '')
      }),
    ),
  ),
})
