import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { Duty, DutyKind } from '../../../shared/duties/duty'
import { text } from '../../text/zh-cn'
import { DecideDialog, type SettingAside } from './decide-dialog'
import { DutyRow } from './duty-row'
import { useDecide } from './use-decide'

const t = text.today.duties

export interface DutyListProps {
  readonly kind: DutyKind
  /** Open duties of the kind, in the order in which they press. */
  readonly duties: readonly Duty[]
  readonly today: string
}

/** The duties of one kind under their heading: 要办的事, 待确认, 等候. */
export function DutyList({ kind, duties, today }: DutyListProps) {
  const heading = useId()
  const decide = useDecide(today)
  const [asked, setAsked] = useState<{ readonly duty: Duty; readonly kind: SettingAside }>()
  const { title, hint } = t.groups[kind]
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ px: 2, pt: 1.25, pb: hint === '' ? 1.25 : 0 }}>
        {title}
      </Typography>
      {hint === '' ? null : (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
          {hint}
        </Typography>
      )}
      {duties.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t.none}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {duties.map((duty) => (
            <DutyRow key={duty.key} duty={duty} today={today} onDecide={(choice) => setAsked({ duty, kind: choice })} />
          ))}
        </Box>
      )}
      {asked === undefined ? null : (
        <DecideDialog
          {...asked}
          today={today}
          onDecide={(decision) => decide(asked.duty, decision)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Paper>
  )
}
