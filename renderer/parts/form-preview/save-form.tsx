import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { fileName } from '../../../shared/base/file-name'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { writeOut } from '../../io/write-out'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { PlacePicker } from '../place-picker'

const t = text.forms
/** Where the last form went; a convenience of this browser, no record. */
const LAST = 'form-folder'

export interface SaveFormProps {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly onBack: () => void
}

/** Where the PDF shall go. */
export function SaveForm({ bytes, name, onBack }: SaveFormProps) {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const [folder, setFolder] = useState(() => localStorage.getItem(LAST) ?? '')
  const [writing, setWriting] = useState(false)
  const [error, setError] = useState<CodedError>()
  const choose = (next: string) => {
    localStorage.setItem(LAST, next)
    setFolder(next)
  }
  const write = async () => {
    setWriting(true)
    setError(undefined)
    try {
      const { path } = await writeOut(host, new Blob([bytes]), fileName(name), folder)
      enqueueSnackbar(t.saved(path), { variant: 'success' })
      onBack()
    } catch (thrown) {
      setError(codedOf(thrown) ?? failures.E_INTERNAL())
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <DialogContent dividers>
        <Stack spacing={1.5}>
          <Typography variant="h2" component="h3">
            {t.saveTitle}
          </Typography>
          <Typography color="textSecondary">{fileName(name)}</Typography>
          {error === undefined ? null : (
            <Notice severity="error" code={text.app.code(error.code)}>
              {error.message}
            </Notice>
          )}
          <PlacePicker folder={folder} onFolder={choose} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onBack}>{t.back}</Button>
        <Button variant="contained" disabled={folder === '' || writing} onClick={() => void write()}>
          {writing ? t.saving : t.saveHere}
        </Button>
      </DialogActions>
    </>
  )
}
