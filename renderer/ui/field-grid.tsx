import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Fields in two columns; a child with `gridColumn: 1 / -1` takes the whole width. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2, rowGap: 2.5, pt: 1 }}>{children}</Box>
  )
}

/** The whole width of a field grid. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>
}
