import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ResourceRow } from '../../data/resource-row'
import { PlacePicker } from '../../app/place-picker'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { useLedgerExport } from './use-ledger-export'

const t = text.catalogue.ledger
/** Where the last ledger went; a convenience of this browser, no record. */
const LAST = 'ledger-folder'

export interface ExportDialogProps {
  /** The resources as the list shows them now: all, or those that were found. */
  readonly rows: readonly ResourceRow[]
  readonly onClose: () => void
}

/** Where the ledger shall go, and the work of writing it there. */
export function ExportDialog({ rows, onClose }: ExportDialogProps) {
  const [folder, setFolder] = useState(() => localStorage.getItem(LAST) ?? '')
  const { work, start, cancel } = useLedgerExport(rows, onClose)
  const working = work.kind === 'working'
  const choose = (next: string) => {
    localStorage.setItem(LAST, next)
    setFolder(next)
  }
  return (
    <Dialog open onClose={working ? undefined : onClose} maxWidth="md" fullWidth aria-labelledby="export-title">
      <DialogTitle id="export-title">{t.title(rows.length)}</DialogTitle>
      <DialogContent>
        <Stack spacing={1.5}>
          <Typography>{t.why}</Typography>
          {work.kind === 'failed' ? (
            <Notice severity="error" title={t.failed} code={text.app.code(work.error.code)}>
              {work.error.message}
            </Notice>
          ) : null}
          {working ? (
            <>
              <Typography role="status">{work.step}</Typography>
              <LinearProgress aria-label={work.step} variant="determinate" value={work.fraction * 100} />
            </>
          ) : (
            <PlacePicker folder={folder} onFolder={choose} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {working ? (
          <Button onClick={cancel}>{t.cancel}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t.close}</Button>
            <Button variant="contained" disabled={folder === ''} onClick={() => void start(folder)}>
              {t.write}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
