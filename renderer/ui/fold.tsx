import ExpandMore from '@mui/icons-material/ExpandMore'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import type { ReactNode } from 'react'

export interface FoldProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part that is closed until somebody wants it; its title says how much is inside. */
export function Fold({ title, children }: FoldProps) {
  return (
    <Accordion
      variant="outlined"
      disableGutters
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true, timeout: 0 } }}
    >
      <AccordionSummary expandIcon={<ExpandMore aria-hidden />}>{title}</AccordionSummary>
      <AccordionDetails sx={{ maxHeight: 320, overflow: 'auto', pt: 0 }}>{children}</AccordionDetails>
    </Accordion>
  )
}
