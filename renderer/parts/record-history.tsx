import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { TableName } from '../../shared/kinds/data-kinds'
import { localMoment } from '../../shared/base/local-day'
import { recordMoments } from '../data/undo/history'
import { useCallback } from 'react'
import { useLoaded } from '../data/store/use-loaded'
import { useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { Fold } from '../ui/fold'
import { ChangeTable } from './change-table'

const t = text.history
const PAGE = 10

export interface RecordHistoryProps {
  readonly table: TableName
  readonly id: string
  readonly uncovered?: boolean
}

function Moments({ table, id, uncovered = false }: RecordHistoryProps) {
  const { host, records } = useWorkspace()
  const [count, setCount] = useState(PAGE)
  const read = useCallback(
    () => recordMoments(host, records.db, { table, id }, count),
    [host, records, table, id, count],
  )
  const follow = useCallback(
    (again: () => void) =>
      records.changes.subscribe((changed) => {
        if (changed === 'all' || changed.some((change) => change.table === table && change.id === id)) again()
      }),
    [records, table, id],
  )
  const found = useLoaded(read, { subscribe: follow })
  if (found === undefined) return <Typography role="status">{t.loading}</Typography>
  if (found === 'failed') return <Typography color="error">{t.failed}</Typography>
  return (
    <Stack spacing={2}>
      {found.moments.length === 0 ? <Typography>{t.record.none}</Typography> : null}
      {found.moments.map(({ row, fields }) => (
        <div key={row.id}>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t.record.facts(t.who, localMoment(row.at), row.label)}
          </Typography>
          <ChangeTable
            name={`${row.label} ${localMoment(row.at)}`}
            table={table}
            fields={fields}
            uncovered={uncovered}
          />
        </div>
      ))}
      {found.more ? <Button onClick={() => setCount(count + PAGE)}>{t.record.older}</Button> : null}
    </Stack>
  )
}

/** 修改历史 of one record, read when somebody opens it: when, by whom, old and new of every field. */
export function RecordHistory(props: RecordHistoryProps) {
  return (
    <Fold title={t.record.title} level="h3" whole>
      <Moments {...props} />
    </Fold>
  )
}
