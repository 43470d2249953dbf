import { whenWords } from '../text/rule-words'
import { bare } from './bare-words'
import { cyclesIn, type Said } from './cycle-words'
import type { Loose, LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'
import { when as whenSchema, type Rule, type When } from '../profile/rule'
import { chineseNumber } from './split-clauses'

type TermUnit = Extract<When, { kind: 'within' }>['unit']

const digit = '\\d零〇一二两三四五六七八九十百'
/** A whole number: not the end of a longer one, and not the day of a date. */
const number = `(?<![${digit}月])([${digit}]+)`

const units: Readonly<Record<TermUnit, RegExp>> = {
  hour: new RegExp(`${number}个?小时`, 'gu'),
  day: new RegExp(`${number}个?(?:自然|日历)?[日天]`, 'gu'),
  workday: new RegExp(`${number}个?工作日`, 'gu'),
  month: new RegExp(`${number}(?:个月|月(?=[之以]?内))`, 'gu'),
}
/** `每月5日`, `次月5日`; `12月5日` is a date. */
const dayOfMonth = new RegExp(`(?<![${digit}]|[${digit}]月)([${digit}]+)[日号]`, 'gu')
const dates = new RegExp(`(?:(\\d{4})年)?(?<![${digit}])([${digit}]+)月(?:([${digit}]+)[日号]|[底末])`, 'gu')

/** 两个月 is 二个月; larger numbers than 99 are not read. */
const numberOf = (written: string): number | undefined =>
  /^\d+$/.test(written) ? Number(written) : (chineseNumber(written.replaceAll('两', '二')) ?? undefined)

const counted = (words: string, pattern: RegExp, n: number): Said[] =>
  [...words.matchAll(pattern)].flatMap(([said, written = '']) => {
    const got = numberOf(written)
    return got === undefined ? [] : [{ said, fits: got === n }]
  })

/** The days of a month's end, for words that say 底: February has two. */
const isEnd = (month: number, day: number): boolean => {
  const last = new Date(Date.UTC(2024, month, 0)).getUTCDate()
  return day === last || (month === 2 && day === 28)
}

const dated = (words: string, day: string): Said[] => {
  const [date = 0, month = 0, year] = day.split('-').map(Number).reverse()
  return [...words.matchAll(dates)].map(([said, inYear, inMonth = '', onDay]) => ({
    said,
    fits:
      (inYear === undefined || year === undefined || Number(inYear) === year) &&
      numberOf(inMonth) === month &&
      (onDay === undefined ? isEnd(month, date) : numberOf(onDay) === date),
  }))
}

/** A term in the words that is counted in another unit; where the own unit stands there too, the other is beside it. */
const otherUnits = (words: string, unit: TermUnit): Said[] =>
  words.search(units[unit]) >= 0
    ? []
    : Object.values(units).flatMap((pattern) => [...words.matchAll(pattern)].map(([said]) => ({ said, fits: false })))

/** The numbers in the words that are of the same kind as the term. */
const numbersIn = (words: string, when: When): Said[] => {
  switch (when.kind) {
    case 'within':
      return [...counted(words, units[when.unit], when.n), ...otherUnits(words, when.unit)]
    case 'monthly':
      return counted(words, dayOfMonth, when.day)
    case 'yearly':
      return dated(words, when.by)
    case 'once':
      return dated(words, when.on)
    case 'each':
    case 'at-once':
    case 'regular':
    case 'standing':
      return []
  }
}

/** Everything in the words of which one at least has to be what the term says. */
const saidBeside = (words: string, when: When): Said[][] => [numbersIn(words, when), cyclesIn(words, when)]

const unlike = (said: readonly Said[]): boolean => said.length > 0 && !said.some(({ fits }) => fits)

const ofRule = ({ when, words }: Loose<Rule>, path: string): ProblemFound[] => {
  const { success, data } = whenSchema.safeParse(when)
  if (!success || words === undefined) return []
  const said = saidBeside(bare(words.normalize('NFKC')), data).find(unlike)
  return said === undefined
    ? []
    : [found(under(path, 'when'), 'term-unlike', said.map((one) => one.said).join('、'), whenWords(data))]
}

/** Terms whose number, unit or cycle is none of those that their own words give. */
export const checkTerms = (file: LooseProfile): ProblemFound[] =>
  (file.rules ?? []).flatMap((rule, at) => ofRule(rule, `rules[${String(at)}]`))
