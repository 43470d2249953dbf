import type { CalendarYear } from './calendar-year'

/** Working days of offices: by the State Council's arrangement where a year is published, by law and weekends where not. */
export interface Calendar {
  /** True when offices work on the day (`YYYY-MM-DD`). */
  readonly isWorkday: (day: string) => boolean
  /**
   * True when the year of the day is published. In other years statutory days and weekends are off, and moved days
   * (调休) are unknown (暂按法定节假日和周末推算).
   */
  readonly isPublished: (day: string) => boolean
}

const DAY = 86_400_000

/** The calendar day `n` days later (earlier when negative). */
export const plusDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10)

/** The last day of a month (1 to 12) of a year of four digits as `YYYY-MM-DD`; undefined where there is no such month or year. */
export const lastOfMonth = (year: number, month: number): string | undefined =>
  !(year >= 1000 && year <= 9999 && month >= 1 && month <= 12)
    ? undefined
    : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** True on Saturdays and Sundays. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * A calendar of published years; where a year is given twice, the later one in the list holds. In all other years the
 * days off are weekends and what `isStatutory` says (`statutoryDays`).
 */
export const createCalendar = (years: readonly CalendarYear[], isStatutory: (day: string) => boolean): Calendar => {
  const byYear = new Map(years.map((year) => [year.id, year]))
  const off = new Set([...byYear.values()].flatMap((year) => year.off))
  const work = new Set([...byYear.values()].flatMap((year) => year.work))
  const isPublished = (day: string): boolean => byYear.has(day.slice(0, 4))
  const isOff = (day: string): boolean => off.has(day) || isWeekend(day) || (!isPublished(day) && isStatutory(day))
  return { isWorkday: (day) => work.has(day) || !isOff(day), isPublished }
}

/** The `n` working days after `day`, in order: counting starts the day after, and ends with the year 9999. */
export const workdaysAfter = (calendar: Calendar, day: string, n: number): string[] => {
  const days: string[] = []
  for (let next = plusDays(day, 1); days.length < n && next > day; next = plusDays(next, 1))
    if (calendar.isWorkday(next)) days.push(next)
  return days
}

/** The years of `calendarYear`. */
const FIRST = '1999-12-31'
const LAST = '2099-12-31'

/**
 * Working days left until `due`, seen from `today`: 0 on the day itself, negative when it is over (working days since).
 * Days outside the years that a calendar can name are not counted: there may be millions.
 */
export const workdaysLeft = (calendar: Calendar, today: string, due: string): number => {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1]
  let count = 0
  const last = to < LAST ? to : LAST
  for (let next = plusDays(from < FIRST ? FIRST : from, 1); next <= last; next = plusDays(next, 1))
    if (calendar.isWorkday(next)) count++
  return count * sign
}

/** The same day `n` months later, else that month's end (a month is never 30 days). */
export const plusMonths = (day: string, n: number): string => {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + n
  const last = new Date(Date.UTC(year, month + 1, 0))
  const date = Math.min(Number(day.slice(8)), last.getUTCDate())
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), date)).toISOString().slice(0, 10)
}
