import { shown, type DraftText } from '../base/draft'

/**
 * The day for which something about a year (`YYYY`) counts: what was done in the year after it counts for the year that it is
 * about, as its last day.
 */
export const countedDay = (day: string, year: DraftText | undefined): string => {
  const about = shown(year)
  return /^\d{4}$/.test(about) && day.slice(0, 4) === String(Number(about) + 1) ? `${about}-12-31` : day
}
