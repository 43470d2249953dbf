import { assertNever } from '../base/assert-never'
import type { DraftText } from '../base/draft'
import { formatTypeOf } from './format-type'
import { entryOf } from './nearest-entry'
import { cleanText, meansEmpty } from './plain-text'
import { labelOf, type CodeEntry, type CodeLists } from './code-lists'
import { isNoPerson } from './field-text'
import { isPlain, type FieldInfo, type FieldKind, type PlainKind } from './field-info'
import { mended } from '../text/findings'
import { readDate } from './normalise-date'
import { readDecimal, readWhole } from './normalise-number'
import { readHours, readMobile, readMonth, readPhone, readTime } from './read-parts'

/** A draft value made from typed text, and what was mended on the way. An absent value means the text says “nothing”. */
export interface Normalised {
  readonly value?: DraftText
  /** What the user sees instead of the text (a label, not a code), and why; absent when nothing was changed. */
  readonly mended?: { readonly to: string; readonly why: string }
  /** Length behind a type, typed together as `VARCHAR(100)`. */
  readonly length?: string
  /** Decimals behind a length, typed together as `10,2`. */
  readonly precision?: string
}

const YES = new Set([
  '是',
  '有',
  'y',
  'yes',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  '●',
  '■',
  '1',
  'true',
  't',
  '对',
  '含',
  '含有',
  '主键',
  'pk',
  '可空',
  '可以',
  '允许',
  '能',
  '已归集',
])
const NO = new Set([
  '否',
  '无',
  'n',
  'no',
  '×',
  '✗',
  '✕',
  '□',
  '☐',
  'x',
  '0',
  'false',
  'f',
  '不',
  '错',
  '不含',
  '不含有',
  '没有',
  '非主键',
  '非空',
  '不可空',
  '不可',
  '不允许',
  '不能',
  '未归集',
])

/** What a cleaned word or mark says where only yes or no can be meant; undefined for anything else. */
export const yesOrNo = (cleaned: string): '1' | '0' | undefined => {
  const word = cleaned.toLowerCase()
  return YES.has(word) ? '1' : NO.has(word) ? '0' : undefined
}

const change = (text: string, to: string, why: string): Pick<Normalised, 'mended'> =>
  text === to ? {} : { mended: { to, why } }

const trimmed = (text: string, cleaned: string): Pick<Normalised, 'mended'> => change(text, cleaned, mended.whiteSpace)

const whyChanged = (text: string, cleaned: string, why: string): string =>
  text === cleaned ? why : `${mended.whiteSpace}；${why}`

const known = (text: string, cleaned: string, value: string, to: string, why: string): Normalised => ({
  value,
  ...(cleaned === to ? trimmed(text, cleaned) : change(text, to, whyChanged(text, cleaned, why))),
})

const rawOf = (text: string, cleaned: string): Normalised => ({ value: { raw: cleaned }, ...trimmed(text, cleaned) })

/** 秘密★10年, 机密级: how secrets are marked on paper, and words that speak of none. */
const SECRET = /绝密|机密|(?<!商业)秘密|涉密/u
const NO_SECRET = /[不非无未否]/u

/** The entry of a list that a text names; of 涉密属性 every text that speaks of a secret names one. */
const listed = (lists: CodeLists, list: keyof CodeLists, text: string): CodeEntry | undefined => {
  const named = entryOf(lists[list], text)
  if (named !== undefined || list !== 'secrecy' || !SECRET.test(text) || NO_SECRET.test(text)) return named
  return entryOf(lists.secrecy, text.includes('工作秘密') ? '工作秘密' : '涉密')
}

const byPlainKind = (type: PlainKind, text: string, cleaned: string): Normalised => {
  const read = (part: (tight: string) => string | undefined, why: string): Normalised => {
    const value = part(cleaned.normalize('NFKC').replace(/\s+/g, ''))
    return value === undefined ? rawOf(text, cleaned) : known(text, cleaned, value, value, why)
  }
  switch (type.kind) {
    case 'text':
      return { value: cleaned, ...trimmed(text, cleaned) }
    case 'yes-no': {
      const said = yesOrNo(cleaned)
      return said === undefined
        ? rawOf(text, cleaned)
        : known(text, cleaned, said, said === '1' ? '是' : '否', mended.listed)
    }
    case 'date': {
      const date = readDate(cleaned)
      return date.kind === 'day' ? known(text, cleaned, date.iso, date.iso, mended.date) : rawOf(text, cleaned)
    }
    case 'month':
      return read(readMonth, mended.date)
    case 'time':
      return read(readTime, mended.date)
    case 'decimal': {
      const amount = readDecimal(cleaned, type.unit)
      if (amount.kind !== 'decimal') return rawOf(text, cleaned)
      return known(text, cleaned, amount.value, amount.value, amount.rounded ? mended.rounded : mended.number)
    }
    case 'hours':
      return read(readHours, mended.number)
    case 'whole': {
      const whole = readWhole(cleaned)
      if (whole === undefined || Number(whole.value) > type.max) return rawOf(text, cleaned)
      return {
        ...known(text, cleaned, whole.value, whole.value, mended.number),
        ...(whole.precision === undefined ? {} : { precision: whole.precision }),
      }
    }
    case 'credit-code': {
      const code = cleaned.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '')
      return /^[0-9A-Z]+$/.test(code)
        ? known(text, cleaned, code, code, mended.upperCase)
        : { value: cleaned, ...trimmed(text, cleaned) }
    }
    case 'phone':
      return read(readPhone, mended.number)
    case 'mobile':
      return read(readMobile, mended.number)
    default:
      return assertNever(type)
  }
}

