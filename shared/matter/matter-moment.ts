import { isRaw } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { MatterDraft } from './matter'

/** When a matter happened or came in: `YYYY-MM-DD`, with `THH:MM` where its time is known; undefined without a day. */
export const momentOf = ({ date, time }: MatterDraft): string | undefined => {
  const day = dayOf(date)
  if (day === undefined || time === undefined || isRaw(time)) return day
  return `${day}T${time}`
}
