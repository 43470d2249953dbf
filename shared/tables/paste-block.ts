import type { Matrix } from './clipboard-text'

/** A cell of a table, 0-based. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** A block of cells, both ends included. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Text for one cell. */
export interface CellText extends Spot {
  readonly text: string
}

/** What one paste does to a table. */
export interface Pasted {
  readonly cells: readonly CellText[]
  /** Rows to add behind the last one. */
  readonly added: number
  /** Columns of the clipboard that stand right of the last column and are left out. */
  readonly cut: number
  /** The block that was written, for the selection. */
  readonly block: Block
}

/** How many cells a block is high and wide. */
export const sizeOf = ({ top, left, bottom, right }: Block) => ({ rows: bottom - top + 1, columns: right - left + 1 })

/** The spots of a block, row by row. */
function* spotsOf({ top, left, bottom, right }: Block): Generator<Spot> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column }
}

const repeats = (wanted: number, given: number): number => (wanted % given === 0 ? wanted / given : 1)

/**
 * Lays the clipboard over a table of the given size at the selected block: repeated where the selection is a multiple of
 * it, with rows added below the last one. Empty rows at the end add nothing.
 */
export const pasteBlock = (
  target: Block,
  matrix: Matrix,
  table: { readonly rows: number; readonly columns: number },
): Pasted => {
  const selected = sizeOf(target)
  const width = matrix[0]?.length ?? 0
  const high = matrix.length * repeats(selected.rows, matrix.length)
  const wide = width * repeats(selected.columns, Math.max(1, width))
  const right = Math.min(table.columns, target.left + wide) - 1
  const cells: CellText[] = []
  let last = Math.min(table.rows, target.top + high) - 1
  for (let down = 0; down < high; down++) {
    const line = matrix[down % matrix.length] ?? []
    const row = target.top + down
    if (row >= table.rows && line.some((text) => text.trim() !== '')) last = row
    for (let column = target.left; column <= right; column++)
      cells.push({ row, column, text: line[(column - target.left) % width] ?? '' })
  }
  return {
    cells: cells.filter(({ row }) => row <= last),
    added: Math.max(0, last - table.rows + 1),
    cut: target.left + wide - 1 - right,
    block: {
      top: target.top,
      left: target.left,
      bottom: Math.max(target.top, last),
      right: Math.max(target.left, right),
    },
  }
}

/** Repeats the rows of a block down to a row: copies, never counts up. */
export const fillTo = (block: Block, bottom: number, textAt: (spot: Spot) => string): readonly CellText[] => {
  const { rows } = sizeOf(block)
  return [...spotsOf({ ...block, top: block.bottom + 1, bottom })].map(({ row, column }) => ({
    row,
    column,
    text: textAt({ row: block.top + ((row - block.top) % rows), column }),
  }))
}

/** Ctrl+D: the first row of the block into all its other rows; a single row takes the row above it. */
export const fillDown = (block: Block, textAt: (spot: Spot) => string): readonly CellText[] => {
  const source = block.top === block.bottom ? block.top - 1 : block.top
  return source < 0 ? [] : fillTo({ ...block, top: source, bottom: source }, block.bottom, textAt)
}

/** The same text for every cell of a block. */
export const fillWith = (block: Block, text: string): readonly CellText[] =>
  [...spotsOf(block)].map((spot) => ({ ...spot, text }))
