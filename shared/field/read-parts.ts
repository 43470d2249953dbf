import { readDate } from './normalise-date'

const two = (digits: string): string => digits.padStart(2, '0')

const day = (text: string): string | undefined => {
  const reading = readDate(text)
  return reading.kind === 'day' ? reading.iso : undefined
}

/** Reads a month (`YYYY-MM`), from a day as well. */
export const readMonth = (text: string): string | undefined => {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?(?:份)?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (parts === null) return day(text)?.slice(0, 7)
  const [, year = '', number = ''] = parts
  return Number(number) >= 1 && Number(number) <= 12 ? `${year}-${two(number)}` : undefined
}

/** Reads a time of day (`HH:MM`). */
export const readTime = (text: string): string | undefined => {
  const parts = /^(上午|下午|晚上|晚)?(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分?|(半))?)(?::\d{2})?$/.exec(text)
  if (parts === null) return undefined
  const [, half = '', typed = '', minutes, spoken, thirty] = parts
  const late = half !== '' && half !== '上午' && Number(typed) < 12
  const [hour, minute] = [Number(typed) + (late ? 12 : 0), Number(minutes ?? spoken ?? (thirty === undefined ? 0 : 30))]
  return hour < 24 && minute < 60 ? `${two(String(hour))}:${two(String(minute))}` : undefined
}

/** Reads class hours (学时). */
export const readHours = (text: string): string | undefined => {
  const parts = /^(\d{1,6})(?:\.(\d{1,2}))?(?:个?学时|小时|课时)?$/.exec(text)
  if (parts === null) return undefined
  const whole = String(Number(parts[1]))
  const places = (parts[2] ?? '').replace(/0+$/, '')
  return places === '' ? whole : `${whole}.${places}`
}

/** Reads a telephone number of an office, or a mobile one. */
export const readPhone = (text: string): string | undefined => {
  const digits = text.replace(/[\s()-]/g, (mark) => (mark === '-' ? '-' : ''))
  return /^(\d{3,4}-?)?\d{7,8}(-\d{1,6})?$|^1\d{10}$/.test(digits) ? digits : undefined
}

/** Reads a mobile number. */
export const readMobile = (text: string): string | undefined => {
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}
