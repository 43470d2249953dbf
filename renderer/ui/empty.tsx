import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

export interface EmptyProps {
  /** What belongs here. */
  readonly what: string
  /** Why, with the clause. */
  readonly why: string
  /** The one button that fills the list. */
  readonly action: ReactNode
}

/** An empty list: what belongs here, why, and the button that fills it. */
export function Empty({ what, why, action }: EmptyProps) {
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'center', justifyContent: 'center', flex: 1, py: 8, textAlign: 'center' }}>
      <Typography variant="h2" component="p">
        {what}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 560 }}>
        {why}
      </Typography>
      {action}
    </Stack>
  )
}
