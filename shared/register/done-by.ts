import type { DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'

/**
 * True where something was done by a day. Words that are no day (`还没有`, `上周`) stay in the field and say nothing, nor does
 * a day that is still to come: numbers count neither, and no duty is over by them.
 */
export const isDoneBy = (value: DraftText | undefined, today: string): boolean => {
  const day = dayOf(value)
  return day !== undefined && day <= today
}
