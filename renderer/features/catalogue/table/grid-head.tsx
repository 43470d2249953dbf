import type { Block } from '../../../../shared/tables/paste-block'
import { text } from '../../../text/zh-cn'
import { GUTTER, type GridColumn } from './grid-model'

const t = text.table

export interface GridHeadProps {
  readonly columns: readonly GridColumn[]
  readonly edges: readonly number[]
  /** What is selected: its columns are lit. */
  readonly block: Block
}

/** The row of headings, which stays at the top. */
export function GridHead({ columns, edges, block }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="head" style={{ width: edges.at(-1) ?? 0 }}>
      <div role="columnheader" aria-colindex={1} className="gutter">
        {t.rowHead}
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={at + 2}
          data-column={at}
          className={`cell${at === 0 ? ' pinned' : ''}${at >= block.left && at <= block.right ? ' lit' : ''}`}
          style={{ width: column.width, left: at === 0 ? GUTTER : edges[at] }}
          title={column.label}
        >
          <span className="words">{column.label}</span>
        </div>
      ))}
    </div>
  )
}
