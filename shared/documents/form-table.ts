import type { FilledRow, FilledTable } from '../forms/filled-form'
import { cellHeight, drawCell, PAD_Y, setCell, type Piece, type SetCell } from './form-cell'
import { MILLIMETRE, nextPage, pitchOf, thisPage, type Cursor } from './form-page'
import type { Typesetter } from './typesetter'

interface SetRow {
  readonly cells: readonly SetCell[]
  readonly height: number
}

/** Below this a piece of a row is not begun on a page. */
const LEAST_PIECE = 22 * MILLIMETRE

/** Puts cells into their columns, below those that cover more than one row, and finds each row's height. */
const setRows = (
  rows: readonly FilledRow[],
  columns: readonly number[],
  setter: Typesetter,
  cursor: Cursor,
  size: number,
) => {
  const { left, width } = cursor.sheet
  const share = width / columns.reduce((sum, one) => sum + one, 0)
  const edges = columns.reduce<number[]>((all, one) => [...all, (all.at(-1) ?? left) + one * share], [left])
  const coveredTo = columns.map(() => 0)
  const set = rows.map(({ cells }, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((coveredTo[column] ?? 0) > row) column++
      const x = edges[column] ?? left
      const end = edges[Math.min(column + cell.span, columns.length)] ?? x
      coveredTo.fill(row + cell.rows, column, column + cell.span)
      column += cell.span
      return setCell(setter, cell, { row, x, width: end - x }, size)
    })
  })
  const heights = rows.map(({ height = 0 }, row) =>
    Math.max(
      height * MILLIMETRE,
      ...(set[row] ?? []).filter(({ cell }) => cell.rows === 1).map((one) => cellHeight(one, one.lines.length, true)),
    ),
  )
  // A cell over several rows that needs more than they have stretches the last of them.
  for (const one of set.flat().filter(({ cell }) => cell.rows > 1)) {
    const last = Math.min(one.row + one.cell.rows, rows.length) - 1
    const have = heights.slice(one.row, last + 1).reduce((sum, height) => sum + height, 0)
    const need = cellHeight(one, one.lines.length, true)
    if (need > have) heights[last] = (heights[last] ?? 0) + need - have
  }
  return set.map((cells, row): SetRow => ({ cells, height: heights[row] ?? 0 }))
}

const whole = (set: SetCell, goesOn = false): Piece => ({ from: 0, to: set.lines.length, seal: true, goesOn })

/** Rows from `from` to `to` on the current page; cells over several rows are drawn on each page for what is there. */
const drawRows = (rows: readonly SetRow[], from: number, to: number, cursor: Cursor, setter: Typesetter): void => {
  const page = thisPage(cursor)
  const tops = [cursor.y]
  for (const { height } of rows.slice(from, to)) tops.push((tops.at(-1) ?? 0) + height)
  const yOf = (row: number): number => tops[Math.min(Math.max(row, from), to) - from] ?? cursor.y
  for (const set of rows.slice(0, to).flatMap(({ cells }) => cells)) {
    const end = set.row + set.cell.rows
    if (end <= from) continue
    const y = yOf(set.row)
    drawCell(page, setter, set, { x: set.x, y, width: set.width, height: yOf(end) - y }, whole(set, set.row < from))
  }
  cursor.y = tops.at(-1) ?? cursor.y
}

/** A row that is higher than the rest of the page: as many lines as fit here, the others on the next pages, labels again. */
const drawBrokenRow = ({ cells, height }: SetRow, cursor: Cursor, setter: Typesetter, newPage: () => void): void => {
  const from = cells.map(() => 0)
  for (let goesOn = false; ; goesOn = true) {
    const rest = cursor.sheet.bottom - cursor.y
    const left = cells.map((set, index) => cellHeight(set, set.lines.length - (from[index] ?? 0), true))
    const last = Math.max(...left) <= rest
    const pieces = cells.map((set, index): Piece => {
      if (!set.cell.long) return whole(set, goesOn)
      const start = from[index] ?? 0
      const room = Math.max(1, Math.floor((rest - 2 * PAD_Y) / pitchOf(set.size)))
      // The name of a seal does not stand alone on a page: the last lines go with it.
      const most = set.sealHeight > 0 ? Math.max(start + 1, set.lines.length - 2) : set.lines.length
      return { from: start, to: last ? set.lines.length : Math.min(most, start + room), seal: last, goesOn }
    })
    const tall = last ? Math.max(...left) : rest
    const box = { y: cursor.y, height: goesOn || !last ? tall : Math.max(tall, height) }
    const page = thisPage(cursor)
    cells.forEach((set, index) => {
      const piece = pieces[index]
      if (piece === undefined) return
      drawCell(page, setter, set, { x: set.x, width: set.width, ...box }, piece)
      from[index] = set.cell.long ? piece.to : 0
    })
    cursor.y += box.height
    if (last) return
    newPage()
  }
}

/** First row after `row` that no cell over several rows holds together with it. */
const bandEnd = (rows: readonly SetRow[], row: number): number => {
  let end = row + 1
  for (let at = row; at < end; at++)
    for (const { cell } of rows[at]?.cells ?? []) end = Math.max(end, Math.min(rows.length, at + cell.rows))
  return end
}

/**
 * Draws a table over as many pages as it takes: its head again on each, rows kept whole where a page can hold them and
 * broken between lines where none can, rows around a portrait kept together.
 */
export const drawTable = (table: FilledTable, cursor: Cursor, setter: Typesetter, size: number): void => {
  const head = setRows(table.head, table.columns, setter, cursor, size)
  const rows = setRows(table.rows, table.columns, setter, cursor, size)
  const newPage = (): void => {
    nextPage(cursor)
    drawRows(head, 0, head.length, cursor, setter)
  }
  const page = cursor.sheet.bottom - cursor.sheet.top
  drawRows(head, 0, head.length, cursor, setter)
  for (let row = 0; row < rows.length;) {
    const end = bandEnd(rows, row)
    const band = rows.slice(row, end)
    const rest = cursor.sheet.bottom - cursor.y
    const [first] = band
    const together = band.some(({ cells }) => cells.some(({ cell }) => cell.kind === 'photo'))
    const height = band.reduce((sum, one) => sum + one.height, 0)
    if (height <= rest) {
      drawRows(rows, row, end, cursor, setter)
      row = end
    } else if (band.length === 1 && first?.cells.some(({ cell }) => cell.long)) {
      if (height <= page * 0.3 || rest < LEAST_PIECE) newPage()
      if (first.height <= cursor.sheet.bottom - cursor.y) drawRows(rows, row, end, cursor, setter)
      else drawBrokenRow(first, cursor, setter, newPage)
      row = end
    } else if (together || band.length === 1) {
      newPage()
      drawRows(rows, row, end, cursor, setter)
      row = end
    } else {
      let fit = row
      for (let used = rows[row]?.height ?? 0; fit < end && used <= rest; used += rows[fit]?.height ?? 0) fit++
      if (fit > row) drawRows(rows, row, fit, cursor, setter)
      newPage()
      row = fit
    }
  }
}
