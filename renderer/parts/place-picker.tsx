import Computer from '@mui/icons-material/ComputerOutlined'
import Refresh from '@mui/icons-material/Refresh'
import Usb from '@mui/icons-material/UsbOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import type { HostOutput, Volume } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { useLoading } from '../data/store/use-loading'
import { useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { Notice } from '../ui/notice'
import { FolderList } from './folder-list'

const t = text.place
const GIGABYTE = 1024 ** 3

export interface PlacePickerProps {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  /** Something is read from there, not written. */
  readonly reads?: boolean
}

/** Drives, removable ones first, and a folder on one of them. */
export function PlacePicker({ folder, onFolder, reads = false }: PlacePickerProps) {
  const { host } = useWorkspace()
  const [volumes, setVolumes] = useState<readonly Volume[]>([])
  const [listing, setListing] = useState<HostOutput<'folder.list'>>()
  const [refusal, setRefusal] = useState<CodedError>()
  const [tries, setTries] = useState(0)
  const [stepped, setStepped] = useState(false)

  const look = useCallback(async () => {
    const found = await host('volume.list', {})
    return { found, listed: folder === '' ? undefined : await host('folder.list', { path: folder }) }
  }, [host, folder])
  useLoading({
    load: look,
    revision: tries,
    onLoaded: ({ found, listed }) => {
      setVolumes(found)
      setListing(listed)
      setRefusal(undefined)
    },
    onFailed: (thrown) => {
      setListing(undefined)
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
      // Where the drives cannot be listed either, the refusal has said so.
      host('volume.list', {}).then(setVolumes, () => undefined)
    },
  })

  const step = (path: string) => {
    setStepped(true)
    onFolder(path)
  }

  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        {volumes.map((volume) => (
          <Button
            key={volume.path}
            variant="outlined"
            color={folder.startsWith(volume.path) && folder !== '' ? 'primary' : 'inherit'}
            startIcon={volume.removable ? <Usb /> : <Computer />}
            disabled={volume.readOnly && !reads}
            onClick={() => {
              setStepped(false)
              onFolder(volume.path)
            }}
          >
            {[
              volume.removable ? t.removable : t.fixed,
              volume.label || volume.path,
              volume.readOnly ? t.readOnly : t.free((volume.freeBytes / GIGABYTE).toFixed(1)),
            ].join(' ')}
          </Button>
        ))}
        <Button startIcon={<Refresh />} onClick={() => setTries(tries + 1)}>
          {t.refresh}
        </Button>
      </Stack>
      {volumes.some(({ removable }) => removable) ? null : (
        <Typography variant="body2" color="textSecondary">
          {reads ? t.noStickToRead : t.noStick}
        </Typography>
      )}
      {refusal === undefined ? null : (
        <Notice
          severity="error"
          code={text.app.code(refusal.code)}
          actions={<Button onClick={() => setTries(tries + 1)}>{t.retry}</Button>}
        >
          {refusal.message}
        </Notice>
      )}
      <Typography sx={{ fontWeight: 600, wordBreak: 'break-all' }}>
        {folder === '' ? t.noneChosen : reads ? t.chosenToRead(folder) : t.chosen(folder)}
      </Typography>
      {listing === undefined ? null : <FolderList key={listing.path} listing={listing} first={stepped} onStep={step} />}
    </Stack>
  )
}
