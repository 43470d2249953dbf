import { isRaw, type DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'

/** What happened or came in on a day, perhaps at a time of it. */
export interface Dated {
  readonly date?: DraftText | undefined
  readonly time?: DraftText | undefined
}

/** When it was: `YYYY-MM-DD`, with `THH:MM` where its time is known; undefined without a day. */
export const momentOf = ({ date, time }: Dated): string | undefined => {
  const day = dayOf(date)
  if (day === undefined || time === undefined || isRaw(time)) return day
  return `${day}T${time}`
}
