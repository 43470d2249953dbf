import { clipboardHtml, writeClipboard } from '../../../../shared/tables/clipboard-text'
import { sizeOf, type Block, type Spot } from '../../../../shared/tables/paste-block'

/** Puts the texts of a block on the clipboard: as plain text, and as a table for spreadsheets. */
export const copyCells = (data: DataTransfer, block: Block, textAt: (spot: Spot) => string): void => {
  const { rows, columns } = sizeOf(block)
  const matrix = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_unused, right) => textAt({ row: block.top + down, column: block.left + right })),
  )
  data.setData('text/plain', writeClipboard(matrix))
  data.setData('text/html', clipboardHtml(matrix))
}
