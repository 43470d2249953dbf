import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'
import { PlacePicker } from '../../parts/place-picker'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'

const t = text.backup

export interface BackupDialogProps {
  /** Where the last copy went. */
  readonly place: string | undefined
  readonly onClose: () => void
}

/** Where the copy shall go, and the work of writing it there. */
export function BackupDialog({ place = '', onClose }: BackupDialogProps) {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const [folder, setFolder] = useState(place)
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<CodedError>()

  const write = async () => {
    setWorking(true)
    setRefusal(undefined)
    try {
      const { path } = await host('backup.copy', { folder })
      enqueueSnackbar(t.copied(path), { variant: 'success' })
      onClose()
    } catch (thrown) {
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={t.copyTitle}
      width="md"
      closeLabel={t.close}
      onClose={onClose}
      busy={working}
      confirm={{ label: t.copyNow, disabled: working || folder === '', onConfirm: () => void write() }}
    >
      <Stack spacing={1.5}>
        <Typography>{t.copyWhy}</Typography>
        {refusal === undefined ? null : (
          <Notice severity="error" title={t.copyFailed} code={text.app.code(refusal.code)}>
            {refusal.message}
          </Notice>
        )}
        {working ? (
          <>
            <Typography role="status">{t.copying}</Typography>
            <LinearProgress aria-label={t.copying} />
          </>
        ) : (
          <PlacePicker folder={folder} onFolder={setFolder} />
        )}
      </Stack>
    </Dialog>
  )
}
