import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmber from '@mui/icons-material/WarningAmber'
import { memo, type ReactNode } from 'react'
import { text } from '../../../text/zh-cn'
import { GUTTER, ROW_HEIGHT, type GridColumn, type GridRow } from './grid-model'

const t = text.table
const icons = { 必改: ErrorOutline, 需说明: WarningAmber, 建议: InfoOutlined } as const

export interface GridLineProps {
  readonly at: number
  readonly row: GridRow
  readonly columns: readonly GridColumn[]
  readonly edges: readonly number[]
  /** Columns in sight, and the one that must be drawn because the cursor is there. */
  readonly left: number
  readonly right: number
  readonly cursor: number
  /** Selected columns of this row; -1 for none. */
  readonly from: number
  readonly to: number
  /** The last column of the selection's last row carries the handle to fill down. */
  readonly handle: boolean
  /** The active cell's input. */
  readonly children?: ReactNode
}

/** One row of the grid; drawn anew only when something of it changed. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { at, row, columns, edges, left, right, cursor, from, to, handle, children } = props
  const cell = (column: number) => {
    const info = columns[column]
    if (info === undefined) return null
    const mark = row.marks.get(info.key)
    const chosen = column >= from && column <= to
    const words = row.texts[column] ?? ''
    const Icon = mark === undefined ? undefined : icons[mark]
    const classes = [
      'cell',
      column === 0 ? 'pinned' : '',
      info.numeric ? 'numeric' : '',
      info.fixed ? 'fixed' : '',
      mark === undefined ? '' : `mark-${mark}`,
      chosen ? 'chosen' : '',
      column === cursor ? 'active' : '',
    ]
    return (
      <div
        key={info.key}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={chosen}
        aria-readonly={info.fixed}
        data-column={column}
        className={classes.join(' ')}
        title={words === '' ? undefined : words}
        style={{ width: info.width, ...(column === 0 ? { left: GUTTER } : { left: edges[column] }) }}
      >
        {column === cursor ? children : <span className="words">{words}</span>}
        {Icon === undefined ? null : <Icon className="icon" titleAccess={mark ?? ''} />}
        {handle && column === to ? <span className="handle" data-handle aria-hidden /> : null}
      </div>
    )
  }
  const drawn = [0]
  for (let column = left; column <= right; column++) drawn.push(column)
  if (cursor > 0 && (cursor < left || cursor > right)) drawn.push(cursor)
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={at}
      className="line"
      style={{ top: at * ROW_HEIGHT, height: ROW_HEIGHT }}
    >
      <div role="rowheader" aria-colindex={1} aria-label={t.row(at + 1)} className={from < 0 ? 'gutter' : 'gutter lit'}>
        {at + 1}
      </div>
      {drawn.map(cell)}
    </div>
  )
})
