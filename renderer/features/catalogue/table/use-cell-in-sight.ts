import { useLayoutEffect, type RefObject } from 'react'
import type { Spot } from '../../../../shared/tables/paste-block'
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-model'

/** Scrolls a grid as far as it takes to see a cell, whenever it is another one. The first column is always in sight. */
export const useCellInSight = (
  frame: RefObject<HTMLElement | null>,
  edges: readonly number[],
  { row, column }: Spot,
): void => {
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const top = row * ROW_HEIGHT
    const { clientHeight, clientWidth } = element
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top + ROW_HEIGHT + HEAD_HEIGHT > element.scrollTop + clientHeight)
      element.scrollTo({ top: top + ROW_HEIGHT + HEAD_HEIGHT - clientHeight })
    if (column === 0) return
    const pinned = edges[1] ?? 0
    const left = edges[column] ?? 0
    const right = edges[column + 1] ?? 0
    if (left - pinned < element.scrollLeft) element.scrollTo({ left: left - pinned })
    else if (right > element.scrollLeft + clientWidth) element.scrollTo({ left: right - clientWidth })
  }, [frame, row, column, edges])
}
