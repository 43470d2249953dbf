import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { text } from '../text/zh-cn'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { PlacePicker } from './place-picker'
import { useFileExport, type ExportTask } from './use-file-export'

const t = text.app.exporting
/** Where the last file went; a convenience of this browser, no record. */
const LAST = 'ledger-folder'

export interface ExportDialogProps {
  readonly title: string
  /** What is written and what for. */
  readonly why: string
  /** The button that writes. */
  readonly write: string
  readonly task: ExportTask
  readonly onClose: () => void
}

/** Where a file shall go, and the work of writing it there. */
export function ExportDialog({ title, why, write, task, onClose }: ExportDialogProps) {
  const [folder, setFolder] = useState(() => localStorage.getItem(LAST) ?? '')
  const { work, start, cancel } = useFileExport(task, onClose)
  const working = work.kind === 'working'
  const choose = (next: string) => {
    localStorage.setItem(LAST, next)
    setFolder(next)
  }
  return (
    <Dialog
      title={title}
      width="md"
      closeLabel={working ? t.cancel : t.close}
      onClose={onClose}
      busy={working}
      onCallOff={cancel}
      confirm={working ? undefined : { label: write, disabled: folder === '', onConfirm: () => void start(folder) }}
    >
      <Stack spacing={1.5}>
        <Typography>{why}</Typography>
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
    </Dialog>
  )
}
