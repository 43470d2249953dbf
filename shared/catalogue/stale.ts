import { plusDays } from '../calendar/calendar'
import type { CodeLists } from '../field/code-lists'

/** Longest gap in days between two updates, by code of the list `cycle`; cycles without a period are not in it. */
export const cycleGaps = ({ cycle }: Pick<CodeLists, 'cycle'>): ReadonlyMap<string, number> =>
  new Map(
    cycle.entries.flatMap(({ code, maxGapDays }) => (maxGapDays === undefined ? [] : [[code, maxGapDays] as const])),
  )

/**
 * True when the last update lies further back than the cycle of the resource allows (发改高技〔2017〕1272号, 更新周期).
 * Without a day of the last update (`''`) or a period nothing can be said, and it is false.
 */
export const isStale = (
  { cycle, lastUpdated }: { readonly cycle: string; readonly lastUpdated: string },
  gaps: ReadonlyMap<string, number>,
  today: string,
): boolean => {
  const gap = gaps.get(cycle)
  return gap !== undefined && lastUpdated !== '' && plusDays(lastUpdated, gap) < today
}
