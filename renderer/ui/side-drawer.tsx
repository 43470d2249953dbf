import Close from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'

export interface SideDrawerProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** As much room as the window has, for long texts. */
  readonly wide?: boolean
  /** Buttons before the one that closes. */
  readonly tools?: ReactNode
  /** What stays visible at the bottom while the rest scrolls. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** The drawer for one record: 600 px at the right, or wide for long texts; closed with Esc. */
export function SideDrawer({ title, closeLabel, onClose, wide = false, tools, footer, children }: SideDrawerProps) {
  const heading = useId()
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          sx: { width: wide ? 'min(960px, 94vw)' : 600 },
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': heading,
        },
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', px: 3, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography id={heading} variant="h2" noWrap sx={{ flex: 1 }}>
          {title}
        </Typography>
        {tools}
        <IconButton aria-label={closeLabel} onClick={onClose}>
          <Close />
        </IconButton>
      </Stack>
      <Box sx={{ flex: 1, overflow: 'auto', px: 3, py: 2 }}>{children}</Box>
      {footer === undefined ? null : <Box sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>{footer}</Box>}
    </Drawer>
  )
}
