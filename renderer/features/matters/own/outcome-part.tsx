import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { IncidentDraft } from '../../../../shared/incident/incident'
import { incidentRegister } from '../../../../shared/incident/incident-register'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'

const t = text.incidents

/** How an incident ended, once it was reported: what came of it, and the day. */
export function OutcomePart({ record, name, isNew, edit, input }: BesideRecord) {
  const heading = useId()
  const question = useRegisterQuestion()
  const incident = record as IncidentDraft
  if (question === undefined || isNew) return null
  const { open, pressing = false } = incidentRegister.state(incident, question)
  if (pressing && incident.closed === undefined && incident.closingNote === undefined) return null
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Typography id={heading} variant="h2" component="h3">
        {t.sections.outcome}
      </Typography>
      {input('closingNote')}
      {open && incident.closed === undefined ? (
        <Button
          variant="outlined"
          startIcon={<CheckCircle />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(t.close.label(name), { closed: question.today }, t.close.done(name))}
        >
          {t.close.button}
        </Button>
      ) : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
          {input('closed')}
          <Button
            sx={{ flexShrink: 0, mt: '26px !important' }}
            onClick={() => void edit(t.close.reopenLabel(name), { closed: undefined })}
          >
            {t.close.reopen}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
