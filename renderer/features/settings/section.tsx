import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode, type Ref } from 'react'

export interface SectionProps {
  readonly title: string
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A part of 设置 with its heading; others may bring it into sight. */
export function Section({ title, ref, children }: SectionProps) {
  const heading = useId()
  return (
    <Paper
      ref={ref ?? null}
      variant="outlined"
      component="section"
      aria-labelledby={heading}
      // The title of the page stays at the top while it scrolls.
      sx={{ p: 2, scrollMarginTop: 72 }}
    >
      <Typography id={heading} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  )
}
