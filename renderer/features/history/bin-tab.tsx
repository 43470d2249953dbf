import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { kindOf } from '../../../shared/kinds/data-kinds'
import { useCallback } from 'react'
import { useChangeWords } from '../../parts/change-words'
import { localMoment } from '../../../shared/base/local-day'
import { useSave } from '../../parts/use-save'
import { BIN_DAYS, readBin, restoreEdits, type BinEntry } from '../../data/undo/recycle-bin'
import { useLoaded } from '../../data/store/use-loaded'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { PlainTable } from '../../ui/plain-table'

const t = text.history.bin

/** Records deleted in the last 90 days; each comes back with the references it had. */
export function BinTab() {
  const { host, records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const save = useSave()
  const words = useChangeWords()
  const bin = useLoaded(
    useCallback(() => readBin(host, records.db, new Date()), [host, records]),
    { subscribe: records.changes.subscribe },
  )
  if (bin === undefined) return <Typography role="status">{text.history.loading}</Typography>
  if (bin === 'failed') return <Typography color="error">{text.history.failed}</Typography>
  const restore = async (entry: BinEntry, name: string) => {
    const edits = await restoreEdits(host, records.db, entry)
    if (edits.length === 0) enqueueSnackbar(t.there, { variant: 'info' })
    else await save(t.label(kindOf(entry.table).word, name), edits, { done: t.done(name) })
  }
  const { kind, name: nameColumn, when, by, action } = t.columns
  return (
    <Stack spacing={1}>
      <Typography color="textSecondary">{t.lead(BIN_DAYS)}</Typography>
      {bin.entries.length === 0 ? (
        <Typography>{t.empty}</Typography>
      ) : (
        <PlainTable
          label={t.caption}
          head={[kind, nameColumn, when, by, action]}
          widths={['100px', undefined, '150px', '30%', '120px']}
          rows={bin.entries.map((entry) => {
            const name = words.recordName(entry.table, entry.before, entry.named)
            const along = [...entry.along].map(([table, count]) =>
              t.along(count, kindOf(table).counter, kindOf(table).word),
            )
            return {
              key: `${entry.table} ${entry.id}`,
              cells: [
                kindOf(entry.table).word,
                along.length === 0 ? name : t.with(name, along),
                localMoment(entry.row.at),
                entry.row.label,
                entry.needs !== undefined ? (
                  t.needs(kindOf(entry.needs).word)
                ) : (
                  <Button
                    key="restore"
                    size="small"
                    aria-label={t.restoreOf(name)}
                    onClick={() => void restore(entry, name)}
                  >
                    {t.restore}
                  </Button>
                ),
              ],
            }
          })}
        />
      )}
      {bin.older === 0 ? null : <Typography color="textSecondary">{t.older(bin.older, BIN_DAYS)}</Typography>}
    </Stack>
  )
}
