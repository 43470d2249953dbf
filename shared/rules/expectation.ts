import { z } from 'zod'
import { profileId } from './rule'

/** An answer that the profile must give, to an event or of one rule: its writer's own check of events and days. */
export const expectation = z.strictObject({
  event: profileId.optional(),
  /** Id of the rule that is asked, where an event starts several or the rule has none. */
  rule: profileId.optional(),
  /** `YYYY-MM-DD`, with `THH:MM` for terms in hours. */
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/),
  role: z.string().optional(),
  unitType: z.string().optional(),
  due: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
    .nullable(),
})
export type Expectation = z.infer<typeof expectation>
