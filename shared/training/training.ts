import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/** Somebody who took part: a person of the roster, or a name alone for colleagues who are not on it. */
export const attendee = z.union([
  z.strictObject({ personId: uuid }),
  z.strictObject({ name: z.string().min(1).max(50) }),
])
export type Attendee = z.infer<typeof attendee>

/** A training session (培训). `hours` is a decimal in class hours (学时). */
export const trainingDraft = z.strictObject({
  id: uuid,
  title: text,
  topic: text,
  date: text,
  hours: text,
  organiser: text,
  place: text,
  attendees: z.array(attendee),
  note: text,
})
export type TrainingDraft = z.infer<typeof trainingDraft>
