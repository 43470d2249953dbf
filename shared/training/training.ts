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

/** A certificate (证书) that somebody got in a session: who, which one, its number where it has one, and the day. */
export const certificateRow = z.strictObject({ holder: text, name: text, number: text, date: text })
export type CertificateRow = z.infer<typeof certificateRow>

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
  /** `attended` (another body's), `own` or `publicity` (宣贯). */
  nature: text,
  certificates: z.array(certificateRow).max(1000).optional(),
  /** The row of the yearly plan that it carries out. */
  planId: uuid.optional(),
})
export type TrainingDraft = z.infer<typeof trainingDraft>
