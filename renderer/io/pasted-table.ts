import { writeClipboard } from '../../shared/tables/clipboard-text'
import { unspanned } from '../../shared/tables/spanned-cells'

/** Markup that is longer is left to its plain text. */
const LONGEST = 5_000_000

const textOf = (cell: HTMLTableCellElement): string => {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
  const paragraphs = [...cell.querySelectorAll('p')].map((one) => one.textContent)
  return (paragraphs.length > 1 ? paragraphs.join('\n') : cell.textContent).replaceAll('\u00a0', ' ').trim()
}

/**
 * The table of what WPS, Excel or Word put on the clipboard as text with tabs, each merged cell said in every row that it
 * covers: plain text has its words in the first row alone. Undefined where no cell is merged, or there are several tables.
 * The markup is read, never shown: nothing in it is run or fetched.
 */
export const pastedTable = (html: string): string | undefined => {
  if (html.length > LONGEST || !/rowspan/iu.test(html)) return undefined
  const [table, ...others] = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')
  if (table === undefined || others.length > 0) return undefined
  const rows = [...table.rows]
  if (!rows.some(({ cells }) => [...cells].some(({ rowSpan }) => rowSpan > 1))) return undefined
  return writeClipboard(
    unspanned(
      rows.map(({ cells }) =>
        [...cells].map((cell) => ({ text: textOf(cell), rows: cell.rowSpan, columns: cell.colSpan })),
      ),
    ),
  )
}
