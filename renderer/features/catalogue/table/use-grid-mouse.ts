import { useEffect, useRef, type MouseEvent } from 'react'
import type { Block } from '../../../../shared/tables/paste-block'
import { blockOf, only, type Extent, type Selection } from './selection'

export interface GridMouseNeeds {
  readonly selection: Selection
  readonly extent: Extent
  readonly onSelect: (selection: Selection) => void
  /** The handle was dragged down to a row. */
  readonly onFill: (block: Block, bottom: number) => void
}

interface Hit {
  readonly row: number | undefined
  readonly column: number | undefined
}

const numberOf = (element: HTMLElement | null, name: 'row' | 'column'): number | undefined => {
  const value = element?.dataset[name]
  return value === undefined ? undefined : Number(value)
}

const hitOf = (target: EventTarget): Hit => {
  const at = target instanceof Element ? target : null
  return {
    row: numberOf(at?.closest<HTMLElement>('[data-row]') ?? null, 'row'),
    column: numberOf(at?.closest<HTMLElement>('[data-column]') ?? null, 'column'),
  }
}

/** Selecting with the mouse: cells, whole rows by their number, whole columns by their head; dragging; the fill handle. */
export const useGridMouse = ({ selection, extent, onSelect, onFill }: GridMouseNeeds) => {
  const drag = useRef<'select' | { readonly fill: Block; readonly bottom: number }>(undefined)
  const latest = useRef({ selection, onSelect, onFill })
  useEffect(() => {
    latest.current = { selection, onSelect, onFill }
  })
  useEffect(() => {
    const up = () => {
      const was = drag.current
      drag.current = undefined
      if (typeof was === 'object' && was.bottom > was.fill.bottom) latest.current.onFill(was.fill, was.bottom)
    }
    window.addEventListener('mouseup', up)
    return () => window.removeEventListener('mouseup', up)
  }, [])

  const selectAt = ({ row, column }: Hit, extend: boolean) => {
    const { active } = selection
    if (row === undefined && column === undefined) return
    const lastRow = extent.rows - 1
    const lastColumn = extent.columns - 1
    const start = { row: row ?? 0, column: column ?? 0 }
    const end = { row: row ?? lastRow, column: column ?? lastColumn }
    const whole = row === undefined || column === undefined
    onSelect({ active: extend ? active : start, corner: end, ...(whole ? { still: true } : {}) })
  }

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || extent.rows === 0) return
    if (event.target instanceof HTMLElement && event.target.dataset['handle'] !== undefined) {
      event.preventDefault()
      const fill = blockOf(selection)
      drag.current = { fill, bottom: fill.bottom }
      return
    }
    const hit = hitOf(event.target)
    if (hit.row === undefined && hit.column === undefined) return
    event.preventDefault()
    selectAt(hit, event.shiftKey)
    drag.current = 'select'
  }
  const onMouseOver = (event: MouseEvent) => {
    const was = drag.current
    if (was === undefined || event.buttons !== 1) return
    const { row, column } = hitOf(event.target)
    if (row === undefined) return
    if (was === 'select') onSelect({ active: selection.active, corner: { row, column: column ?? extent.columns - 1 } })
    else {
      const bottom = Math.max(was.fill.bottom, row)
      drag.current = { fill: was.fill, bottom }
      onSelect({
        active: { row: was.fill.top, column: was.fill.left },
        corner: { row: bottom, column: was.fill.right },
      })
    }
  }
  /** Leaves the whole selection for its active cell, as Esc does. */
  const collapse = () => onSelect(only(selection.active))
  return { onMouseDown, onMouseOver, collapse }
}
