import { z } from 'zod'
import { uuid } from '../base/ids'
import { draftField as text, yearMembers } from '../register/year-record'

/** A request of another unit for our data (收到的共享申请). `date` is the day on which it was received. */
export const shareRequestDraft = z.strictObject({
  ...yearMembers,
  /** Number of the request, as the platform or the letter gives it. */
  number: text,
  requester: text,
  contact: text,
  /** What is asked for, by its name; `resourceId` where it is a resource of the catalogue. */
  resource: text,
  resourceId: uuid.optional(),
  /** Code of the list `shareType`: it gives the term of the answer. */
  shareType: text,
  use: text,
  /** `agree`, `refuse` or `supplement` (补正). */
  answer: text,
  answered: text,
  reason: text,
  basis: text,
  /** The day on which what was missing came in: the term is counted from it. */
  supplemented: text,
  provided: text,
  provideWay: text,
  dispute: text,
  disputeSettled: text,
})
export type ShareRequestDraft = z.infer<typeof shareRequestDraft>
