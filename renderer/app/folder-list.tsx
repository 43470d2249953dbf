import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Folder from '@mui/icons-material/FolderOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { HostOutput } from '../../shared/host/contract'
import { text } from '../text/zh-cn'

const t = text.place

/** Path of a folder's child, with the separator that the folder's own path uses. */
const inside = (path: string, name: string): string => {
  const mark = path.includes('\\') ? '\\' : '/'
  return path.endsWith(mark) ? `${path}${name}` : `${path}${mark}${name}`
}

export interface FolderListProps {
  readonly listing: HostOutput<'folder.list'>
  /** The user came here by a button of the list before, which is gone: the focus goes to the first of this one. */
  readonly first: boolean
  readonly onStep: (path: string) => void
}

/** The folders inside a folder and the way up. One stop for Tab, arrows inside: a drive may hold hundreds. */
export function FolderList({ listing, first, onStep }: FolderListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  // With the list itself, not a moment after it: a key pressed in between would reach nobody.
  useLayoutEffect(() => {
    if (first) list.current?.querySelector('button')?.focus()
  }, [first])

  const folders = listing.entries.filter(({ kind }) => kind === 'folder')
  const { parent } = listing
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const last = buttons.length - 1
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    buttons[Math.min(Math.max(to, 0), last)]?.focus()
  }
  const stop = (index: number) => ({ tabIndex: index === at ? 0 : -1, onFocus: () => setAt(index) })
  const up = parent === null ? 0 : 1
  return (
    <Box
      ref={list}
      role="group"
      aria-label={t.folders}
      data-folder={listing.path}
      onKeyDown={move}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        alignContent: 'flex-start',
        gap: 0.5,
        p: 0.5,
        // As high as ever, however many there are: the button below must not move away under the mouse.
        height: 160,
        overflow: 'auto',
      }}
    >
      {parent === null ? null : (
        <Button size="small" startIcon={<ArrowUpward />} {...stop(0)} onClick={() => onStep(parent)}>
          {t.up}
        </Button>
      )}
      {folders.map(({ name }, index) => (
        <Button
          key={name}
          size="small"
          color="inherit"
          startIcon={<Folder />}
          {...stop(index + up)}
          onClick={() => onStep(inside(listing.path, name))}
        >
          {name}
        </Button>
      ))}
      {folders.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t.noFolders}
        </Typography>
      ) : null}
    </Box>
  )
}
