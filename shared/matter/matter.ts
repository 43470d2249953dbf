import { z } from 'zod'
import { attachment, MAX_ATTACHMENTS } from '../base/attachment'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'
import { topics } from '../profile/rule'

const text = draftText.optional()

/**
 * Something that was done or came in (事项): a meeting held, a spot check or a reported defect to mend, a report handed
 * in, an annual list made. It settles the rule of the city that it names for the period that its date falls in.
 */
export const matterDraft = z.strictObject({
  id: uuid,
  topic: z.enum(topics),
  /** Id of the rule in the city's profile; a matter of another city keeps its rule and settles nothing here. */
  rule: z.string().max(80).optional(),
  /** The day it happened or came in. */
  date: text,
  /** `HH:MM` of that day, where a term counts hours. */
  time: text,
  title: text,
  note: text,
  /** For matters that open a term (mending): the day they were finished; absent while they are open. */
  closed: text,
  closingNote: text,
  attachments: z.array(attachment).max(MAX_ATTACHMENTS).optional(),
})
export type MatterDraft = z.infer<typeof matterDraft>
