import { z } from 'zod'
import { plusDays } from './calendar'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Month and day, by year, of the holidays that follow the moon and the sun: 初一, 清明, 端午, 中秋. */
export const festivals = z.record(
  z.string().regex(/^20\d\d$/),
  z.strictObject({ springFestival: monthDay, qingming: monthDay, dragonBoat: monthDay, midAutumn: monthDay }),
)
export type Festivals = z.infer<typeof festivals>

/** 元旦, 劳动节, 国庆节. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

const daysOfYear = (year: string, known: Festivals): ReadonlySet<string> => {
  const days = FIXED.map((day) => `${year}-${day}`)
  const moving = known[year]
  if (moving === undefined) return new Set(days)
  const { springFestival, ...single } = moving
  // 除夕 is the day before 初一, whether the twelfth month has 29 days or 30.
  const spring = [-1, 0, 1, 2].map((n) => plusDays(`${year}-${springFestival}`, n))
  return new Set([...days, ...spring, ...Object.values(single).map((day) => `${year}-${day}`)])
}

/**
 * Whether a day (`YYYY-MM-DD`) is a holiday by law: 全国年节及纪念日放假办法 as it holds since 2025 (国令第795号), applied to
 * earlier years, too, although 除夕 and 5月2日 were added then: it is asked only of years without a published
 * arrangement. Where 中秋 falls on 10.1–10.3 or a holiday on a weekend, offices get another day, which only the
 * arrangement names. A year that `known` lacks has its fixed days alone.
 */
export const statutoryDays = (known: Festivals): ((day: string) => boolean) => {
  const byYear = new Map<string, ReadonlySet<string>>()
  return (day) => {
    const year = day.slice(0, 4)
    const days = byYear.get(year) ?? daysOfYear(year, known)
    byYear.set(year, days)
    return days.has(day)
  }
}
