import { plusDays, workdaysAfter, type Calendar } from '../calendar/calendar'

/** A deadline counted in working days. */
export interface CountedTerm {
  readonly due: string
  /** The working days that count, the last of which is the due day. */
  readonly days: readonly string[]
  /** `estimated` when a counted day lies in a year whose arrangement is not published (暂按推算). */
  readonly calendar: 'official' | 'estimated'
}

/** The term of `n` working days that an event on the day `on` starts: counting begins the day after. */
export const countedTerm = (n: number, on: string, calendar: Calendar): CountedTerm => {
  const days = workdaysAfter(calendar, on, n)
  const due = days.at(-1) ?? on
  // Years come one after the other: between the first and the last day nothing is left out.
  const official = calendar.isPublished(plusDays(on, 1)) && calendar.isPublished(due)
  return { due, days, calendar: official ? 'official' : 'estimated' }
}
