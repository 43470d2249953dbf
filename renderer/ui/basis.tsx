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
}

/** A small link that answers 依据哪条. */
export function Basis({ label, about, lines }: BasisProps) {
  const [anchor, setAnchor] = useState<HTMLElement>()
  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body2"
        aria-label={`${about} ${label}`}
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
