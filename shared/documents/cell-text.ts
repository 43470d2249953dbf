/** Built-in number formats that show a day or a time (ECMA-376 18.8.30, with the East Asian ids 27–36 and 50–58). */
const builtinDates = new Map<number, string>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id) => [id, 'hh:mm:ss'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
])

/**
 * What a number format makes of a number: plain, a calendar day (with or without time), elapsed hours, or a code of the
 * words behind `code:` and as many digits as they have zeros (`code:SJ0000`).
 */
export type NumberKind = 'plain' | 'date' | 'elapsed' | `code:${string}`

/** Fixed words and at least two zeros: such a format is how people keep the leading zeros of a code. */
const CODE_FORMAT = /^((?:"[^"]*"|\\.)*)(0{2,})$/

/** The kind of a number format by its code; only the first section (positive numbers) counts. */
export const kindOfFormat = (format: string): NumberKind => {
  const code = CODE_FORMAT.exec(format.split(';')[0]?.replace(/\[[^\]]*\]/g, '') ?? '')
  if (code !== null) return `code:${(code[1] ?? '').replace(/"|\\(?=.)/g, '')}${code[2] ?? ''}`
  const shownPart = format
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .split(';')[0]
  if (shownPart === undefined || /general|G\/通用格式/i.test(shownPart)) return 'plain'
  if (/\[(h+|m+|s+)\]/i.test(shownPart)) return 'elapsed'
  const tokens = shownPart.replace(/\[[^\]]*\]/g, '')
  return /[ymdhse年月日时分秒]/i.test(tokens.replace(/e[+-]/gi, '')) ? 'date' : 'plain'
}

/** The kind of a built-in number format id, or undefined where the workbook itself must define it. */
export const kindOfBuiltin = (id: number): NumberKind | undefined => {
  const format = builtinDates.get(id)
  if (format !== undefined) return kindOfFormat(format)
  return id < 164 ? 'plain' : undefined
}

const decimalOf = (text: string): string => {
  const [digits = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return point >= all.length
    ? `${sign}${all}${'0'.repeat(point - all.length)}`
    : `${sign}${all.slice(0, point)}.${all.slice(point)}`
}

/** A number as a spreadsheet shows it in full: at most 15 significant digits, no exponent, no binary dust. */
export const numberText = (value: number): string => {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value)
  return decimalOf(String(Number(value.toPrecision(15))))
}

/** True for a number of more digits than spreadsheets keep. */
export const hasLostDigits = (value: number): boolean => Math.abs(value) >= 1e15

/** A number under a format of fixed words and zeros, as it is shown. */
const codeText = (value: number, kind: `code:${string}`): string => {
  const [, words = '', zeros = ''] = /^code:(.*?)(0+)$/.exec(kind) ?? []
  return Number.isSafeInteger(value) && value >= 0
    ? words + numberText(value).padStart(zeros.length, '0')
    : numberText(value)
}

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

const DAY = 86_400
const LAST_DAY = 2_958_465

/** A calendar day of a serial number, with the leap day 1900-02-29 that spreadsheets believe in. */
const dayText = (serial: number, epoch1904: boolean): string => {
  if (!epoch1904 && serial === 60) return '1900-02-29'
  const days = epoch1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  return new Date((days - 25_569) * DAY * 1000).toISOString().slice(0, 10)
}

/**
 * A number under a date format: `YYYY-MM-DD`, with ` HH:mm:ss` when it has a time, `HH:mm:ss` when it is a time only.
 * Elapsed formats give hours, minutes, seconds; codes keep their zeros. Numbers outside the calendar stay numbers.
 */
export const serialText = (value: number, kind: NumberKind, epoch1904: boolean): string => {
  if (kind.startsWith('code:')) return codeText(value, kind as `code:${string}`)
  const seconds = Math.round(value * DAY)
  if (kind === 'plain' || seconds < 0 || seconds > LAST_DAY * DAY) return numberText(value)
  const day = Math.floor(seconds / DAY)
  const rest = seconds - day * DAY
  if (kind === 'elapsed' || (day === 0 && !epoch1904)) return clock(kind === 'elapsed' ? seconds : rest)
  return rest === 0 ? dayText(day, epoch1904) : `${dayText(day, epoch1904)} ${clock(rest)}`
}

/** An ISO 8601 cell (`t="d"`) in the two forms that tables know; other text is left as it stands. */
export const isoText = (value: string): string => {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/.exec(value.trim())
  if (parts === null) return value
  const [, day = '', minutes, seconds = '00'] = parts
  return minutes === undefined || (minutes === '00:00' && seconds === '00') ? day : `${day} ${minutes}:${seconds}`
}
