import type { FindingLevel } from '../../../../shared/base/finding-level'

/** A column as the grid draws it. */
export interface GridColumn {
  readonly key: string
  readonly label: string
  readonly width: number
  /** Values to choose from; undefined for plain text. */
  readonly choices: readonly string[] | undefined
  /** There to read. */
  readonly fixed: boolean
  /** Numbers stand at the right. */
  readonly numeric: boolean
}

/** A row as the grid draws it: only rows in sight are asked for. */
export interface GridRow {
  readonly key: string
  readonly texts: readonly string[]
  /** The gravest finding of each column that has any, by the column's key. */
  readonly marks: ReadonlyMap<string, FindingLevel>
}

export const ROW_HEIGHT = 32
export const HEAD_HEIGHT = 34
export const GUTTER = 52

/** Left edges of the columns, the gutter included; one more than there are columns: the whole width. */
export const leftEdges = (columns: readonly GridColumn[]): readonly number[] => {
  const edges = [GUTTER]
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** Rows and columns in sight. */
export interface Window {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Rows are drawn in steps of this many, so that a small scroll draws nothing anew. */
const STEP = 8

/** What of the grid is in sight at a scroll position, with some around it. */
export const windowAt = (
  place: { readonly scrollTop: number; readonly scrollLeft: number; readonly height: number; readonly width: number },
  rows: number,
  edges: readonly number[],
): Window => {
  const top = Math.floor(place.scrollTop / ROW_HEIGHT / STEP) * STEP - STEP
  const bottom = top + Math.ceil(place.height / ROW_HEIGHT / STEP) * STEP + 3 * STEP
  const last = edges.length - 2
  let left = 1
  while (left < last && (edges[left + 1] ?? 0) < place.scrollLeft) left++
  let right = left
  while (right < last && (edges[right + 1] ?? 0) < place.scrollLeft + place.width) right++
  return {
    top: Math.max(0, top),
    bottom: Math.min(rows - 1, bottom),
    left: Math.max(1, left - 1),
    right: Math.min(last, right + 1),
  }
}
