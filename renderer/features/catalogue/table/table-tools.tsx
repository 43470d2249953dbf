import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { Ref } from 'react'
import { formatCount } from '../../../../shared/base/format-count'
import { sizeOf } from '../../../../shared/tables/paste-block'
import { text } from '../../../text/zh-cn'
import { CountBar } from '../../../ui/count-bar'
import type { Table } from './use-table'
import type { TableEdits } from './use-table-edits'

const t = text.table

export interface TableToolsProps {
  readonly ref: Ref<HTMLDivElement>
  readonly table: Table
  readonly edits: TableEdits
  /** True while find and replace stands beside the grid. */
  readonly finding: boolean
  readonly onFinding: () => void
  readonly onBulk: () => void
  /** Told after a tool that works on the cells: the keys then belong to the grid again. */
  readonly onUsed: () => void
}

/** What stands above the table: how many rows lack something, and what can be done with those that are selected. */
export function TableTools({ ref, table, edits, finding, onFinding, onBulk, onUsed }: TableToolsProps) {
  const { rows, all, byLevel } = table
  const then = (work: () => void) => () => {
    work()
    onUsed()
  }
  return (
    <Stack direction="row" ref={ref} sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
      <CountBar
        total={rows.length === all.length ? t.counts(all.length) : t.found(rows.length, all.length)}
        levels={
          table.state === 'checked'
            ? (['必改', '需说明'] as const).map((level) => ({
                level,
                count: formatCount(byLevel[level].size),
                none: byLevel[level].size === 0,
              }))
            : undefined
        }
        waiting={table.state === 'failed' ? text.catalogue.counts.checkFailed : text.catalogue.counts.checking}
        chosen={table.narrowed === '建议' ? undefined : table.narrowed}
        onChoose={table.narrow}
      />
      <Stack direction="row" role="group" aria-label={t.tools.group} sx={{ ml: 'auto', gap: 0.5 }}>
        <Button size="small" onClick={then(edits.fillDown)}>
          {t.tools.fillDown}
        </Button>
        <Button size="small" aria-pressed={finding} onClick={onFinding}>
          {t.tools.find}
        </Button>
        <Button size="small" onClick={onBulk}>
          {t.tools.bulk}
        </Button>
        <Button size="small" onClick={then(edits.addRow)}>
          {t.tools.addRow}
        </Button>
        <Button size="small" color="error" onClick={then(edits.removeRows)}>
          {t.tools.removeRows(sizeOf(table.block).rows)}
        </Button>
      </Stack>
    </Stack>
  )
}
