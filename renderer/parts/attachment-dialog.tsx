import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useEffect, useState } from 'react'
import type { Attachment } from '../../shared/base/attachment'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import { useWorkspace } from '../data/store/workspace'
import { exportAttachment, readAttachment } from '../io/attachments'
import { text } from '../text/zh-cn'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { PlacePicker } from './place-picker'

const t = text.attachments
/** Where the last attachment went; a convenience of this browser, no record. */
const LAST = 'attachment-folder'
/** What a browser draws by itself; a picture never runs anything, so its kind may be taken from its name. */
const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  bmp: 'image/bmp',
  gif: 'image/gif',
  webp: 'image/webp',
}
const pictureType = ({ name }: Attachment): string | undefined => pictures[name.split('.').at(-1)?.toLowerCase() ?? '']

/** True for files that the program can show; the others are written out and opened with their own program. */
export const canShow = (attachment: Attachment): boolean => pictureType(attachment) !== undefined

export interface Wanted {
  readonly kind: 'show' | 'save'
  readonly attachment: Attachment
}

function Picture({ attachment, onFailed }: { attachment: Attachment; onFailed: (thrown: unknown) => void }) {
  const { host } = useWorkspace()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let current = true
    readAttachment(host, attachment.sha256).then((bytes) => {
      if (!current) return
      made = URL.createObjectURL(new Blob([bytes], { type: pictureType(attachment) ?? '' }))
      setUrl(made)
    }, onFailed)
    return () => {
      current = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [host, attachment, onFailed])
  return url === undefined ? (
    <Typography role="status">{t.opening(attachment.name)}</Typography>
  ) : (
    <Box component="img" src={url} alt={attachment.name} sx={{ maxWidth: '100%', display: 'block', mx: 'auto' }} />
  )
}

export interface AttachmentDialogProps {
  readonly wanted: Wanted
  readonly onClose: () => void
}

/** An attachment to look at, or the place it shall be written to. */
export function AttachmentDialog({ wanted: { kind, attachment }, onClose }: AttachmentDialogProps) {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const [folder, setFolder] = useState(() => localStorage.getItem(LAST) ?? '')
  const [refusal, setRefusal] = useState<CodedError>()
  const [refuse] = useState(() => (thrown: unknown) => setRefusal(codedOf(thrown) ?? failures.E_INTERNAL()))
  const save = async () => {
    setRefusal(undefined)
    localStorage.setItem(LAST, folder)
    try {
      const { path } = await exportAttachment(host, attachment, folder)
      enqueueSnackbar(t.saved(path), { variant: 'success' })
      onClose()
    } catch (thrown) {
      refuse(thrown)
    }
  }
  return (
    <Dialog
      title={kind === 'show' ? attachment.name : t.saveTitle(attachment.name)}
      width="md"
      closeLabel={t.close}
      onClose={onClose}
      confirm={
        kind === 'save' ? { label: t.saveHere, disabled: folder === '', onConfirm: () => void save() } : undefined
      }
    >
      {refusal === undefined ? null : (
        <Notice severity="error" title={t.failed} code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
      {kind === 'save' ? (
        <PlacePicker folder={folder} onFolder={setFolder} />
      ) : refusal === undefined ? (
        <Picture attachment={attachment} onFailed={refuse} />
      ) : null}
    </Dialog>
  )
}
