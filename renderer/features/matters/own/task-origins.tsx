import { shown } from '../../../../shared/base/draft'
import { dayOf } from '../../../../shared/base/draft-day'
import type { DefectDraft } from '../../../../shared/defect/defect'
import type { EvaluationDraft } from '../../../../shared/evaluation/evaluation'
import type { MeetingDraft } from '../../../../shared/meeting/meeting'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { MakeTasks } from './make-tasks-part'
import { MendingPart } from './mending-part'
import { ScoresPart } from './scores-part'

/** What a meeting decided, as tasks. */
export function MeetingTasks(props: BesideRecord) {
  const { id, date, minutes } = props.record as MeetingDraft
  const origin = { member: 'meetingId', id, source: 'decision', day: dayOf(date) } as const
  return props.isNew ? null : <MakeTasks {...props} words={shown(minutes)} origin={origin} />
}

/** How a fault was mended, and below it what was agreed on where it could not be, as tasks. */
export function DefectParts(props: BesideRecord) {
  const { id, agreed, negotiated, newTerm } = props.record as DefectDraft
  const origin = {
    member: 'defectId',
    id,
    source: 'negotiation',
    day: dayOf(negotiated),
    due: dayOf(newTerm),
  } as const
  return (
    <>
      <MendingPart {...props} />
      {props.isNew ? null : <MakeTasks {...props} words={shown(agreed)} origin={origin} />}
    </>
  )
}

/** The points of an evaluation, and below them what was remarked, as tasks. */
export function EvaluationParts(props: BesideRecord) {
  const { id, date, remarks } = props.record as EvaluationDraft
  const origin = { member: 'evaluationId', id, source: 'evaluation', day: dayOf(date) } as const
  return (
    <>
      <ScoresPart {...props} />
      {props.isNew ? null : <MakeTasks {...props} words={shown(remarks)} origin={origin} />}
    </>
  )
}
