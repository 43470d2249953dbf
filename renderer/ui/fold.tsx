import ExpandMore from '@mui/icons-material/ExpandMore'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import type { ReactNode } from 'react'

export interface FoldProps {
  readonly title: string
  /** Rank of the title among the headings around it. */
  readonly level?: 'h2' | 'h3' | 'h4'
  /** Shows everything when open instead of scrolling by itself. */
  readonly whole?: boolean
  readonly children: ReactNode
}

/** A part that is closed until somebody wants it; its title says how much is inside. */
export function Fold({ title, level = 'h2', whole = false, children }: FoldProps) {
  return (
    <Accordion
      variant="outlined"
      disableGutters
      slotProps={{ heading: { component: level }, transition: { unmountOnExit: true, timeout: 0 } }}
    >
      <AccordionSummary expandIcon={<ExpandMore aria-hidden />}>{title}</AccordionSummary>
      <AccordionDetails sx={{ pt: 0, ...(whole ? {} : { maxHeight: 320, overflow: 'auto' }) }}>
        {children}
      </AccordionDetails>
    </Accordion>
  )
}
