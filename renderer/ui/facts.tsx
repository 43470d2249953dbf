import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Fragment, type ReactNode } from 'react'

export interface FactsProps {
  /** Label and value of each line; a line without value is left out. */
  readonly lines: readonly (readonly [label: string, value: ReactNode])[]
}

/** Labels and values in two columns, to be read and not changed. */
export function Facts({ lines }: FactsProps) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1, m: 0 }}>
      {lines.map(([label, value]) =>
        value === undefined ? null : (
          <Fragment key={label}>
            <Typography component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>
            <Typography component="dd" sx={{ m: 0, wordBreak: 'break-all' }}>
              {value}
            </Typography>
          </Fragment>
        ),
      )}
    </Box>
  )
}
