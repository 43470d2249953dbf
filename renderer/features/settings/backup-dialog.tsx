import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { failures } from '../../../shared/text/failures'
import { PlacePicker } from '../../app/place-picker'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
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
    <Dialog open onClose={working ? undefined : onClose} maxWidth="md" fullWidth aria-labelledby="backup-title">
      <DialogTitle id="backup-title">{t.copyTitle}</DialogTitle>
      <DialogContent>
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
      </DialogContent>
      <DialogActions>
        <Button disabled={working} onClick={onClose}>
          {t.close}
        </Button>
        <Button variant="contained" disabled={working || folder === ''} onClick={() => void write()}>
          {t.copyNow}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
