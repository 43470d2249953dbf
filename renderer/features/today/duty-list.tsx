import MoreVert from '@mui/icons-material/MoreVert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Duty } from '../../../shared/rules/duty'
import { urgencyOf, type Urgency } from '../../../shared/rules/duty-summary'
import { dayText } from '../../../shared/text/period-text'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'
import { DecideDialog } from './decide-dialog'
import { useDecide } from './use-decide'

const t = text.today.duties
const marks = { overdue: 'bad', soon: 'doubt', later: 'note', undated: 'note' } as const satisfies Record<
  Urgency,
  string
>

interface DutyRowProps {
  readonly duty: Duty
  readonly today: string
  readonly onDecide: (kind: 'snoozed' | 'waived') => void
}

function DutyRow({ duty, today, onDecide }: DutyRowProps) {
  const { title, detail, due, left, estimated, inPrinciple, basis, action } = duty
  const [anchor, setAnchor] = useState<HTMLElement>()
  const urgency = urgencyOf(duty, today)
  const facts = [
    ...(due === null ? [] : [estimated ? `${t.due(dayText(due))}（${t.estimated}）` : t.due(dayText(due))]),
    ...(inPrinciple ? [t.inPrinciple] : []),
  ]
  const choose = (kind: 'snoozed' | 'waived') => {
    setAnchor(undefined)
    onDecide(kind)
  }
  return (
    <Stack
      component="li"
      direction="row"
      spacing={2}
      sx={{ alignItems: 'center', px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ width: 148, flexShrink: 0 }}>
        <Mark kind={marks[urgency]} label={text.today.left(left, urgency)} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
          {basis === null ? null : (
            <Basis
              label={t.basis}
              about={title}
              lines={t.basisLines(basis.source, basis.clause, basis.words, basis.text)}
            />
          )}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {detail}
        </Typography>
        {facts.length === 0 ? null : <Typography variant="body2">{facts.join('，')}</Typography>}
      </Box>
      <Button component={RouterLink} to={action.path} size="small" variant="outlined" sx={{ flexShrink: 0 }}>
        {action.verb}
      </Button>
      <IconButton
        size="small"
        aria-label={t.more(title)}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        <MenuItem onClick={() => choose('snoozed')}>{t.snooze}</MenuItem>
        <MenuItem onClick={() => choose('waived')}>{t.waive}</MenuItem>
      </Menu>
    </Stack>
  )
}

export interface DutyListProps {
  /** Open duties, in the order in which they press. */
  readonly duties: readonly Duty[]
  readonly today: string
}

/** 要办的事: each with how pressing it is, why, and the one button that goes on. */
export function DutyList({ duties, today }: DutyListProps) {
  const heading = useId()
  const decide = useDecide(today)
  const [asked, setAsked] = useState<{ readonly duty: Duty; readonly kind: 'snoozed' | 'waived' }>()
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ px: 2, py: 1.25 }}>
        {t.title}
      </Typography>
      {duties.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t.none}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {duties.map((duty) => (
            <DutyRow key={duty.key} duty={duty} today={today} onDecide={(kind) => setAsked({ duty, kind })} />
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
