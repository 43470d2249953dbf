import type { CodeLists } from '../field/code-lists'
import type { ResourceDraft } from '../catalogue/resource'
import { columnValue, ledgerColumns, listOf, type LedgerColumn } from './ledger-columns'
import { columnName } from '../tables/sheet'
import { cellElement, cellStyle, createSharedStrings, type CellValue, type SharedStrings } from './xlsx-cells'
import { CHOICES_SHEET, choicesSheet, validationsElement, type Choices } from './xlsx-choices'
import { columnsElement, frameParts, rowElement, stringsPart } from './xlsx-frame'
import { pageFoot, printedHead, printedPage } from './xlsx-page'
import { createZipWriter } from './zip-writer'

/** What a ledger is made of. Resources come one after the other and are not kept. */
export interface LedgerInput {
  readonly resources: Iterable<ResourceDraft> | AsyncIterable<ResourceDraft>
  /** Rows that will come: items, and one for each resource without any. Decides whether cells are merged. */
  readonly rows: number
  readonly title: string
  readonly unit: string
  /** Printed at the foot of every page: package number and digits of the content. */
  readonly footer?: string
  readonly lists: CodeLists
  readonly progress?: (rows: number) => void
}

/**
 * Above this many rows resource cells are repeated instead of merged: each resource takes some thirty merges, and
 * office programs become slow to open and scroll when a sheet has tens of thousands of them.
 */
export const MERGED_ROWS = 5_000

const HEADER_ROW = 3
const FIRST_ROW = HEADER_ROW + 2
/** Rows below the last record that still have the drop-down lists, for what is added by hand. */
const SPARE_ROWS = 500
const PIECE = 1 << 17

const last = columnName(ledgerColumns.length - 1)

/** Lists with drop-downs, each a column of the sheet 字典 in this order. */
const dictionary = [...new Set(ledgerColumns.flatMap((column) => listOf(column) ?? []))]

const word = (words: string): CellValue => ({ kind: 'text', text: words })

/** Title, unit and the two header rows; the second row names the columns of a group. */
const headRows = (input: LedgerInput, strings: SharedStrings): string => {
  const cell = (number: number, column: number, words: string | undefined, style: number): string =>
    cellElement(number, column, words === undefined || words === '' ? undefined : word(words), style, strings)
  const grouped = (column: LedgerColumn, index: number): string | undefined =>
    column.group === undefined
      ? column.label
      : ledgerColumns[index - 1]?.group === column.group
        ? undefined
        : column.group
  return (
    rowElement(1, [cell(1, 0, input.title, cellStyle.title)], 30) +
    rowElement(2, [cell(2, 0, input.unit, cellStyle.note)], 20) +
    rowElement(
      HEADER_ROW,
      ledgerColumns.map((column, index) => cell(HEADER_ROW, index, grouped(column, index), cellStyle.header)),
      24,
    ) +
    rowElement(
      HEADER_ROW + 1,
      ledgerColumns.map((column, index) =>
        cell(HEADER_ROW + 1, index, column.group === undefined ? undefined : column.label, cellStyle.header),
      ),
      40,
    )
  )
}

const headMerges = (): string[] => {
  const merges = [`A1:${last}1`, `A2:${last}2`]
  ledgerColumns.forEach((column, index) => {
    const name = columnName(index)
    if (column.group === undefined) merges.push(`${name}${HEADER_ROW}:${name}${HEADER_ROW + 1}`)
    else if (ledgerColumns[index - 1]?.group !== column.group) {
      const width = ledgerColumns.filter((each) => each.group === column.group).length
      merges.push(`${name}${HEADER_ROW}:${columnName(index + width - 1)}${HEADER_ROW}`)
    }
  })
  return merges
}

const choicesOf = (lists: CodeLists): readonly Choices[] =>
  dictionary.map((id) => ({ title: lists[id].title, words: lists[id].entries.map(({ label }) => label) }))

const chosenColumns = ledgerColumns.flatMap((column, index) => {
  const list = listOf(column)
  return list === undefined ? [] : [{ column: index, label: column.label, choices: dictionary.indexOf(list) }]
})

/** Rows of one resource, one an item; cells of the resource that are equal on all of them are merged if wanted. */
const resourceRows = (
  record: ResourceDraft,
  first: number,
  lists: CodeLists,
  merged: boolean,
  merges: string[],
  strings: SharedStrings,
): string => {
  const items = record.items.length === 0 ? [undefined] : record.items
  const values = items.map((each) => ledgerColumns.map((column) => columnValue(column, record, each, lists)))
  const joined = ledgerColumns.map(
    (column, index) =>
      merged &&
      items.length > 1 &&
      !('item' in column.of) &&
      values.every((cells) => cells[index]?.text === values[0]?.[index]?.text),
  )
  joined.forEach((join, index) => {
    if (join) merges.push(`${columnName(index)}${first}:${columnName(index)}${first + items.length - 1}`)
  })
  return values
    .map((cells, line) => {
      const written = cells.map((value, index) => {
        const content = line > 0 && joined[index] === true ? undefined : value
        // Borders of empty cells are drawn in ledgers that are printed; in the large ones they only cost bytes.
        if (content === undefined && !merged) return ''
        return cellElement(first + line, index, content, cellStyle.text, strings)
      })
      return rowElement(first + line, written)
    })
    .join('')
}

/**
 * The catalogue ledger as .xlsx, in pieces: columns of the 1272 template, one row an item, drop-down lists, frozen and
 * repeated header, A3 landscape. Text is never a formula. Equal input gives equal bytes on every engine.
 */
export async function* writeLedger(input: LedgerInput): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const strings = createSharedStrings()
  const zip = createZipWriter()
  const merged = input.rows <= MERGED_ROWS
  const merges = headMerges()
  const titleRows = [HEADER_ROW, HEADER_ROW + 1] as const
  for (const [name, content] of frameParts([
    { name: '目录', hidden: false, titleRows },
    { name: CHOICES_SHEET, hidden: true },
  ])) {
    zip.part(name)
    zip.write(encoder.encode(content))
  }

  zip.part('xl/worksheets/sheet1.xml')
  let text =
    printedHead +
    `<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="${FIRST_ROW - 1}" topLeftCell="A${FIRST_ROW}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${FIRST_ROW}" sqref="A${FIRST_ROW}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>` +
    `${columnsElement(ledgerColumns.map((column) => column.width))}<sheetData>${headRows(input, strings)}`
  let next = FIRST_ROW
  for await (const record of input.resources) {
    text += resourceRows(record, next, input.lists, merged, merges, strings)
    next += Math.max(1, record.items.length)
    if (text.length < PIECE) continue
    zip.write(encoder.encode(text))
    text = ''
    input.progress?.(next - FIRST_ROW)
    yield* zip.take()
  }
  const choices = choicesOf(input.lists)
  text +=
    `</sheetData><mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` +
    `${validationsElement(chosenColumns, choices, [FIRST_ROW, next - 1 + SPARE_ROWS])}${printedPage(8)}${pageFoot(input.footer)}</worksheet>`
  zip.write(encoder.encode(text))
  yield* zip.take()

  zip.part('xl/worksheets/sheet2.xml')
  zip.write(encoder.encode(choicesSheet(choices, strings)))
  zip.part('xl/sharedStrings.xml')
  text = ''
  for (const piece of stringsPart(strings)) {
    text += piece
    if (text.length < PIECE) continue
    zip.write(encoder.encode(text))
    text = ''
  }
  zip.write(encoder.encode(text))
  zip.end()
  input.progress?.(next - FIRST_ROW)
  yield* zip.take()
}
