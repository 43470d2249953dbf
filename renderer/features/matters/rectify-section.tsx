import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactNode } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { MatterDraft } from '../../../shared/matter/matter'
import { isEvent, isOpen, matterState } from '../../../shared/matter/matter-state'
import { matterTerm } from '../../../shared/matter/matter-term'
import { matterRules } from '../../../shared/profile/matter-rules'
import type { Profile } from '../../../shared/profile/profile'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import type { EditRecord } from '../../parts/record-screen/record-parts'
import { useCalendar } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'
import { TermMark } from './term-mark'

const t = text.matters.rectify
/** The rule of a profile that says who settles what cannot be mended in time. */
const NEGOTIATION = 'negotiation'

export interface RectifySectionProps {
  readonly record: MatterDraft
  readonly profile: Profile
  readonly title: string
  readonly edit: EditRecord
  /** The input of a field. */
  readonly input: (field: string) => ReactNode
}

/** What is to be mended or done: until when, what was done, and the day it was finished. */
export function RectifySection({ record, profile, title, edit, input }: RectifySectionProps) {
  const heading = useId()
  const [today] = useState(() => localDay(new Date()))
  const state = matterState(record, matterRules(profile))
  const open = isOpen(record, matterRules(profile))
  const words = isEvent(record, matterRules(profile)) ? t.event : t.found
  const calendar = useCalendar()
  const term = calendar && matterTerm(record, matterRules(profile), calendar, today)
  const negotiation = profile.rules.find(({ id }) => id === NEGOTIATION)
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography id={heading} variant="h2" component="h3">
          {words.heading}
        </Typography>
        <Mark kind={open ? 'doubt' : 'good'} label={state} />
        {term === undefined ? null : (
          <>
            <Typography variant="body2">{words.due(term.due, term.dueTime)}</Typography>
            <TermMark term={term} />
          </>
        )}
        {open && ruleOfRecord(record, matterRules(profile)) === undefined ? (
          <Typography variant="body2" color="textSecondary">
            {t.none}
          </Typography>
        ) : null}
      </Stack>
      {input('closingNote')}
      {open && negotiation !== undefined && words === t.found ? (
        <Notice severity="info">{t.escalate(negotiation.text, negotiation.clause)}</Notice>
      ) : null}
      {open ? (
        <Button
          variant="outlined"
          startIcon={<CheckCircle />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(words.closeLabel(title), { closed: today }, words.closed(title))}
        >
          {words.close}
        </Button>
      ) : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          {input('closed')}
          <Button sx={{ flexShrink: 0 }} onClick={() => void edit(words.reopenLabel(title), { closed: undefined })}>
            {words.reopen}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
