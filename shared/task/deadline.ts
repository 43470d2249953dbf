import { lastOfMonth } from '../calendar/calendar'

/** What a printed deadline (时限) says: a day, something that lasts (长期), or nothing that is one day. */
export type Deadline =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'lasting' }
  /** `many`: more than one day stands there. */
  | { readonly kind: 'unclear'; readonly many: boolean }

const LASTING = /长期|持续|常态|全年|每年|每季|每月|每半年|定期|适时|随时|即时/u

const YEAR = String.raw`(?:(?<year>\d{4})年度?|(?<named>今|本|当|明|次|来|去)年)`
/** Days, months, quarters, halves and ends of years, as offices write them; in this order, the first that fits. */
const FORMS = [
  String.raw`(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?!\d)`,
  String.raw`${YEAR}?(?<!\d)(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})[日号]?|(?<part>上旬|中旬|下旬|底|末|初))?`,
  String.raw`${YEAR}?第?(?<quarter>[一二三四1-4])季度(?<part>底|末|初)?`,
  String.raw`${YEAR}?(?<half>[上下])半年`,
  String.raw`(?:${YEAR}|年)(?<end>底|末|内|终)?`,
].map((form) => new RegExp(form, 'uy'))
const RANGE = /^(?:起)?[至到—–~～-]+$/u
/** “10月前”, “2027年前”: before it began or before it is over, nobody can tell. */
const BEFORE = /^(?:以|之)?前/u

interface Mention {
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** `sentence`: a year alone says there what the work is about (2025年工作总结), not when it is due. */
const mentionsIn = (text: string, sentence: boolean): readonly Mention[] => {
  const found: Mention[] = []
  for (let at = 0; at < text.length;) {
    const hit = FORMS.map((form) => {
      form.lastIndex = at
      return form.exec(text)
    }).find((one) => one !== null)
    if (hit === undefined) {
      at += 1
      continue
    }
    const groups: Mention['groups'] = hit.groups ?? {}
    // 年 alone is part of other words (年度清单, 年会).
    const says = Object.entries(groups).some(
      ([name, one]) => one !== undefined && !(sentence && (name === 'year' || name === 'named')),
    )
    if (says) found.push({ start: at, end: at + hit[0].length, groups })
    at += hit[0].length
  }
  return found
}

const iso = (year: number, month: number, day: number): string | undefined => {
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day && month >= 1
    ? made.toISOString().slice(0, 10)
    : undefined
}

const dayIn = (year: number, { month, day, part, quarter, half }: Mention['groups']): string | undefined => {
  if (part === '初') return undefined
  if (month !== undefined) {
    if (day !== undefined) return iso(year, Number(month), Number(day))
    if (part === '上旬' || part === '中旬') return iso(year, Number(month), part === '上旬' ? 10 : 20)
    return lastOfMonth(year, Number(month))
  }
  if (quarter !== undefined) return lastOfMonth(year, 3 * ('一二三四'.indexOf(quarter) + 1 || Number(quarter)))
  return half === undefined ? `${String(year)}-12-31` : lastOfMonth(year, half === '上' ? 6 : 12)
}

/** A deadline without a year lies at most so many days before the day on which the task came in, else it is next year's. */
const LATE = 120
const isLongBefore = (day: string, from: string): boolean => (Date.parse(from) - Date.parse(day)) / 86_400_000 > LATE

const OTHER_YEARS: Readonly<Record<string, number>> = { 明: 1, 来: 1, 次: 1, 去: -1 }

/**
 * What is said of the year: itself, or by the day on which the task came in; 次年 follows the year that was named before it.
 * Undefined where neither is known.
 */
const yearOf = (
  { year, named = '' }: Mention['groups'],
  carried: number | undefined,
  from: string | undefined,
): number | undefined => {
  if (year !== undefined) return Number(year)
  const base = named === '次' ? (carried ?? from?.slice(0, 4)) : from?.slice(0, 4)
  return base === undefined ? undefined : Number(base) + (OTHER_YEARS[named] ?? 0)
}

const namesYear = ({ groups }: Mention): boolean => groups['year'] !== undefined || groups['named'] !== undefined

const read = (mention: Mention, text: string, carried: number | undefined, from: string | undefined) => {
  const { groups, end } = mention
  const vague = groups['day'] === undefined && groups['part'] === undefined && groups['end'] === undefined
  if (vague && BEFORE.test(text.slice(end))) return { year: carried, day: undefined }
  const own = namesYear(mention)
  const year = own ? yearOf(groups, carried, from) : (carried ?? yearOf(groups, carried, from))
  if (year === undefined) return { year: carried, day: undefined }
  const day = dayIn(year, groups)
  const next = !own && carried === undefined && day !== undefined && from !== undefined && isLongBefore(day, from)
  return { year: own ? year : carried, day: next ? dayIn(year + 1, groups) : day }
}

const readIn = (printed: string, from: string | undefined, sentence: boolean): Deadline => {
  const text = printed
    .normalize('NFKC')
    .replace(/\s+(?=\d{1,2}:)/gu, 'T')
    .replace(/T[\d:.]+Z?/gu, '')
    .replace(/\s+/gu, '')
  if (LASTING.test(text)) return { kind: 'lasting' }
  const days: (string | undefined)[] = []
  let carried: number | undefined
  let before: Mention | undefined
  for (const mention of mentionsIn(text, sentence)) {
    const { year, day } = read(mention, text, carried, from)
    carried = year
    const isEnd = before !== undefined && RANGE.test(text.slice(before.end, mention.start))
    const begun = isEnd ? days.pop() : undefined
    const over = begun !== undefined && day !== undefined && day < begun && !namesYear(mention)
    // 11月至3月 ends in the year after it began.
    days.push(over ? dayIn(Number(begun.slice(0, 4)) + 1, mention.groups) : day)
    before = mention
  }
  const [day] = days
  const distinct = new Set(days).size
  return distinct === 1 && day !== undefined ? { kind: 'day', day } : { kind: 'unclear', many: distinct > 1 }
}

/**
 * Reads a deadline as lists print it: `2026-06-30`, 6月30日前, 6月底前, 第三季度, 上半年, 年底前, 3月至9月 (its end). Where no
 * year stands, it is that of the day on which the task came in. 长期 is no day.
 */
export const readDeadline = (printed: string, from: string | undefined): Deadline => readIn(printed, from, false)

/** Reads the deadline that stands in a sentence about a task. */
export const readDeadlineWithin = (sentence: string, from: string | undefined): Deadline => readIn(sentence, from, true)
