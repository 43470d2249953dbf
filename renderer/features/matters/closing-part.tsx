import type { MatterDraft } from '../../../shared/matter/matter'
import { isEvent } from '../../../shared/matter/matter-state'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../parts/use-register-question'
import { EventSection } from './event-section'

/** How an event with a term is done, below the fields of a matter. */
export function ClosingPart({ record, name, isNew, edit, input }: BesideRecord) {
  const matter = record as MatterDraft
  const question = useRegisterQuestion()
  if (question === undefined || isNew || !isEvent(matter, question.rules)) return null
  return <EventSection record={matter} question={question} title={name} edit={edit} input={input} />
}
