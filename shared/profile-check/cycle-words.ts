import type { Cycle, When } from '../profile/rule'

/** A number or cycle of the words as it stands there, and whether it is the one of the term. */
export interface Said {
  readonly said: string
  readonly fits: boolean
}

const cycles: Readonly<Record<Cycle, RegExp>> = {
  month: /每个?月/u,
  quarter: /每个?季度?/u,
  'half-year': /每半年/u,
  year: /每年/u,
}
/** 每年两次, 每年6月和12月: the year is not the cycle. */
const severalTimes = /[2-9二两三四五六七八九十]次|\d月.*\d月|[一二三四五六七八九十]月.*[一二三四五六七八九十]月/u
const withYear = /\d{4}年/u
/** 每月10日前 and 每年6月30日前; what begins on a day is not due on it. */
const dayOfCycle: Readonly<Partial<Record<Cycle, RegExp>>> = {
  month: /每个?月[\d一二三十]+[日号](?!起)/u,
  year: /每年[\d一二三四五六七八九十]+月(?:[\d一二三十]+[日号]|[底末])(?!起)/u,
}

/** The cycle in which a term comes again; undefined for what is due once, null for what has none to compare. */
const cycleOf = (when: When): Cycle | undefined | null => {
  switch (when.kind) {
    case 'each':
      return when.cycle
    case 'monthly':
      return 'month'
    case 'yearly':
      return 'year'
    case 'once':
      return undefined
    case 'within':
    case 'at-once':
    case 'regular':
    case 'standing':
      return null
  }
}

const withoutItsDay = (words: string, cycle: Cycle): Said[] => {
  const said = dayOfCycle[cycle]?.exec(words)?.[0]
  return said === undefined ? [] : [{ said, fits: false }]
}

/** How often the words say that something is due, where the term says how often, too. */
export const cyclesIn = (words: string, when: When): Said[] => {
  const own = cycleOf(when)
  // The day of one year is due once, whatever is reported every month until then.
  if (own === null || (own === undefined && withYear.test(words))) return []
  const day = when.kind === 'each' ? withoutItsDay(words, when.cycle) : []
  if (day.length > 0) return day
  return (Object.keys(cycles) as Cycle[]).flatMap((cycle) => {
    const said = cycles[cycle].exec(words)?.[0]
    return said === undefined || (cycle === 'year' && severalTimes.test(words)) ? [] : [{ said, fits: cycle === own }]
  })
}
