import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import type { MatterDraft } from '../../../shared/matter/matter'
import { matterRegister } from '../../../shared/matter/matter-register'
import type { RegisterQuestion } from '../../../shared/register/register'
import type { EditRecord } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { TermMark } from './term-mark'

const t = text.matters.event

export interface EventSectionProps {
  readonly record: MatterDraft
  readonly question: RegisterQuestion
  readonly title: string
  readonly edit: EditRecord
  /** The input of a field. */
  readonly input: (field: string) => ReactNode
}

/** An event that is to be done: until when, what was done, and the day it was finished. */
export function EventSection({ record, question, title, edit, input }: EventSectionProps) {
  const heading = useId()
  const { word, open } = matterRegister.state(record, question)
  const term = matterRegister.term(record, question)
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography id={heading} variant="h2" component="h3">
          {t.heading}
        </Typography>
        <Mark kind={open ? 'doubt' : 'good'} label={word} />
        {term === undefined ? null : (
          <>
            <Typography variant="body2">{t.due(term.due, term.dueTime)}</Typography>
            <TermMark term={term} />
          </>
        )}
      </Stack>
      {input('closingNote')}
      {open && record.closed === undefined ? (
        <Button
          variant="outlined"
          startIcon={<CheckCircle />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(t.closeLabel(title), { closed: question.today }, t.closed(title))}
        >
          {t.close}
        </Button>
      ) : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          {input('closed')}
          <Button sx={{ flexShrink: 0 }} onClick={() => void edit(t.reopenLabel(title), { closed: undefined })}>
            {t.reopen}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
