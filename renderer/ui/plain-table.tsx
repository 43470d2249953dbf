import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export interface PlainTableProps {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  /** Widths of the columns as CSS, where they matter. */
  readonly widths?: readonly (string | undefined)[]
  /** Cells start at the top of their row: for rows of very unequal texts. */
  readonly top?: boolean
}

/** How tables to read look: the header stays, long text wraps. `cell` is what else holds for each cell. */
export const tableLook = (cell: { py: number; height?: number; verticalAlign?: 'top' }) => ({
  width: '100%',
  tableLayout: 'fixed' as const,
  borderCollapse: 'collapse' as const,
  bgcolor: 'background.paper',
  '& th': { position: 'sticky' as const, top: 0, bgcolor: 'background.paper', fontWeight: 600, zIndex: 1 },
  '& th, & td': {
    textAlign: 'left' as const,
    borderBottom: 1,
    borderColor: 'divider',
    px: 1,
    overflowWrap: 'anywhere' as const,
    ...cell,
  },
})

/** A small table to read: the header stays, long text wraps, nothing scrolls sideways. */
export function PlainTable({ label, head, rows, widths = [], top = false }: PlainTableProps) {
  return (
    <Box
      component="table"
      aria-label={label}
      sx={tableLook({ py: 0.5, height: 26, ...(top ? { verticalAlign: 'top' } : {}) })}
    >
      <thead>
        <tr>
          {head.map((title, at) => (
            <Box component="th" key={title} scope="col" sx={{ width: widths[at] ?? 'auto' }}>
              {title}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) => (
              <td key={head[at] ?? at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
