import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

export interface PageProps {
  readonly title: string
  /** One sentence at most. */
  readonly lead?: string
  /** The screen's one primary button, and quiet ones before it. */
  readonly actions?: ReactNode
  /** The screen fills the window and its parts scroll by themselves. */
  readonly fixed?: boolean
  readonly children: ReactNode
}

/** A screen: one title, one sentence under it at most, its primary button at the right of the title. */
export function Page({ title, lead, actions, fixed = false, children }: PageProps) {
  return (
    <Box
      sx={{
        px: 3,
        py: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        ...(fixed ? { height: '100%' } : { minHeight: '100%' }),
        boxSizing: 'border-box',
      }}
    >
      {/* Stays in sight while a long form scrolls: its button is what the form leads to. */}
      <Stack
        direction="row"
        sx={{
          alignItems: 'center',
          minHeight: 40,
          position: 'sticky',
          top: 0,
          // Above the labels of fields, which scroll beneath it.
          zIndex: 2,
          bgcolor: 'background.default',
          mx: -3,
          px: 3,
          py: 1,
          my: -1,
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1">{title}</Typography>
          {lead === undefined ? null : (
            <Typography variant="body2" color="textSecondary">
              {lead}
            </Typography>
          )}
        </Box>
        <Stack direction="row" spacing={1}>
          {actions}
        </Stack>
      </Stack>
      {children}
    </Box>
  )
}
