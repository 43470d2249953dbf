import { z } from 'zod'
import { calendarFailures } from '../text/calendar-failures'
import { isWeekend } from './calendar'
import { calendarYear, type CalendarYear } from './calendar-year'
import type { CodedError } from '../base/coded-error'
import { isoDate } from '../base/ids'
import { failure, success, type Result } from '../base/result'

/** A year as the public data set holiday-cn publishes it. */
const holidayCn = z.object({
  year: z.int().min(2000).max(2099),
  papers: z.array(z.string()).optional(),
  days: z.array(z.object({ date: isoDate, isOffDay: z.boolean() })).max(90),
})

const fromHolidayCn = ({ year, papers, days }: z.infer<typeof holidayCn>): CalendarYear => ({
  id: String(year),
  source: (papers?.[0] ?? 'holiday-cn').slice(0, 200) || 'holiday-cn',
  off: days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date),
  work: days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date),
})

const shaped = (json: unknown, name: string): Result<CalendarYear, CodedError> => {
  const own = calendarYear.safeParse(json)
  if (own.success) return success(own.data)
  const foreign = holidayCn.safeParse(json)
  if (foreign.success) return success(fromHolidayCn(foreign.data))
  return failure(calendarFailures.E_CALENDAR_FORM(name, z.prettifyError(own.error)))
}

/**
 * One year's arrangement from the text of a file: our own form (`calendarYear`) or holiday-cn's. Refused with
 * E_CALENDAR_* where it is not one, names no day off (not published yet), or contradicts itself. Days of the last week
 * of the year before are let in: an arrangement may begin there.
 */
export const readCalendarYear = (text: string, name: string): Result<CalendarYear, CodedError> => {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return failure(calendarFailures.E_CALENDAR_TEXT(name))
  }
  const year = shaped(json, name)
  if (!year.ok) return year
  const { id, off, work } = year.value
  if (off.length === 0) return failure(calendarFailures.E_CALENDAR_EMPTY(id))
  const first = `${String(Number(id) - 1)}-12-25`
  const astray = [...off, ...work].find((day) => day < first || day > `${id}-12-31`)
  if (astray !== undefined) return failure(calendarFailures.E_CALENDAR_DAY(id, astray))
  const twice = off.find((day) => work.includes(day))
  if (twice !== undefined) return failure(calendarFailures.E_CALENDAR_TWICE(twice))
  const weekday = work.find((day) => !isWeekend(day))
  if (weekday !== undefined) return failure(calendarFailures.E_CALENDAR_WEEKDAY(weekday))
  return success({ ...year.value, off: [...new Set(off)].sort(), work: [...new Set(work)].sort() })
}
