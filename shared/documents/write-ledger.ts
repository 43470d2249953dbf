import type { CodeListId, CodeLists } from '../catalogue/code-lists'
import type { ResourceDraft } from '../catalogue/resource'
import { columnValue, ledgerColumns, listOf, type LedgerColumn } from './ledger-columns'
import { columnName } from './sheet'
import { cellElement, cellStyle, createSharedStrings, xmlText, type CellValue, type SharedStrings } from './xlsx-cells'
import { frameParts, sheetHead, stringsPart } from './xlsx-frame'
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

const row = (number: number, cells: readonly string[], height?: number): string =>
  `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`

const columns = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

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
    row(1, [cell(1, 0, input.title, cellStyle.title)], 30) +
    row(2, [cell(2, 0, input.unit, cellStyle.note)], 20) +
    row(
      HEADER_ROW,
      ledgerColumns.map((column, index) => cell(HEADER_ROW, index, grouped(column, index), cellStyle.header)),
      24,
    ) +
    row(
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

const validations = (lastRow: number, lists: CodeLists): string => {
  const rules = ledgerColumns.flatMap((column, index) => {
    const list = listOf(column)
    if (list === undefined) return []
    const source = columnName(dictionary.indexOf(list))
    const range = `字典!$${source}$2:$${source}$${lists[list].entries.length + 1}`
    const name = columnName(index)
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(column.label)}" error="请从下拉列表中选择。" sqref="${name}${FIRST_ROW}:${name}${lastRow + SPARE_ROWS}"><formula1>${xmlText(range)}</formula1></dataValidation>`,
    ]
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

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
      return row(first + line, written)
    })
    .join('')
}

const dictionarySheet = (lists: CodeLists, strings: SharedStrings): string => {
  const longest = Math.max(...dictionary.map((id) => lists[id].entries.length))
  const cell = (number: number, index: number, id: CodeListId): string => {
    const words = number === 1 ? lists[id].title : lists[id].entries[number - 2]?.label
    return words === undefined
      ? ''
      : cellElement(number, index, word(words), number === 1 ? cellStyle.header : cellStyle.text, strings)
  }
  const rows = Array.from({ length: longest + 1 }, (_, line) =>
    row(
      line + 1,
      dictionary.map((id, index) => cell(line + 1, index, id)),
    ),
  )
  return `${sheetHead('')}${columns(dictionary.map(() => 24))}<sheetData>${rows.join('')}</sheetData></worksheet>`
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
    { name: '字典', hidden: true },
  ])) {
    zip.part(name)
    zip.write(encoder.encode(content))
  }

  zip.part('xl/worksheets/sheet1.xml')
  let text =
    sheetHead('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') +
    `<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="${FIRST_ROW - 1}" topLeftCell="A${FIRST_ROW}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${FIRST_ROW}" sqref="A${FIRST_ROW}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>` +
    `${columns(ledgerColumns.map((column) => column.width))}<sheetData>${headRows(input, strings)}`
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
  const foot = `第 &P 页，共 &N 页${input.footer === undefined ? '' : `　${input.footer.replace(/&/g, '&&')}`}`
  text +=
    `</sheetData><mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` +
    validations(next - 1, input.lists) +
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C${xmlText(foot)}</oddFooter></headerFooter></worksheet>`
  zip.write(encoder.encode(text))
  yield* zip.take()

  zip.part('xl/worksheets/sheet2.xml')
  zip.write(encoder.encode(dictionarySheet(input.lists, strings)))
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
