import { plusDays } from '../calendar/calendar'
import type { Duty } from './duty'

/**
 * How pressing a duty is: it presses from the first minute, its day has passed, three working days or fewer are left,
 * later, or no day is stated.
 */
export type Urgency = 'at-once' | 'overdue' | 'soon' | 'later' | 'undated'

const SOON = 3

export const urgencyOf = ({ due, left, atOnce }: Pick<Duty, 'due' | 'left' | 'atOnce'>, today: string): Urgency => {
  if (atOnce === true) return 'at-once'
  if (due === null || left === null) return 'undated'
  if (due < today) return 'overdue'
  return left <= SOON ? 'soon' : 'later'
}

/** The Sunday of the week of a day; weeks begin on Monday. */
const endOfWeek = (day: string): string => plusDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)

export interface DutySummary {
  /** Open duties that are to be done at once, overdue or due by Sunday. */
  readonly thisWeek: number
  /** Open duties that are to be done at once, overdue or due within three working days: the badge of the rail. */
  readonly pressing: number
  /** The open duty that is to be done at once, else the one with the earliest day. */
  readonly nearest: Duty | undefined
}

/** Counts of the open duties of the unit itself: what it waits for never presses; `all` in the order of `duties`. */
export const summarise = (all: readonly Duty[], today: string): DutySummary => {
  const timed = all.filter(
    ({ kind, state, due, atOnce = false }) => kind === 'own' && state === 'open' && (atOnce || due !== null),
  )
  const sunday = endOfWeek(today)
  return {
    thisWeek: timed.filter(({ due }) => due === null || due <= sunday).length,
    pressing: timed.filter((duty) => ['at-once', 'overdue', 'soon'].includes(urgencyOf(duty, today))).length,
    nearest: timed[0],
  }
}
