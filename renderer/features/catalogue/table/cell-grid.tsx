import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import type { Block } from '../../../../shared/tables/paste-block'
import { text } from '../../../text/zh-cn'
import { CellEditor } from './cell-editor'
import { GridFrame } from './grid-frame'
import { GridHead } from './grid-head'
import { GridLine } from './grid-line'
import { HEAD_HEIGHT, leftEdges, ROW_HEIGHT, type GridColumn, type GridRow } from './grid-model'
import { blockOf, moved, type Selection } from './selection'
import { useCellInSight } from './use-cell-in-sight'
import { useGridMouse } from './use-grid-mouse'
import { useGridWindow } from './use-grid-window'

const t = text.table

export interface CellGridProps {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  /** The same object for a row that has not changed, so that it is not drawn anew. */
  readonly rowAt: (at: number) => GridRow
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  /** Id of the line that says what is wrong with the active cell. */
  readonly statusId: string
  readonly onText: (row: number, column: number, text: string) => void
  readonly onPaste: (clipboard: string) => void
  /** Puts the selection on the clipboard; true cuts it. */
  readonly onCopy: (data: DataTransfer, cut: boolean) => void
  readonly onFill: (block: Block, bottom: number) => void
  /** Keys that the grid itself has no use for, while no cell is open; true when the key was used. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The grid is what the person asked for: it takes the focus when it appears. */
  readonly takesFocus?: boolean
}

/**
 * A grid of cells as in Excel: ranges, keyboard, clipboard, an input in the active cell. Knows texts and marks, nothing of
 * records. Only rows and columns in sight are drawn.
 */
export function CellGrid(props: CellGridProps) {
  const { label, columns, rowCount, rowAt, selection, onSelect, statusId, onText, onKey, takesFocus = false } = props
  const frame = useRef<HTMLDivElement>(null)
  const edges = useMemo(() => leftEdges(columns), [columns])
  const extent = { rows: rowCount, columns: columns.length }
  const { seen, page } = useGridWindow(frame, edges, rowCount)
  const mouse = useGridMouse({ selection, extent, onSelect, onFill: props.onFill })
  const block = blockOf(selection)
  const { active, corner } = selection

  useEffect(() => {
    if (takesFocus) frame.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }, [takesFocus])

  // The end of the selection that moves stays in sight.
  useCellInSight(frame, edges, selection.still === true ? active : corner)

  const onKeyDown = (event: KeyboardEvent) => {
    if (rowCount === 0 || onKey(event)) {
      if (rowCount > 0) event.preventDefault()
      return
    }
    if (event.altKey) return
    const { key, shiftKey } = event
    const next = moved(selection, { key, shiftKey, ctrlKey: event.ctrlKey || event.metaKey }, extent, page)
    if (next === undefined) return
    event.preventDefault()
    onSelect(next)
  }
  const copy = (cut: boolean) => (event: ClipboardEvent) => {
    event.preventDefault()
    props.onCopy(event.clipboardData, cut)
  }

  const rows: number[] = []
  for (let at = seen.top; at <= seen.bottom; at++) rows.push(at)
  if (rowCount > 0 && (active.row < seen.top || active.row > seen.bottom)) rows.push(active.row)
  const whole = edges.at(-1) ?? 0
  return (
    <GridFrame
      ref={frame}
      data-cell-grid
      onKeyDown={onKeyDown}
      onMouseDown={(event: MouseEvent) => {
        // A press on a cell brings the keys here, from whichever button or field they went to before.
        if (frame.current?.contains(document.activeElement) !== true)
          frame.current?.querySelector('input')?.focus({ preventScroll: true })
        mouse.onMouseDown(event)
      }}
      onMouseOver={mouse.onMouseOver}
      onCopy={copy(false)}
      onCut={copy(true)}
      onPaste={(event: ClipboardEvent) => {
        event.preventDefault()
        props.onPaste(event.clipboardData.getData('text/plain'))
      }}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        style={{ width: whole, height: rowCount * ROW_HEIGHT + HEAD_HEIGHT, position: 'relative' }}
      >
        <GridHead columns={columns} edges={edges} block={block} />
        <div role="rowgroup" style={{ position: 'absolute', top: HEAD_HEIGHT, left: 0, width: whole }}>
          {rows.map((at) => {
            const row = rowAt(at)
            const within = at >= block.top && at <= block.bottom
            const here = at === active.row
            const column = columns[active.column]
            return (
              <GridLine
                key={row.key}
                at={at}
                row={row}
                columns={columns}
                edges={edges}
                left={seen.left}
                right={seen.right}
                cursor={here ? active.column : -1}
                from={within ? block.left : -1}
                to={within ? block.right : -1}
                handle={at === block.bottom}
              >
                {here && column !== undefined ? (
                  <CellEditor
                    key={`${row.key} ${column.key}`}
                    column={column}
                    label={t.cell(at + 1, column.label)}
                    stored={row.texts[active.column] ?? ''}
                    bad={row.marks.has(column.key)}
                    describedBy={statusId}
                    onCommit={(typed) => onText(at, active.column, typed)}
                  />
                ) : null}
              </GridLine>
            )
          })}
        </div>
      </div>
    </GridFrame>
  )
}
