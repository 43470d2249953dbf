import { plusDays, plusMonths } from '../calendar/calendar'
import type { Cycle, When } from './rule'

/** A month, quarter, half-year or year: its first and last day, and an id that sorts within its cycle (`2026-Q3`). */
export interface Period {
  readonly id: string
  readonly cycle: Cycle
  readonly first: string
  readonly last: string
}

/** The cycle in which something recurs; undefined for what does not, or at no set time. */
export const cycleOf = (when: When): Cycle | undefined => {
  if (when.kind === 'each') return when.cycle
  if (when.kind === 'monthly') return 'month'
  return when.kind === 'yearly' ? 'year' : undefined
}

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const satisfies Record<Cycle, number>

const idOf = (cycle: Cycle, year: string, at: number): string => {
  switch (cycle) {
    case 'month':
      return `${year}-${String(at).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${String(at)}`
    case 'half-year':
      return `${year}-H${String(at)}`
    case 'year':
      return year
  }
}

/** The period of a cycle in which a day (`YYYY-MM-DD`) falls; quarters and half-years are those of the calendar year. */
export const periodOf = (cycle: Cycle, day: string): Period => {
  const months = monthsOf[cycle]
  const year = day.slice(0, 4)
  const at = Math.floor((Number(day.slice(5, 7)) - 1) / months) + 1
  const first = `${year}-${String((at - 1) * months + 1).padStart(2, '0')}-01`
  return { id: idOf(cycle, year, at), cycle, first, last: plusDays(plusMonths(first, months), -1) }
}

/** The period after. */
export const nextPeriod = ({ cycle, last }: Period): Period => periodOf(cycle, plusDays(last, 1))

/** The period before. */
export const previousPeriod = ({ cycle, first }: Period): Period => periodOf(cycle, plusDays(first, -1))
