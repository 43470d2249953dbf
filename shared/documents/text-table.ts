import { thisPage, nextPage, type Cursor } from './form-page'
import { officialPage as page } from './official-page'
import { CELL_SIDE, columnWidths } from './column-widths'
import type { FlowTable } from './text-flow'
import type { SetLine, Typesetter, Voice } from './typesetter'

const SIZE = page.table
const PITCH = page.tablePitch
const PAD_X = CELL_SIDE
const PAD_Y = 2

/** A row whose cells are broken into lines. */
interface SetRow {
  readonly cells: readonly (readonly SetLine[])[]
  readonly lines: number
}

const heightOf = (lines: number): number => lines * PITCH + 2 * PAD_Y

const setRow = (texts: readonly string[], widths: readonly number[], setter: Typesetter, voice: Voice): SetRow => {
  const cells = texts.map((text, at) =>
    text.split('\n').flatMap((line) => setter.lines(line, voice, SIZE, (widths[at] ?? 0) - 2 * PAD_X)),
  )
  return { cells, lines: Math.max(1, ...cells.map(({ length }) => length)) }
}

type Align = 'left' | 'center' | 'right'

/** Draws a row, or its lines `from` up to `to` where no page holds the whole. */
const drawRow = (
  row: SetRow,
  widths: readonly number[],
  aligns: readonly Align[],
  cursor: Cursor,
  [from, to]: readonly [number, number] = [0, row.lines],
): void => {
  const drawn = thisPage(cursor)
  const height = heightOf(to - from)
  let x = cursor.sheet.left
  row.cells.forEach((lines, at) => {
    const width = widths[at] ?? 0
    drawn.rules.push({ x, y: cursor.y, width, height })
    const here = lines.slice(from, to)
    // What goes on over pages begins at the top.
    const top = cursor.y + (to - from < row.lines ? PAD_Y : (height - here.length * PITCH) / 2)
    const align = aligns[at] ?? 'left'
    here.forEach((line, index) => {
      const free = align === 'left' ? PAD_X : align === 'right' ? width - PAD_X - line.width : (width - line.width) / 2
      const baseline = top + index * PITCH + (PITCH - SIZE) / 2 + 0.88 * SIZE
      drawn.texts.push({ x: x + free, baseline, size: SIZE, line })
    })
    x += width
  })
  cursor.y += height
}

/**
 * Draws a table over the width of the text. Its head comes again on every page; a row goes whole to the next page, and one
 * that no page holds goes on there.
 */
export const drawTextTable = (table: FlowTable, cursor: Cursor, setter: Typesetter): void => {
  const widths = columnWidths(table)
  const aligns = table.columns.map(({ align = 'left' }) => align)
  const labels = table.columns.map(({ label }) => label)
  const head = setRow(labels, widths, setter, 'heading')
  const drawHead = (): void =>
    drawRow(
      head,
      widths,
      labels.map(() => 'center'),
      cursor,
    )
  const room = (): number => cursor.sheet.bottom - cursor.y
  const begin = (): void => {
    nextPage(cursor)
    drawHead()
  }
  const rows = table.rows.map((texts) => setRow(texts, widths, setter, 'text'))
  const onPage = cursor.sheet.bottom - cursor.sheet.top - heightOf(head.lines)
  if (room() < heightOf(head.lines) + Math.min(onPage, heightOf(rows[0]?.lines ?? 1))) nextPage(cursor)
  drawHead()
  for (const row of rows) {
    if (room() < heightOf(row.lines) && heightOf(row.lines) <= onPage) begin()
    let from = 0
    while (from < row.lines) {
      if (room() < heightOf(1)) begin()
      const to = Math.min(row.lines, from + Math.floor((room() - 2 * PAD_Y) / PITCH))
      drawRow(row, widths, aligns, cursor, [from, to])
      from = to
    }
  }
}
