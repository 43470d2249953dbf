import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { kindOf } from '../../../shared/kinds/data-kinds'
import { changeKind, fieldChanges } from '../../../shared/journal/field-changes'
import type { CommittedAction } from '../../../shared/journal/replay'
import { ChangeTable } from '../../app/change-table'
import { momentText, useChangeWords } from '../../app/change-words'
import type { ActionRow } from '../../data/database'
import { readAction } from '../../data/read-action'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { SideDrawer } from '../../ui/side-drawer'

const t = text.history
const PAGE = 20

/** The changes of one action, record by record and field by field. */
export function ActionChanges({ row, onClose }: { readonly row: ActionRow; readonly onClose: () => void }) {
  const { host } = useWorkspace()
  const words = useChangeWords()
  const [action, setAction] = useState<CommittedAction | null>()
  const [count, setCount] = useState(PAGE)
  useEffect(() => {
    let here = true
    readAction(host, row).then(
      (found) => here && setAction(found ?? null),
      () => here && setAction(null),
    )
    return () => {
      here = false
    }
  }, [host, row])
  return (
    <SideDrawer title={row.label} closeLabel={t.detail.close} onClose={onClose}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{t.detail.facts(momentText(row.at), t.who, row.changes)}</Typography>
        {action === undefined ? <Typography role="status">{t.loading}</Typography> : null}
        {action === null ? <Typography color="error">{t.detail.gone}</Typography> : null}
        {action?.changes.slice(0, count).map(({ table, id, before, after }) => {
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
        {action && action.changes.length > count ? (
          <>
            <Typography variant="body2">{t.detail.first(count, action.changes.length)}</Typography>
            <Button onClick={() => setCount(count + PAGE)}>{t.detail.more}</Button>
          </>
        ) : null}
      </Stack>
    </SideDrawer>
  )
}
