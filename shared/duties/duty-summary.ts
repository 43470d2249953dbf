import { plusDays } from '../calendar/calendar'
import type { Duty } from './duty'

/** How pressing a duty is: its day has passed, three working days or fewer are left, later, or no day is stated. */
export type Urgency = 'overdue' | 'soon' | 'later' | 'undated'

const SOON = 3

export const urgencyOf = ({ due, left }: Pick<Duty, 'due' | 'left'>, today: string): Urgency => {
  if (due === null || left === null) return 'undated'
  if (due < today) return 'overdue'
  return left <= SOON ? 'soon' : 'later'
}

/** The Sunday of the week of a day; weeks begin on Monday. */
const endOfWeek = (day: string): string => plusDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)

export interface DutySummary {
  /** Open duties that are overdue or due by Sunday. */
  readonly thisWeek: number
  /** Open duties that are overdue or due within three working days: the badge of the rail. */
  readonly pressing: number
  /** The open duty with the earliest day. */
  readonly nearest: Duty | undefined
}

/** Counts of the open duties of the unit itself: what it waits for never presses; `all` in the order of `duties`. */
export const summarise = (all: readonly Duty[], today: string): DutySummary => {
  const dated = all.filter(({ kind, state, due }) => kind === 'own' && state === 'open' && due !== null)
  const sunday = endOfWeek(today)
  return {
    thisWeek: dated.filter(({ due }) => due !== null && due <= sunday).length,
    pressing: dated.filter((duty) => ['overdue', 'soon'].includes(urgencyOf(duty, today))).length,
    nearest: dated[0],
  }
}
