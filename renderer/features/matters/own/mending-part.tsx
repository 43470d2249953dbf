import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { foundNothing, isReported, type DefectDraft } from '../../../../shared/defect/defect'
import { defectRegister } from '../../../../shared/defect/defect-register'
import { firstTerm, isNegotiable, negotiationRule, termOfDefect } from '../../../../shared/defect/defect-term'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Mark } from '../../../ui/mark'
import { Notice } from '../../../ui/notice'
import { TermMark } from '../term-mark'

const t = text.registers.defects

/** How far a fault is: its term, the day on which it was mended, and that somebody looked at it again. */
export function MendingPart({ record, name, isNew, edit, input }: BesideRecord) {
  const heading = useId()
  const question = useRegisterQuestion()
  const defect = record as DefectDraft
  if (question === undefined || isNew || foundNothing(defect)) return null
  const { word, open } = defectRegister.state(defect, question)
  const [first, term] = [firstTerm(defect, question), open ? termOfDefect(defect, question) : undefined]
  const negotiation = negotiationRule(question)
  const words = isReported(defect) ? t.answer : t.mend
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography id={heading} variant="h2" component="h3">
          {words.heading}
        </Typography>
        <Mark kind={open ? 'doubt' : 'good'} label={word} />
        {term === undefined ? null : (
          <>
            <Typography variant="body2">{words.due(term.due, term.dueTime)}</Typography>
            {isReported(defect) ? null : <TermMark term={term} />}
          </>
        )}
        {first !== undefined && term !== undefined && first.due !== term.due ? (
          <Typography variant="body2" color="textSecondary">
            {t.firstTerm(first.due)}
          </Typography>
        ) : null}
        {open && first === undefined && term === undefined ? (
          <Typography variant="body2" color="textSecondary">
            {t.noTerm}
          </Typography>
        ) : null}
      </Stack>
      {open && defect.newTerm === undefined && negotiation !== undefined && isNegotiable(defect, question) ? (
        <Notice severity="info">{t.negotiable(negotiation.text, negotiation.clause)}</Notice>
      ) : null}
      {open && defect.closed === undefined && defect.checked === undefined ? (
        <Button
          variant="outlined"
          startIcon={<CheckCircle />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(words.closeLabel(name), { closed: question.today }, words.closed(name))}
        >
          {words.close}
        </Button>
      ) : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
          {input('closed')}
          {isReported(defect) ? null : input('checked')}
          {isReported(defect) ? null : input('checkedNote')}
          <Button
            sx={{ flexShrink: 0, mt: '26px !important' }}
            onClick={() => void edit(words.reopenLabel(name), { closed: undefined, checked: undefined })}
          >
            {words.reopen}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
