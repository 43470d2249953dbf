import Link from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useState } from 'react'

export interface BasisLinkProps {
  readonly label: string
  /** Said to screen readers: whose basis this is. */
  readonly title: string
  /** Standard, law or clause. */
  readonly source: string
}

/** The small 依据 link beside a label; opens the clause. Out of the tab order: the field's description says it too. */
export function BasisLink({ label, title, source }: BasisLinkProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Link
        component="button"
        type="button"
        variant="caption"
        tabIndex={-1}
        aria-label={title}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Link>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Typography sx={{ p: 1.5, maxWidth: 360 }}>{source}</Typography>
      </Popover>
    </>
  )
}
