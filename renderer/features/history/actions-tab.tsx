import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { localMoment } from '../../../shared/base/local-day'
import type { ActionRow } from '../../data/store/database'
import { useLatestActions } from '../../data/undo/use-latest-actions'
import { text } from '../../text/zh-cn'
import { PlainTable } from '../../ui/plain-table'
import { ActionChanges } from './action-changes'
import { UndoToDialog } from './undo-to-dialog'

const t = text.history
const PAGE = 50

const stateOf = (row: ActionRow): string => {
  if (row.undoes !== undefined) return row.redoneBy === undefined ? t.isUndo : t.undoRedone
  if (row.undoneBy !== undefined) return t.undone
  if (row.redoes !== undefined) return t.isRedo
  return row.stays ? t.stays : ''
}

const canGoBackTo = ({ undoes, undoneBy, stays }: ActionRow): boolean =>
  undoes === undefined && undoneBy === undefined && !stays

/** The latest actions, newest first; each opens to its changes. */
export function ActionsTab() {
  const [count, setCount] = useState(PAGE)
  const found = useLatestActions(count + 1)
  const [open, setOpen] = useState<ActionRow>()
  const [target, setTarget] = useState<ActionRow>()
  if (found === undefined) return <Typography role="status">{t.loading}</Typography>
  if (found.length === 0) return <Typography>{t.noActions}</Typography>
  const rows = found.slice(0, count).map((row) => ({
    key: row.id,
    cells: [
      localMoment(row.at),
      <Link
        key="label"
        component="button"
        aria-label={t.changesOf(row.label)}
        onClick={() => setOpen(row)}
        sx={{ textAlign: 'left' }}
      >
        {row.label}
      </Link>,
      row.changes,
      stateOf(row),
      canGoBackTo(row) ? (
        <Button key="undo" size="small" aria-label={t.undoToOf(row.label)} onClick={() => setTarget(row)}>
          {t.undoTo}
        </Button>
      ) : (
        t.none
      ),
    ],
  }))
  const { when, label, changes, state, action } = t.columns
  return (
    <Stack spacing={1}>
      <PlainTable
        label={t.caption}
        head={[when, label, changes, state, action]}
        widths={['150px', undefined, '80px', '240px', '140px']}
        rows={rows}
      />
      {found.length > count ? <Button onClick={() => setCount(count + PAGE)}>{t.older}</Button> : null}
      {open === undefined ? null : <ActionChanges row={open} onClose={() => setOpen(undefined)} />}
      {target === undefined ? null : <UndoToDialog row={target} onClose={() => setTarget(undefined)} />}
    </Stack>
  )
}
