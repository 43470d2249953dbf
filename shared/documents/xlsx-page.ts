import { xmlText } from './xlsx-cells'
import { sheetHead } from './xlsx-frame'

const FREEZE = (row: number): string =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

/** The view of a sheet whose first rows stay in sight; none are kept where they would fill the window. */
export const frozenView = (rows: number): string => (rows === 0 || rows > 12 ? '' : FREEZE(rows))

/** The beginning of a sheet that is printed one page wide. */
export const printedHead = sheetHead('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')

/** Its end of the page: landscape on A4 (9) or A3 (8). */
export const printedPage = (paper: 8 | 9): string =>
  `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`

/** Foot of every page: its number, and the words given. */
export const pageFoot = (words: string | undefined): string => {
  const foot = `第 &P 页，共 &N 页${words === undefined ? '' : `　${words.replace(/&/g, '&&')}`}`
  return `<headerFooter><oddFooter>&amp;C${xmlText(foot)}</oddFooter></headerFooter>`
}
