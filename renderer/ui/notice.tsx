import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

export interface NoticeProps {
  readonly severity: 'error' | 'warning' | 'info' | 'success'
  readonly title?: string
  readonly code?: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A message in three parts: what, why, and the buttons that help. */
export function Notice({ severity, title, code, actions, children }: NoticeProps) {
  return (
    <Alert severity={severity} variant="outlined" sx={{ bgcolor: 'background.paper' }}>
      {title === undefined ? null : <AlertTitle>{title}</AlertTitle>}
      {children}
      {code === undefined ? null : (
        <Typography variant="caption" component="div" color="textSecondary">
          {code}
        </Typography>
      )}
      {actions === undefined ? null : (
        <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
          {actions}
        </Stack>
      )}
    </Alert>
  )
}
