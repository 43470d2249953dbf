/** Outer and invisible white space that spreadsheets collect: NBSP, full-width blanks, zero-width marks. */
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const UNCLEAN =
  /_x000|[\s\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u
/** Line breaks that a spreadsheet wrote out instead of encoding. */
const ESCAPED = /_x000[9ad]_/giu
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u{20000}-\u{3ffff}]/u

/** False for a character that `cleanText` might change: anything but ASCII, common Han and the Chinese punctuation. */
const isSure = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) ||
  (code >= 0x20 && code <= 0x7e && code !== 0x5f) ||
  (code >= 0x3001 && code <= 0x3029) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20)
/** A character that `foldName` might change or leave out. */
const FOLDED = /[^0-9a-z\u4e00-\u9fa5]/

/** True for text that is clean for sure, which one look tells: nearly all cells. */
export const isClean = (text: string): boolean => {
  // As if a blank stood before the text: one at its beginning is the second of two, as any other pair is.
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isSure(code) || (code === 32 && before === 32)) return false
    before = code
  }
  return before !== 32 || text === ''
}

/** True for a cell that holds something: what `cleanText` makes of it is not ''. */
export const isFilled = (text: string | undefined): text is string => {
  if (text === undefined || text === '') return false
  const first = text.charCodeAt(0)
  return (first > 32 && first < 95) || (first >= 0x4e00 && first <= 0x9fa5) || cleanText(text) !== ''
}

/**
 * A cell's text as people meant it: outer white space gone, line breaks inside Chinese closed up and others a space,
 * invisible marks gone, full-width letters and digits narrow, NFC. Punctuation stays as typed.
 */
export const cleanText = (text: string): string => {
  if (isClean(text)) return text
  if (!UNCLEAN.test(text)) return text.normalize('NFC')
  const narrow = text
    .replace(ESCAPED, '\n')
    .replace(INVISIBLE, '')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
  const closed = narrow.replace(BLANKS, (gap: string, at: number) => {
    const broken = /[\r\n]/.test(gap)
    const between = HAN.test(narrow.charAt(at - 1)) || HAN.test(narrow.charAt(at + gap.length))
    return broken && between ? '' : ' '
  })
  return closed.normalize('NFC')
}

const EMPTY_MARKS = new Set([
  '',
  '无',
  '无。',
  '-',
  '--',
  '---',
  '—',
  '——',
  '－',
  '–',
  '/',
  '\\',
  '／',
  '空',
  'N/A',
  'n/a',
  '（空）',
  '(空)',
])

const LONGEST_MARK = Math.max(...Array.from(EMPTY_MARKS, (mark) => mark.length))

/** True for text that means “nothing here”: blank, 无, a dash, a slash. Takes cleaned text. */
export const meansEmpty = (text: string): boolean => text.length <= LONGEST_MARK && EMPTY_MARKS.has(text)

/**
 * The part of a name that makes it another name: width, case, spaces and punctuation do not count, but a mark between
 * two digits does (1.0 is not 10, 2019-2020 is not 20192020).
 */
export const foldName = (text: string): string =>
  FOLDED.test(text)
    ? text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?<=\d)[\p{P}~](?=\d)/gu, '\u0001')
        .replace(/[\p{P}\p{Z}\p{C}~|^`]/gu, (mark) => (mark === '\u0001' ? '.' : ''))
    : text

/** A label or list value without width, case, spaces and punctuation. */
export const foldLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\p{S}]/gu, '')

/** Text that ends in a number: what stands before it, and the number. Years, dates, versions and decimals are no count. */
export const countedTail = (
  text: string,
): { readonly stem: string; readonly count: number; readonly digits: string } | undefined => {
  const found = /^(.*[^\d.．vV第-])(\d{1,6})$/u.exec(text)
  if (found === null) return undefined
  const [, stem = '', digits = ''] = found
  return { stem, digits, count: Number(digits) }
}
