import type { Block, Spot } from '../../../../shared/tables/paste-block'

/** What is selected: the cell that is active, and the corner opposite to it. */
export interface Selection {
  readonly active: Spot
  readonly corner: Spot
  /** The view stays at the active cell: after a paste, or for whole rows and columns. */
  readonly still?: true
}

/** How far the cells reach. */
export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** The block that a selection covers. */
export const blockOf = ({ active, corner }: Selection): Block => ({
  top: Math.min(active.row, corner.row),
  left: Math.min(active.column, corner.column),
  bottom: Math.max(active.row, corner.row),
  right: Math.max(active.column, corner.column),
})

/** A single cell, selected. */
export const only = (spot: Spot): Selection => ({ active: spot, corner: spot })

/** The first cell alone, selected anew. */
export const firstCell = (): Selection => only({ row: 0, column: 0 })

/** The selection of a block, its first cell active. */
export const selectionOf = ({ top, left, bottom, right }: Block): Selection => ({
  active: { row: top, column: left },
  corner: { row: bottom, column: right },
  still: true,
})

const clampSpot = ({ row, column }: Spot, { rows, columns }: Extent): Spot => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
})

/** The selection inside of a table that may have become smaller. */
export const clamp = ({ active, corner, ...more }: Selection, extent: Extent): Selection => ({
  ...more,
  active: clampSpot(active, extent),
  corner: clampSpot(corner, extent),
})

/** The selection on the row that it was on, though rows came or went above it; where that one is gone, on the next. */
export const carried = (
  selection: Selection,
  before: readonly { readonly key: string }[],
  after: readonly { readonly key: string }[],
): Selection => {
  const { active, corner } = selection
  const key = before[active.row]?.key
  if (key === undefined || after[active.row]?.key === key) return selection
  const at = after.findIndex((row) => row.key === key)
  if (at < 0) return selection
  return {
    ...selection,
    active: { ...active, row: at },
    corner: { ...corner, row: Math.max(0, corner.row + at - active.row) },
  }
}

/** A key as far as it moves the selection. */
export interface MoveKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

const FAR = 1_000_000
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where Tab or Enter goes on: along the row or column of the active cell; undefined at the end of the table. */
const onward = ({ active }: Selection, { key, shiftKey }: MoveKey, extent: Extent): Selection | undefined => {
  const by = shiftKey ? -1 : 1
  if (key === 'Enter') return only(clampSpot({ row: active.row + by, column: active.column }, extent))
  const at = active.row * extent.columns + active.column + by
  if (at < 0 || at >= extent.rows * extent.columns) return undefined
  return only({ row: Math.floor(at / extent.columns), column: at % extent.columns })
}

/** The selection after a key; undefined for keys that do not move it, and for Tab at either end of the table. */
export const moved = (selection: Selection, key: MoveKey, extent: Extent, page: number): Selection | undefined => {
  if (key.key === 'Tab' || key.key === 'Enter') return key.ctrlKey ? undefined : onward(selection, key, extent)
  const { active, corner } = selection
  const from = key.shiftKey ? corner : active
  const to = (spot: Spot): Selection => {
    const there = clampSpot(spot, extent)
    return key.shiftKey ? { active, corner: there } : only(there)
  }
  const step = steps[key.key]
  if (step !== undefined) {
    const by = key.ctrlKey ? FAR : 1
    return to({ row: from.row + step[0] * by, column: from.column + step[1] * by })
  }
  switch (key.key) {
    case 'Home':
      return to({ row: key.ctrlKey ? 0 : from.row, column: 0 })
    case 'End':
      return to({ row: key.ctrlKey ? FAR : from.row, column: FAR })
    case 'PageUp':
      return to({ row: from.row - page, column: from.column })
    case 'PageDown':
      return to({ row: from.row + page, column: from.column })
    case 'a':
      return key.ctrlKey
        ? selectionOf({ top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 })
        : undefined
    default:
      return undefined
  }
}
