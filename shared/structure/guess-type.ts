import { cleanText } from '../field/plain-text'
import { readDate } from '../field/normalise-date'
import type { SourceColumn } from './structure'

const TIME = /\d[T\s]+\d{1,2}[:：时]\d{1,2}/u
const DATE_LIKE = /[-/.年]|^(?:19|20)\d{6}$/u
const NUMBER = /^-?(\d{1,15})(?:\.(\d+))?$/
/** Longer texts are 备注型 in every database. */
const LONG_TEXT = 2_000
/** Headings of numbers that are never counted with: codes, telephone and house numbers. */
const CODE_HEADING =
  /代码|编码|编号|号码|证号|账号|帐号|卡号|电话|手机|邮编|区划|(?:^|_)(?:id|code|no|num|tel|phone|zip)$|号$|码$/iu

const isDay = (text: string): boolean => DATE_LIKE.test(text) && readDate(text).kind === 'day'

/**
 * Type and size of a column as its values suggest: days, moments, numbers, true or false, else text of the longest
 * value's length. Digits with leading zeros, 16 and more digits, and what is headed as a code or a telephone stay text.
 */
export const guessType = (
  heading: string,
  values: readonly string[],
): Pick<SourceColumn, 'type' | 'length' | 'precision' | 'nullable'> => {
  const texts = values.map(cleanText).filter((text) => text !== '')
  const gaps = texts.length < values.length ? { nullable: true } : {}
  if (texts.length === 0) return { type: '', ...gaps }
  const longest = texts.reduce((most, text) => Math.max(most, Array.from(text).length), 1)
  const asText = { type: longest > LONG_TEXT ? '备注型' : '字符型', length: String(longest), ...gaps }
  if (texts.every((text) => /^(?:true|false)$/i.test(text))) return { type: '逻辑型', ...gaps }
  if (texts.every(isDay)) return { type: texts.some((text) => TIME.test(text)) ? '日期时间型' : '日期型', ...gaps }
  const numbers = texts.map((text) => NUMBER.exec(text))
  const coded = texts.some((text) => /^-?0\d/.test(text)) || CODE_HEADING.test(heading.trim())
  if (coded || numbers.includes(null)) return asText
  const whole = numbers.reduce((most, found) => Math.max(most, found?.[1]?.length ?? 0), 1)
  const decimals = numbers.reduce((most, found) => Math.max(most, found?.[2]?.length ?? 0), 0)
  if (decimals === 0) return { type: '整型', length: String(whole), ...gaps }
  return { type: '数值型', length: String(whole + decimals), precision: String(decimals), ...gaps }
}
