import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Computer from '@mui/icons-material/ComputerOutlined'
import Folder from '@mui/icons-material/FolderOutlined'
import Refresh from '@mui/icons-material/Refresh'
import Usb from '@mui/icons-material/UsbOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { HostOutput, Volume } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'

const t = text.filing
const GIGABYTE = 1024 ** 3

export interface PlaceSectionProps {
  readonly folder: string
  readonly onFolder: (folder: string) => void
}

/** Drives, removable ones first, and a folder on one of them. */
export function PlaceSection({ folder, onFolder }: PlaceSectionProps) {
  const { host } = useWorkspace()
  const [volumes, setVolumes] = useState<readonly Volume[]>([])
  const [listing, setListing] = useState<HostOutput<'folder.list'>>()
  const [refusal, setRefusal] = useState<CodedError>()
  const [tries, setTries] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const stepped = useRef(false)

  const look = useCallback(async () => {
    const found = await host('volume.list', {})
    return { found, listed: folder === '' ? undefined : await host('folder.list', { path: folder }) }
  }, [host, folder])
  useEffect(() => {
    let current = true
    look().then(
      ({ found, listed }) => {
        if (!current) return
        setVolumes(found)
        setListing(listed)
        setRefusal(undefined)
      },
      (thrown: unknown) => {
        if (!current) return
        setListing(undefined)
        setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
        void host('volume.list', {}).then((found) => setVolumes(found))
      },
    )
    return () => {
      current = false
    }
  }, [look, host, tries])

  useEffect(() => {
    // The button that was pressed is gone with its folder: the next step down starts in the new list.
    if (stepped.current) list.current?.querySelector('button')?.focus()
    stepped.current = false
  }, [listing])
  const step = (path: string) => {
    stepped.current = true
    onFolder(path)
  }

  const folders = listing?.entries.filter(({ kind }) => kind === 'folder') ?? []
  const inside = (path: string, name: string) => {
    const mark = path.includes('\\') ? '\\' : '/'
    return path.endsWith(mark) ? `${path}${name}` : `${path}${mark}${name}`
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
            disabled={volume.readOnly}
            onClick={() => onFolder(volume.path)}
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
        <Typography variant="body2" color="text.secondary">
          {t.noStick}
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
        {folder === '' ? t.noneChosen : t.chosen(folder)}
      </Typography>
      {listing === undefined ? null : (
        <Box
          ref={list}
          role="group"
          aria-label={t.folders}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, maxHeight: 160, overflow: 'auto' }}
        >
          {listing.parent === null ? null : (
            <Button size="small" startIcon={<ArrowUpward />} onClick={() => step(listing.parent ?? folder)}>
              {t.up}
            </Button>
          )}
          {folders.map(({ name }) => (
            <Button
              key={name}
              size="small"
              color="inherit"
              startIcon={<Folder />}
              onClick={() => step(inside(listing.path, name))}
            >
              {name}
            </Button>
          ))}
          {folders.length === 0 ? (
            <Typography variant="body2" color="text.secondary">
              {t.noFolders}
            </Typography>
          ) : null}
        </Box>
      )}
    </Stack>
  )
}
