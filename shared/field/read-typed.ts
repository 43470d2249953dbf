import type { DraftText } from '../base/draft'
import { readDate } from './normalise-date'

/** How the plain fields of small records are typed. A code field names the codes and labels that are accepted. */
export type TypedKind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'day' }
  /** `HH:MM`. */
  | { readonly kind: 'time' }
  /** `YYYY-MM`. */
  | { readonly kind: 'month' }
  /** Non-negative decimal with at most two places. */
  | { readonly kind: 'decimal' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'mobile' }

const two = (digits: string): string => digits.padStart(2, '0')

const day = (text: string): string | undefined => {
  const reading = readDate(text)
  return reading.kind === 'day' ? reading.iso : undefined
}

const month = (text: string): string | undefined => {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?(?:份)?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (parts === null) return day(text)?.slice(0, 7)
  const [, year = '', number = ''] = parts
  return Number(number) >= 1 && Number(number) <= 12 ? `${year}-${two(number)}` : undefined
}

const time = (text: string): string | undefined => {
  const parts = /^(上午|下午|晚上|晚)?(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分?|(半))?)(?::\d{2})?$/.exec(text)
  if (parts === null) return undefined
  const [, half = '', typed = '', minutes, spoken, thirty] = parts
  const late = half !== '' && half !== '上午' && Number(typed) < 12
  const [hour, minute] = [Number(typed) + (late ? 12 : 0), Number(minutes ?? spoken ?? (thirty === undefined ? 0 : 30))]
  return hour < 24 && minute < 60 ? `${two(String(hour))}:${two(String(minute))}` : undefined
}

const decimal = (text: string): string | undefined => {
  const parts = /^(\d{1,6})(?:\.(\d{1,2}))?(?:个?学时|小时|课时)?$/.exec(text)
  if (parts === null) return undefined
  const whole = String(Number(parts[1]))
  const places = (parts[2] ?? '').replace(/0+$/, '')
  return places === '' ? whole : `${whole}.${places}`
}

const phone = (text: string): string | undefined => {
  const digits = text.replace(/[\s()-]/g, (mark) => (mark === '-' ? '-' : ''))
  return /^(\d{3,4}-?)?\d{7,8}(-\d{1,6})?$|^1\d{10}$/.test(digits) ? digits : undefined
}

const mobile = (text: string): string | undefined => {
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

const readers = { day, time, month, decimal, phone, mobile } as const

/** Reads what was typed: undefined when empty, the normalised value, or the words themselves (`{raw}`) where they do not fit. */
export const readTyped = (kind: TypedKind, typed: string): DraftText | undefined => {
  const text = typed.trim()
  if (text === '') return undefined
  if (kind.kind === 'text') return text.length <= kind.max ? text : { raw: text }
  return readers[kind.kind](text.normalize('NFKC').replace(/\s+/g, '')) ?? { raw: text }
}
