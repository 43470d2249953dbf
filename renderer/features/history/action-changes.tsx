import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { kindOf } from '../../../shared/kinds/data-kinds'
import { useCallback } from 'react'
import { localMoment } from '../../../shared/base/local-day'
import { changeKind, fieldChanges } from '../../../shared/journal/field-changes'
import { ChangeTable } from '../../parts/change-table'
import { useChangeWords } from '../../parts/change-words'
import type { ActionRow } from '../../data/store/database'
import { readAction } from '../../data/store/read-action'
import { useLoaded } from '../../data/store/use-loaded'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { SideDrawer } from '../../ui/side-drawer'

const t = text.history
const PAGE = 20

/** The changes of one action, record by record and field by field. */
export function ActionChanges({ row, onClose }: { readonly row: ActionRow; readonly onClose: () => void }) {
  const { host } = useWorkspace()
  const words = useChangeWords()
  const action = useLoaded(useCallback(async () => (await readAction(host, row)) ?? 'failed', [host, row]))
  const changes = action === undefined || action === 'failed' ? [] : action.changes
  const [count, setCount] = useState(PAGE)
  return (
    <SideDrawer title={row.label} closeLabel={t.detail.close} onClose={onClose}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{t.detail.facts(localMoment(row.at), t.who, row.changes)}</Typography>
        {action === undefined ? <Typography role="status">{t.loading}</Typography> : null}
        {action === 'failed' ? <Typography color="error">{t.detail.gone}</Typography> : null}
        {changes.slice(0, count).map(({ table, id, before, after }) => {
          const name = words.recordName(table, after ?? before)
          return (
            <div key={`${table} ${id}`}>
              <Typography variant="h2" component="h3" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
                {t.recordTitle(t.kinds[changeKind({ before, after })], kindOf(table).word, name)}
              </Typography>
              <ChangeTable name={name} table={table} fields={fieldChanges(table, before, after)} />
            </div>
          )
        })}
        {changes.length > count ? (
          <>
            <Typography variant="body2">{t.detail.first(count, changes.length)}</Typography>
            <Button onClick={() => setCount(count + PAGE)}>{t.detail.more}</Button>
          </>
        ) : null}
      </Stack>
    </SideDrawer>
  )
}
