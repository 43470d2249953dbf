import type { DraftText } from '../base/draft'
import { choicesOf, namedPersons, type NamedPerson } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import type { FieldKind } from '../field/field-info'
import { listTitle, type RecordList, type ListColumn, type ListedRecords, type ListRow } from '../lists/record-list'
import { listText } from '../text/list-text'
import { ledgerValue } from './ledger-columns'
import { columnName } from '../tables/sheet'
import { rowHeight } from './text-size'
import { cellElement, cellStyle, createSharedStrings, type CellValue, type SharedStrings } from './xlsx-cells'
import { CHOICES_SHEET, choicesSheet, validationsElement, type Choices, type ChosenColumn } from './xlsx-choices'
import { columnsElement, frameParts, rowElement, stringsPart } from './xlsx-frame'
import { frozenView, pageFoot, printedHead, printedPage } from './xlsx-page'
import { createZipWriter } from './zip-writer'

/** What the workbook of a list is made of. */
export interface ListInput {
  readonly list: RecordList
  readonly records: ListedRecords
  /** `YYYY` of a yearly list. */
  readonly year: string
  /** Name of the unit, above the table. */
  readonly unit: string
  /** `YYYY-MM-DD`, above the table; absent in a filing, where the same records must give the same bytes. */
  readonly day?: string
  /** Document and clause that the list answers to. */
  readonly clause?: string
  /** Printed at the foot of every page. */
  readonly footer?: string
  readonly lists: CodeLists
  readonly progress?: (rows: number) => void
}

const HEADER_ROW = 4
const FIRST_ROW = HEADER_ROW + 1
/** Rows below the last record that still have the drop-down lists, for what is added by hand. */
const SPARE_ROWS = 200
const KEY_WIDTH = 4
/** A page of A4 holds so many characters in a row before they become too small to read. */
const A4_WIDTH = 170
const PIECE = 1 << 17

/** Which drop-down list a field has: fields of one kind share it. */
const choicesKey = (type: FieldKind): string => ('list' in type ? type.list : type.kind)

/** The drop-down lists of a list's columns; columns that are only shown have none. */
const choices = (
  columns: readonly ListColumn[],
  lists: CodeLists,
  persons: readonly NamedPerson[],
): { readonly all: readonly Choices[]; readonly chosen: readonly ChosenColumn[] } => {
  const places = new Map<string, number>()
  const all: Choices[] = []
  const chosen: ChosenColumn[] = []
  for (const [column, { info, label, set }] of columns.entries()) {
    const words = set === undefined ? undefined : choicesOf(info, lists, persons)
    if (words === undefined || words.length === 0) continue
    const key = choicesKey(info.type)
    const place = places.get(key) ?? all.length
    if (place === all.length) {
      places.set(key, place)
      all.push({ title: 'list' in info.type ? lists[info.type.list].title : label, words: [...new Set(words)] })
    }
    chosen.push({ column, label, choices: place })
  }
  return { all, chosen }
}

/** The longest text of a cell: office programs call a book with a longer one damaged. Only columns that tell of many records reach it. */
const LONGEST = 32_767
const clipped = (value: DraftText | undefined): DraftText | undefined =>
  typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value

/** What a column shows of a row, as a cell: labels for codes, names for persons, numbers and days as such. */
export const listValue = (
  { info, get }: ListColumn,
  row: ListRow,
  records: ListedRecords,
  world: { readonly lists: CodeLists; readonly persons: readonly NamedPerson[] },
): CellValue | undefined => ledgerValue(info, clipped(get(row, records)), world.lists, world.persons)

const styleOf = ({ set }: ListColumn): number => (set === undefined ? cellStyle.shown : cellStyle.text)

