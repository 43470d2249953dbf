import { z } from 'zod'
import { isoDate, uuid } from '../base/ids'

/**
 * What the user decided about a duty: put off, not applicable, not there in this period (本期没有), or taken up again; and
 * of a standing task of the document whether there is something of it. The latest of a duty holds; all stay as history.
 */
export const dutyChoice = z.strictObject({
  id: uuid,
  /** `key` of the duty. */
  duty: z.string().min(1).max(200),
  /** Name of the duty as it was shown, so that history reads without the profile. */
  title: z.string().min(1).max(200),
  kind: z.enum(['snoozed', 'waived', 'absent', 'resumed', 'have', 'lack']),
  /** The day on which a snoozed duty comes back. */
  until: isoDate.optional(),
  reason: z.string().min(1).max(500),
  on: isoDate,
})
export type DutyChoice = z.infer<typeof dutyChoice>

/** What is decided about a duty itself; the others are answers of the checklist. */
export type DutyDecision = Exclude<DutyChoice['kind'], 'have' | 'lack'>
