import type { PersonDraft } from '../../../shared/roster/person'
import type { TrainingDraft } from '../../../shared/training/training'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'
import { AttendeeField } from './attendee-field'

const { labels } = text.training

/** Who took part, below the fields of a session. */
export function AttendeesPart({ record, name, isNew, known, edit }: BesideRecord) {
  const { attendees } = record as TrainingDraft
  const persons: readonly PersonDraft[] = known.records.persons
  return (
    <AttendeeField
      attendees={attendees}
      persons={persons}
      onChange={(next) => void edit(isNew ? labels.add : labels.attendees(name), { attendees: next })}
    />
  )
}
