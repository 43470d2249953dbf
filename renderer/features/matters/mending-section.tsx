import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactNode } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { MatterDraft } from '../../../shared/matter/matter'
import type { MatterField } from '../../../shared/matter/matter-fields'
import { matterState, ruleOf } from '../../../shared/matter/matter-state'
import { matterTerm } from '../../../shared/matter/matter-term'
import type { Profile } from '../../../shared/rules/profile'
import { useCalendar } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'
import { TermMark } from './term-mark'

const t = text.matters.mending
/** The rule of a profile that says who settles what cannot be mended in time. */
const NEGOTIATION = 'negotiation'

export interface MendingSectionProps {
  readonly record: MatterDraft
  readonly profile: Profile
  readonly title: string
  readonly edit: (label: string, change: Partial<MatterDraft>, done?: string) => Promise<boolean>
  readonly field: (key: MatterField, hint?: string, rows?: number) => ReactNode
}

/** What is to be mended: until when, what was done, and the day it was finished. */
export function MendingSection({ record, profile, title, edit, field }: MendingSectionProps) {
  const heading = useId()
  const [today] = useState(() => localDay(new Date()))
  const state = matterState(record, profile.rules)
  const calendar = useCalendar()
  const term = calendar && matterTerm(record, profile.rules, calendar, today)
  const negotiation = profile.rules.find(({ id }) => id === NEGOTIATION)
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography id={heading} variant="h2" component="h3">
          {t.heading}
        </Typography>
        <Mark kind={state === '待整改' ? 'doubt' : 'good'} label={state} />
        {term === undefined ? null : (
          <>
            <Typography variant="body2">{t.due(term.due)}</Typography>
            <TermMark term={term} />
          </>
        )}
        {state === '待整改' && ruleOf(record, profile.rules) === undefined ? (
          <Typography variant="body2" color="textSecondary">
            {t.none}
          </Typography>
        ) : null}
      </Stack>
      {field('closingNote', t.noteHint, 2)}
      {state === '待整改' && negotiation !== undefined ? (
        <Notice severity="info">{t.escalate(negotiation.text, negotiation.clause)}</Notice>
      ) : null}
      {state === '待整改' ? (
        <Button
          variant="outlined"
          startIcon={<CheckCircle />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(text.matters.labels.close(title), { closed: today }, t.closed(title))}
        >
          {t.close}
        </Button>
      ) : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          {field('closed', t.closedHint)}
          <Button
            sx={{ flexShrink: 0 }}
            onClick={() => void edit(text.matters.labels.reopen(title), { closed: undefined })}
          >
            {t.reopen}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
