import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { FoundUpdate, HostOutput } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { useLoading } from '../../data/store/use-loading'
import { useWorkspace } from '../../data/store/workspace'
import { PlacePicker } from '../../parts/place-picker'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { FoundUpdates } from './found-updates'

const t = text.update

export interface UpdateDialogProps {
  readonly onTaken: (taken: HostOutput<'update.take'>) => void
  readonly onClose: () => void
}

/** Looks for update files on all drives, or in the folder that was picked, and takes the one that is chosen. */
export function UpdateDialog({ onTaken, onClose }: UpdateDialogProps) {
  const { host } = useWorkspace()
  const [folder, setFolder] = useState('')
  const [tries, setTries] = useState(0)
  const [found, setFound] = useState<readonly FoundUpdate[]>()
  const [taking, setTaking] = useState(false)
  const [refusal, setRefusal] = useState<CodedError>()

  const search = useCallback(() => host('update.find', folder === '' ? {} : { folder }), [host, folder])
  useLoading({
    load: search,
    revision: tries,
    onLoaded: (all) => {
      setFound(all)
      setRefusal(undefined)
    },
    onFailed: (thrown) => {
      setFound([])
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
    },
  })

  const take = async (from: string) => {
    setTaking(true)
    setRefusal(undefined)
    try {
      onTaken(await host('update.take', { folder: from }))
    } catch (thrown) {
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
      setTaking(false)
    }
  }
  const waiting = taking ? t.takingFromStick : found === undefined ? t.dialog.searching : undefined
  return (
    <Dialog title={t.dialog.title} width="md" closeLabel={t.dialog.close} onClose={onClose} busy={taking}>
      <Stack spacing={1.5}>
        <Typography>{t.dialog.lead}</Typography>
        {waiting === undefined ? null : (
          <>
            <Typography role="status">{waiting}</Typography>
            <LinearProgress aria-label={waiting} />
          </>
        )}
        {refusal === undefined ? null : (
          <Notice
            severity="error"
            code={text.app.code(refusal.code)}
            actions={<Button onClick={() => setTries(tries + 1)}>{t.dialog.again}</Button>}
          >
            {refusal.message}
          </Notice>
        )}
        {taking ? null : (
          <>
            <FoundUpdates found={found ?? []} onTake={(from) => void take(from)} />
            <Typography sx={{ fontWeight: 600 }}>{t.dialog.elsewhere}</Typography>
            <PlacePicker folder={folder} onFolder={setFolder} reads />
          </>
        )}
      </Stack>
    </Dialog>
  )
}
