import { z } from 'zod'
import { profileId } from './rule'

/** A day of the years that a calendar can name, with or without the time of day. */
const moment = z.string().regex(/^20\d{2}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/)

/** An answer that the profile must give, to an event or of one rule: its writer's own check of events and days. */
export const expectation = z.strictObject({
  event: profileId.optional(),
  /** Id of the rule that is asked, where an event starts several or the rule has none. */
  rule: profileId.optional(),
  /** `YYYY-MM-DD`, with `THH:MM` for terms in hours. */
  on: moment,
  role: z.string().optional(),
  unitType: z.string().optional(),
  due: moment.nullable(),
})
export type Expectation = z.infer<typeof expectation>
