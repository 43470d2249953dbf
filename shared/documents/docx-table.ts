import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { TextColumn } from '../forms/official-text'
import { styleIds } from './docx-styles'
import { alignments, runsOf } from './docx-text'
import { officialPage as page } from './official-page'
import { columnWidths } from './column-widths'
import type { FlowTable } from './text-flow'
import { textWidth } from './text-size'

/** Word processors differ in what they do with an unbreakable row that no page holds: some cut it off. */
const MOST_UNBROKEN = 18

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil((textWidth(one) * page.table * 10) / width)), 0)

const cell = (style: string, text: string, width: number, align: TextColumn['align']): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((one) => new Paragraph({ style, ...(align && { alignment: alignments[align] }), children: runsOf(one) })),
  })

/** A table over the width of the text: ruled, its head on every page, rows kept whole where a page can hold them. */
export const docxTable = (given: FlowTable): Table => {
  const widths = columnWidths(given).map((points) => Math.floor(points * 20))
  const unbroken = (texts: readonly string[]): boolean =>
    texts.every((text, at) => linesOf(text, widths[at] ?? 1) <= MOST_UNBROKEN)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: given.columns.map(({ label }, at) => cell(styleIds.head, label, widths[at] ?? 0, undefined)),
  })
  const rows = given.rows.map(
    (texts) =>
      new TableRow({
        cantSplit: unbroken(texts),
        children: texts.map((text, at) => cell(styleIds.cell, text, widths[at] ?? 0, given.columns[at]?.align)),
      }),
  )
  return new Table({
    style: 'TableGrid',
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows],
  })
}
