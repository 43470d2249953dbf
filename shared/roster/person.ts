import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/** A person of the roster (队伍). No identity numbers: no form of the five cities asks for one. */
export const personDraft = z.strictObject({
  id: uuid,
  name: text,
  sex: text,
  post: text,
  department: text,
  officePhone: text,
  mobile: text,
  education: text,
  degree: text,
  major: text,
  /** First month in which the person was in charge of informatisation, `YYYY-MM`. */
  inChargeSince: text,
  note: text,
})
export type PersonDraft = z.infer<typeof personDraft>

/** An appointment (任职): who holds which role of the city from when to when, and by which document. */
export const appointmentDraft = z.strictObject({
  id: uuid,
  personId: uuid,
  /** A role of the city's profile. */
  role: z.string().min(1).max(40),
  from: text,
  to: text,
  documentNumber: text,
  note: text,
})
export type AppointmentDraft = z.infer<typeof appointmentDraft>
