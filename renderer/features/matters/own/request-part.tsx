import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { labelOf } from '../../../../shared/field/code-lists'
import { shown } from '../../../../shared/base/draft'
import { requestRule } from '../../../../shared/profile/request-terms'
import { stepOf, termOfRequest, type RequestStep } from '../../../../shared/share-request/request-state'
import type { ShareRequestDraft } from '../../../../shared/share-request/share-request'
import { dutyText } from '../../../../shared/text/duty-text'
import { shareRequestWords } from '../../../../shared/text/share-request-words'
import { useWorkspace } from '../../../data/store/workspace'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Basis } from '../../../ui/basis'
import { Mark } from '../../../ui/mark'
import { NamePicker } from '../../../ui/name-picker'
import { TermMark } from '../term-mark'
import { StandingPart } from './standing-part'

const t = text.shareRequests
const { answers, states } = shareRequestWords
const { source } = requestRule

/** The regulation behind the days, by name: its text does not come with the program. */
function Regulation() {
  return (
    <Basis
      label={text.registers.rule.basis}
      about={source.title}
      lines={[t.regulation(source.title, source.number, source.from), dutyText.shareRequest.rule]}
    />
  )
}

const markOf = (step: RequestStep) => {
  if (step === 'toAnswer' || step === 'toProvide' || step === 'dispute') return 'doubt'
  return step === 'provided' ? 'good' : 'note'
}

/** Above the fields of a request: which resource it asks for, until when, and the button for what was just done. */
export function RequestPart({ record, name, isNew, known, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const { lists } = useWorkspace()
  const request = record as ShareRequestDraft
  const names = useMemo(() => [...new Set(known.rows.map((row) => row.name))].filter((one) => one !== ''), [known])
  if (question === undefined) return null
  const { calendar, today } = question
  const step = stepOf(request, today)
  const term = termOfRequest(request, calendar, today)
  const linked = known.rows.find(({ id }) => id === request.resourceId)
  const label = (what: string) => (isNew ? text.registers.add(t.word) : what)
  const link = (typed: string) => {
    const found = known.rows.filter((row) => row.name === typed)
    const [only] = found
    const one = only !== undefined && found.length === 1 ? only : undefined
    void edit(label(t.labels.resource(name)), {
      resource: typed.slice(0, 200),
      resourceId: one?.id,
      ...(one !== undefined && one.shareType !== '' && { shareType: one.shareType }),
    })
  }
  return (
    <Stack spacing={1.5}>
      {question.profile.rules.some(({ register }) => register === 'shareRequests') ? (
        <StandingPart register="shareRequests" />
      ) : null}
      <NamePicker label={t.pick} hint={t.pickHint} names={names} onName={link} />
      {linked === undefined ? null : (
        <Typography variant="body2" color="textSecondary">
          {t.linked(linked.name, labelOf(lists.shareType, linked.shareType))}
        </Typography>
      )}
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        {isNew ? null : <Mark kind={markOf(step)} label={states[step]} />}
        {term === undefined ? (
          <Typography variant="body2" color="textSecondary">
            {step === 'toAnswer' ? t.noTerm(shown(request.shareType) === '3') : ''}
          </Typography>
        ) : (
          <>
            <Typography variant="body2">
              {step === 'toProvide' ? t.provideBy(term.due) : t.answerBy(term.due)}
            </Typography>
            <TermMark term={term} />
          </>
        )}
        <Regulation />
      </Stack>
      {isNew || step !== 'toAnswer' ? null : (
        <Stack direction="row" spacing={1}>
          {(['agree', 'refuse', 'supplement'] as const).map((answer) => (
            <Button
              key={answer}
              variant="outlined"
              onClick={() =>
                void edit(
                  t.labels.answer(name),
                  { answer, answered: today, supplemented: undefined },
                  t.answered(answers[answer]),
                )
              }
            >
              {t.answer(answers[answer])}
            </Button>
          ))}
        </Stack>
      )}
      {!isNew && step === 'toProvide' ? (
        <Button
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => void edit(t.labels.provide(name), { provided: today }, t.provided)}
        >
          {t.provide}
        </Button>
      ) : null}
    </Stack>
  )
}
