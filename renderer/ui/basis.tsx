import Link from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useState } from 'react'

export interface BasisProps {
  /** The word of the link (依据). */
  readonly label: string
  /** What the link is about, for people who hear the screen. */
  readonly about: string
  /** Lines of the little sheet: clause, words, document. */
  readonly lines: readonly string[]
  /** Beside a form field: smaller, and out of the tab order, so that Tab goes from field to field. */
  readonly small?: boolean
}

/** A small link that answers 依据哪条. */
export function Basis({ label, about, lines, small = false }: BasisProps) {
  const [anchor, setAnchor] = useState<HTMLElement>()
  return (
    <>
      <Link
        component="button"
        type="button"
        variant={small ? 'caption' : 'body2'}
        {...(small ? { tabIndex: -1 } : {})}
        aria-label={`${about} ${label}`}
        // One short word: never broken, however little room the words before it leave.
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Link>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { variant: 'outlined', sx: { p: 1.5, maxWidth: 420 }, 'aria-label': about, role: 'dialog' },
        }}
      >
        {lines.map((line) => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
      </Popover>
    </>
  )
}
