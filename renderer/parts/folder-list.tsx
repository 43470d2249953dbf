import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { memo, useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { HostOutput } from '../../shared/host/contract'
import { text } from '../text/zh-cn'

const t = text.place

/** Path of a folder's child, with the separator that the folder's own path uses. */
const inside = (path: string, name: string): string => {
  const mark = path.includes('\\') ? '\\' : '/'
  return path.endsWith(mark) ? `${path}${name}` : `${path}${mark}${name}`
}

/** The outline of a folder on 24 × 24. */
const FOLDER = 'M3 5h7l2 2h9v12H3zM5 7v10h14V9h-7.8l-2-2z'

interface EntryProps {
  readonly name: string
  readonly at: number
  /** Where Tab stops. */
  readonly stop: boolean
  readonly onFocus: (at: number) => void
  readonly onOpen: (name: string) => void
}

/** A folder: a plain button, since thousands of dressed ones would hold the window for seconds. */
const Entry = memo(function Entry({ name, at, stop, onFocus, onOpen }: EntryProps) {
  return (
    <button
      type="button"
      className="entry"
      tabIndex={stop ? 0 : -1}
      onFocus={() => onFocus(at)}
      onClick={() => onOpen(name)}
    >
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d={FOLDER} />
      </svg>
      {name}
    </button>
  )
})

export interface FolderListProps {
  readonly listing: HostOutput<'folder.list'>
  /** The user came here by a button of the list before, which is gone: the focus goes to the first of this one. */
  readonly first: boolean
  readonly onStep: (path: string) => void
}

/** The folders inside a folder and the way up. One stop for Tab, arrows inside: a folder may hold thousands. */
export function FolderList({ listing, first, onStep }: FolderListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  // With the list itself, not a moment after it: a key pressed in between would reach nobody.
  useLayoutEffect(() => {
    if (first) list.current?.querySelector('button')?.focus()
  }, [first])

  const open = useCallback((name: string) => onStep(inside(listing.path, name)), [listing.path, onStep])

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
        '& .entry': {
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1,
          minWidth: 64,
          px: '5px',
          py: '4px',
          border: 0,
          borderRadius: 1,
          bgcolor: 'transparent',
          color: 'inherit',
          font: 'inherit',
          fontSize: 13,
          fontWeight: 500,
          lineHeight: 1.75,
          cursor: 'pointer',
          '&:hover': { bgcolor: 'action.hover' },
          '& > svg': { width: 18, height: 18, fill: 'currentColor', flexShrink: 0 },
        },
      }}
    >
      {parent === null ? null : (
        <Button
          size="small"
          startIcon={<ArrowUpward />}
          tabIndex={at === 0 ? 0 : -1}
          onFocus={() => setAt(0)}
          onClick={() => onStep(parent)}
        >
          {t.up}
        </Button>
      )}
      {folders.map(({ name }, index) => (
        <Entry key={name} name={name} at={index + up} stop={index + up === at} onFocus={setAt} onOpen={open} />
      ))}
      {folders.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t.noFolders}
        </Typography>
      ) : null}
      {listing.omitted === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t.omitted(listing.omitted)}
        </Typography>
      )}
    </Box>
  )
}
