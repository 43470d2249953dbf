const two = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM-DD` when that day exists (1900–2199). */
const dayOf = (year: number, month: number, day: number): string | undefined => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day > last ? undefined : `${String(year)}-${two(month)}-${two(day)}`
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** Chinese numerals of a date (`二〇二四年七月十四日`) as digits; other text as it was. */
const digitsOfHan = (text: string): string =>
  /^[〇零○Ｏ一二三四五六七八九十廿卅]{2,4}年/u.test(text)
    ? text
        .replace(/[零○Ｏ]/gu, '〇')
        .replace(
          /([〇一二三四五六七八九])?十([一二三四五六七八九])?/gu,
          (_, tens: string | undefined, ones: string | undefined) =>
            String(
              (tens === undefined ? 1 : HAN_DIGITS.indexOf(tens)) * 10 +
                (ones === undefined ? 0 : HAN_DIGITS.indexOf(ones)),
            ),
        )
        .replace(/[〇一二三四五六七八九]/gu, (digit) => String(HAN_DIGITS.indexOf(digit)))
    : text

/** Days from 1899-12-30 as spreadsheets count them, for 1982 to 2064: a date cell that lost its format. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)

export type DateReading =
  | { readonly kind: 'day'; readonly iso: string }
  /** Year, or year and month: true as far as it goes, but no day. */
  | { readonly kind: 'incomplete'; readonly suggestion?: string }
  | { readonly kind: 'impossible' }

/**
 * Reads a date as offices write it: 2024-07-14, 2024/7/14, 2024.7.14, 2024年7月14日, 20240714, 7/14/2024, Chinese
 * numerals, a serial number, each with or without a time of day. Takes cleaned text.
 */
export const readDate = (cleaned: string): DateReading => {
  const text = digitsOfHan(cleaned.normalize('NFKC'))
    .replace(/[T ]\s*\d{1,2}[:时]\d{1,2}([:分]\d{1,2}(\.\d+)?秒?)?Z?$/u, '')
    .replace(/[\s.。日号]+$/u, '')
    .replace(/\s+/gu, '')
  const full = /^(\d{4})[-/.年,](\d{1,2})[-/.月,](\d{1,2})$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text)
  const [year, month, day] =
    full !== null ? [full[1], full[2], full[3]] : american !== null ? [american[3], american[1], american[2]] : []
  if (year !== undefined) {
    const iso = dayOf(Number(year), Number(month), Number(day))
    return iso === undefined ? { kind: 'impossible' } : { kind: 'day', iso }
  }
  if (/^[3-5]\d{4}$/.test(text)) return { kind: 'day', iso: dayOfSerial(Number(text)) }
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})$/u.exec(text)
  if (short !== null) {
    const iso = dayOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
    return iso === undefined ? { kind: 'impossible' } : { kind: 'incomplete', suggestion: iso }
  }
  const monthOnly = /^(\d{4})[-/.年]?(?:(\d{1,2})月?)?(?:[上中下]旬|底|初|末)?$/u.exec(text)
  if (monthOnly !== null && dayOf(Number(monthOnly[1]), Number(monthOnly[2] ?? 1), 1) !== undefined)
    return { kind: 'incomplete' }
  return { kind: 'impossible' }
}
