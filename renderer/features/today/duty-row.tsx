import MoreVert from '@mui/icons-material/MoreVert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Duty } from '../../../shared/duties/duty'
import { urgencyOf, type Urgency } from '../../../shared/duties/duty-summary'
import { dayText } from '../../../shared/text/period-text'
import { dutyAddress } from '../../parts/record-address'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'
import type { SettingAside } from './decide-dialog'

const t = text.today.duties
const marks = {
  'at-once': 'bad',
  overdue: 'bad',
  soon: 'doubt',
  later: 'note',
  undated: 'note',
} as const satisfies Record<Urgency, string>

/** How pressing a duty is; what others owe and what is to be confirmed never presses. */
function StateMark({ duty, today }: { readonly duty: Duty; readonly today: string }) {
  const { kind, thisYear, left } = duty
  if (kind !== 'own') return <Mark kind="note" label={t.kinds[kind]} />
  const urgency = urgencyOf(duty, today)
  return (
    <Mark
      kind={marks[urgency]}
      label={thisYear === true && left === null ? t.thisYear : text.today.left(left, urgency)}
    />
  )
}

const factsOf = ({ due, dueTime, estimated, to, inPrinciple }: Duty): string[] => [
  ...(due === null ? [] : [t.due(dayText(due), dueTime, estimated)]),
  ...(to === undefined ? [] : [t.to(to)]),
  ...(inPrinciple ? [t.inPrinciple] : []),
]

/**
 * What the menu of a duty offers; what is awaited has its way out as a button, a question is only put off, and what is to
 * be done at once is not.
 */
const menuOf = { own: ['snoozed', 'waived'], confirm: ['snoozed'], awaited: [], atOnce: ['waived'] } as const

export interface DutyRowProps {
  readonly duty: Duty
  readonly today: string
  readonly onDecide: (kind: SettingAside) => void
}

/** One duty: how pressing it is, what it is and why, and the one button that goes on. */
export function DutyRow({ duty, today, onDecide }: DutyRowProps) {
  const { kind, title, detail, basis, follows, action, atOnce = false } = duty
  const [anchor, setAnchor] = useState<HTMLElement>()
  const facts = factsOf(duty)
  const menu = atOnce ? menuOf.atOnce : menuOf[kind]
  const choose = (choice: SettingAside) => {
    setAnchor(undefined)
    onDecide(choice)
  }
  return (
    <Stack
      component="li"
      direction="row"
      spacing={2}
      sx={{ alignItems: 'center', px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ width: 148, flexShrink: 0 }}>
        <StateMark duty={duty} today={today} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
          {basis === null ? (
            <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
              {t.advice}
            </Typography>
          ) : (
            <Basis
              label={t.basis}
              about={title}
              lines={t.basisLines(basis.source, basis.clause, basis.words, basis.text)}
            />
          )}
          {follows ? (
            <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
              {t.follows}
            </Typography>
          ) : null}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {detail}
        </Typography>
        {facts.length === 0 ? null : <Typography variant="body2">{facts.join('，')}</Typography>}
      </Box>
      <Stack direction={kind === 'awaited' ? 'column' : 'row'} spacing={0.5} sx={{ flexShrink: 0 }}>
        <Button component={RouterLink} to={dutyAddress(action.place)} size="small" variant="outlined">
          {action.verb}
        </Button>
        {kind === 'awaited' ? (
          <Button size="small" aria-label={t.absentOf(title)} onClick={() => onDecide('absent')}>
            {t.absent}
          </Button>
        ) : null}
      </Stack>
      {menu.length === 0 ? null : (
        <>
          <IconButton
            size="small"
            aria-label={t.more(title)}
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <MoreVert fontSize="small" />
          </IconButton>
          <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
            {menu.map((choice) => (
              <MenuItem key={choice} onClick={() => choose(choice)}>
                {t[choice]}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </Stack>
  )
}