const byKind = (type: FieldKind, text: string, cleaned: string, lists: CodeLists): Normalised => {
  if (isPlain(type)) return byPlainKind(type, text, cleaned)
  switch (type.kind) {
    case 'code-or-text':
      return { value: cleaned, ...trimmed(text, cleaned) }
    case 'person':
      return isNoPerson(cleaned) ? { mended: { to: '', why: mended.noPerson } } : rawOf(text, cleaned)
    case 'code': {
      if (type.many === true) return manyCodes(text, cleaned, lists, type.list)
      const entry = listed(lists, type.list, cleaned)
      if (entry === undefined) return rawOf(text, cleaned)
      const sized = type.list === 'itemType' ? /[(（]\s*(\d+)\s*(?:[,，]\s*(\d+)\s*)?[)）]$/u.exec(cleaned) : null
      return {
        ...known(text, cleaned, entry.code, entry.label, mended.listed),
        ...(sized?.[1] === undefined ? {} : { length: sized[1] }),
        ...(sized?.[2] === undefined ? {} : { precision: sized[2] }),
      }
    }
    case 'choice': {
      const entry = Object.entries(type.words).find(([key, word]) => word === cleaned || key === cleaned)
      return entry === undefined ? rawOf(text, cleaned) : known(text, cleaned, entry[0], entry[1], mended.listed)
    }
    case 'format-type': {
      const found = formatTypeOf(lists, cleaned)
      return found === undefined ? rawOf(text, cleaned) : known(text, cleaned, found.type, found.type, mended.listed)
    }
  }
}

const manyCodes = (text: string, cleaned: string, lists: CodeLists, list: keyof CodeLists): Normalised => {
  const codes: string[] = []
  for (const part of cleaned.split(/[、,，;；\s]+/u)) {
    const entry = entryOf(lists[list], part)
    if (entry === undefined) return rawOf(text, cleaned)
    if (!codes.includes(entry.code)) codes.push(entry.code)
  }
  return known(
    text,
    cleaned,
    codes.join(','),
    codes.map((code) => labelOf(lists[list], code)).join('、'),
    mended.listed,
  )
}

/** True for a mark that means more than “nothing” in a field of this kind. */
const saysSomething = (type: FieldKind, mark: string): boolean =>
  (type.kind === 'yes-no' && mark === '无') || (type.kind === 'text' && type.anyWord === true)

/** Text that stays as it was typed, but for white space around it. */
const asTyped = (text: string, max: number): Normalised => {
  const own = text.trim()
  if (own === '') return {}
  return { value: own.length <= max ? own : { raw: own } }
}

const normalise = (
  type: FieldKind,
  text: string,
  byType: (text: string, cleaned: string) => Normalised,
): Normalised => {
  if (type.kind === 'text' && type.asTyped === true) return asTyped(text, type.max)
  const cleaned = cleanText(text)
  if (cleaned === '') return {}
  if (meansEmpty(cleaned) && !saysSomething(type, cleaned)) return { mended: { to: '', why: mended.empty } }
  return byType(text, cleaned)
}

/**
 * Typed, pasted or imported text as a draft value of a field: list labels and synonyms become codes, dates ISO,
 * decimals plain; what fits nothing is kept as `{raw}`. 无, a dash and blank count as empty (in a yes/no field 无 is 否).
 * Secrecy other than 非涉密 stays raw here; the schema refuses it.
 */
export const normaliseText = ({ type }: Pick<FieldInfo, 'type'>, text: string, lists: CodeLists): Normalised =>
  normalise(type, text, (own, cleaned) => byKind(type, own, cleaned, lists))

/** The same for a field that needs no code list: undefined when empty, `{raw}` where the text does not fit. */
export const readPlain = (type: PlainKind, text: string): DraftText | undefined =>
  normalise(type, text, (own, cleaned) => byPlainKind(type, own, cleaned)).value
