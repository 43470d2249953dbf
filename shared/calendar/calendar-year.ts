import { z } from 'zod'
import { isoDate } from '../base/ids'

/** The State Council's arrangement of one year: weekdays that are off and weekend days that are worked. */
export const calendarYear = z.strictObject({
  /** The year as text: the id of the record. */
  id: z.string().regex(/^20\d\d$/),
  source: z.string().min(1).max(200),
  /** Every day of the published holidays, weekends among them included. */
  off: z.array(isoDate).max(60),
  /** Weekend days on which offices work (调休). */
  work: z.array(isoDate).max(30),
})
export type CalendarYear = z.infer<typeof calendarYear>
