const two = (part: number): string => String(part).padStart(2, '0')

/** The local calendar day of a clock reading, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`

/** An instant as this PC's calendar and clock tell it, `YYYY-MM-DD HH:MM`. */
export const localMoment = (at: string): string => {
  const moment = new Date(at)
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** China has had one time zone, without summer time, since 1991. */
const CHINA = 8 * 3_600_000

/** The calendar day in China of an instant, `YYYY-MM-DD`: for what must not depend on the machine it is made on. */
export const chinaDay = (at: Date): string => new Date(at.getTime() + CHINA).toISOString().slice(0, 10)
