import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/**
 * The room of a grid: what the screen leaves below its other parts, and never less than its head, three rows and its foot.
 * Where a window is that low (150 %), the screen scrolls.
 */
export function GridFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{ flex: '1 0 200px', minHeight: 0, display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}
    >
      {children}
    </Box>
  )
}
