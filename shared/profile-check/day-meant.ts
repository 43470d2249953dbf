import { isoDate } from '../base/ids'

/**
 * What a date that somebody wrote is: `fine`, the same day as it should be written (`2026/3/5`), `none` where the calendar
 * has no such day, undefined where it is no date at all.
 */
export const dayMeant = (written: string): 'fine' | 'none' | { readonly day: string } | undefined => {
  if (isoDate.safeParse(written).success) return 'fine'
  const parts = /^\s*(\d{4})\s*[-/.．年]\s*(\d{1,2})\s*[-/.．月]\s*(\d{1,2})\s*日?\s*$/u.exec(written)
  const [, year = '', month = '', date = ''] = parts ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? []
  if (year === '') return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isoDate.safeParse(day).success ? { day } : 'none'
}
