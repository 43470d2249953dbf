import { z } from 'zod'
import { isoDate } from '../base/ids'

/** A filing being prepared (草稿): what was typed for it so far. One at a time; no passphrase is ever part of it. */
export const filingDraft = z.strictObject({
  id: z.literal('draft'),
  period: z.string().max(32_767),
  /** Written reasons by rule. */
  reasons: z.record(z.string(), z.string().max(32_767)),
  folder: z.string(),
  /** What goes along or stays (另附材料), by the id of each, where somebody said so; forgotten once a filing was made. */
  extras: z.record(z.string().max(200), z.boolean()).optional(),
  /** The day a filing was made of it: what was typed stays as a proposal for the next one. Absent while it is open. */
  made: isoDate.optional(),
})
export type FilingDraft = z.infer<typeof filingDraft>
