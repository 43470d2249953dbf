import { localDay } from '../../../shared/base/local-day'

const two = (part: number): string => String(part).padStart(2, '0')

/** An instant as this PC's calendar and clock tell it, `YYYY-MM-DD HH:MM`. */
export const momentHere = (at: string): string => {
  const moment = new Date(at)
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