/** Title; unit, day and clause; legend; headings. */
const headRows = (input: ListInput, widths: readonly number[], strings: SharedStrings): string => {
  const { list, unit, day, clause, year } = input
  const line = (row: number, text: string, style: number, height: number): string =>
    rowElement(row, [cellElement(row, 0, { kind: 'text', text }, style, strings)], height)
  const about = [
    unit,
    ...(day === undefined ? [] : [listText.date(day)]),
    ...(clause === undefined ? [] : [listText.clause(clause)]),
  ].join('　　')
  const headings = [
    ...list.columns.map(({ label, set }) => (set === undefined ? `${label}${listText.shownMark}` : label)),
    listText.key,
  ]
  const cells = headings.map((text, column) => {
    const set = list.columns[column]?.set
    return cellElement(
      HEADER_ROW,
      column,
      { kind: 'text', text },
      set === undefined ? cellStyle.shownHeader : cellStyle.header,
      strings,
    )
  })
  return (
    line(1, listTitle(list, year), cellStyle.title, 30) +
    line(2, about, cellStyle.note, 20) +
    line(3, listText.legend, cellStyle.note, 20) +
    // The narrow last column would make its heading five lines high.
    rowElement(HEADER_ROW, cells, Math.max(24, rowHeight(headings.slice(0, -1), widths) ?? 0))
  )
}

/**
 * A list (清单) as .xlsx, in pieces: one row a record, columns in the order of the list, drop-down lists, frozen and
 * repeated header, landscape on one page's width. The last column says which record a row is, so that the workbook can be
 * read back. Text is never a formula. Equal input gives equal bytes on every engine.
 */
export function* writeList(input: ListInput): Generator<Uint8Array> {
  const { list, records, lists } = input
  const { columns } = list
  const world = { lists, persons: namedPersons(records.persons) }
  const rows = list.rows(records, input.year)
  const encoder = new TextEncoder()
  const strings = createSharedStrings()
  const zip = createZipWriter()
  const { all, chosen } = choices(columns, lists, world.persons)
  const part = (name: string, content: string): void => {
    zip.part(name)
    zip.write(encoder.encode(content))
  }
  for (const [name, content] of frameParts([
    { name: list.title, hidden: false, titleRows: [HEADER_ROW, HEADER_ROW] },
    { name: CHOICES_SHEET, hidden: true },
  ]))
    part(name, content)

  zip.part('xl/worksheets/sheet1.xml')
  const widths = [...columns.map(({ width }) => width), KEY_WIDTH]
  let text = `${printedHead}${frozenView(HEADER_ROW)}<sheetFormatPr defaultRowHeight="18"/>${columnsElement(widths)}<sheetData>${headRows(input, widths, strings)}`
  for (const [at, row] of rows.entries()) {
    const number = FIRST_ROW + at
    const values = columns.map((column) => listValue(column, row, records, world))
    const cells = values.map((value, column) => {
      const info = columns[column]
      return cellElement(number, column, value, info === undefined ? cellStyle.text : styleOf(info), strings)
    })
    // Ids differ on every row: kept in their cells they do not fill the shared strings.
    cells.push(cellElement(number, columns.length, { kind: 'text', text: row.key }, cellStyle.key, noStrings))
    text += rowElement(
      number,
      cells,
      rowHeight(
        values.map((value) => value?.text),
        widths,
      ),
    )
    if (text.length < PIECE) continue
    zip.write(encoder.encode(text))
    text = ''
    input.progress?.(at + 1)
    yield* zip.take()
  }
  const last = columnName(columns.length)
  const merges = [1, 2, 3].map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`).join('')
  const lastRow = FIRST_ROW + rows.length - 1
  const range = [FIRST_ROW, Math.max(FIRST_ROW, list.begin === undefined ? lastRow : lastRow + SPARE_ROWS)] as const
  const wide = widths.reduce((sum, width) => sum + width, 0) > A4_WIDTH
  zip.write(
    encoder.encode(
      `${text}</sheetData><mergeCells count="3">${merges}</mergeCells>${validationsElement(chosen, all, range)}${printedPage(wide ? 8 : 9)}${pageFoot(input.footer)}</worksheet>`,
    ),
  )
  yield* zip.take()
  part('xl/worksheets/sheet2.xml', choicesSheet(all, strings))
  part('xl/sharedStrings.xml', [...stringsPart(strings)].join(''))
  zip.end()
  input.progress?.(rows.length)
  yield* zip.take()
}

/** Writes every text into its own cell. */
const noStrings: SharedStrings = { indexOf: () => undefined, all: () => [], size: () => 0 }
