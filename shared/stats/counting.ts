import type { DraftText } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Identified } from '../field/kind'
import type { RecordOf, TableName } from '../kinds/data-kinds'
import type { Counted, StatFacts, StatPart, StatQuestion } from './stat'
import { unsaid } from '../text/stats-words'

/** Tables whose records are counted as they are; of resources there are thin ones. */
type CountedTable = Exclude<TableName, 'resources'>

/** The records of a table. */
export const recordsIn = <T extends CountedTable>(
  { records }: Pick<StatFacts, 'records'>,
  table: T,
): readonly RecordOf[T][] => (records[table] ?? []) as readonly RecordOf[T][]

/** True for a day of the year that is not after the day of the count. */
export const isIn = (value: DraftText | undefined, { year, asOf }: Pick<StatQuestion, 'year' | 'asOf'>): boolean => {
  const day = dayOf(value)
  return day !== undefined && day.startsWith(`${year}-`) && day <= asOf
}

/** True for a day that is not after the day of the count, of whichever year. */
export const isBy = (value: DraftText | undefined, { asOf }: Pick<StatQuestion, 'asOf'>): boolean =>
  (dayOf(value) ?? '9999') <= asOf

/** Hundredths to one place after the point, halves upwards; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  // Whole numbers all the way: 77.5 is never 77.49999.
  whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole)) / 10

/** Those of some records for which a thing is true, as a share of them. */
export const shareOf = <R extends Identified>(whole: readonly R[], holds: (record: R) => boolean): Counted => {
  const rows = whole.filter(holds)
  return { rows, value: percentOf(rows.length, whole.length), outOf: whole.length }
}

/**
 * Records by a value: first the values in their own order, those without records among them, then others in order of
 * appearance; without a value last.
 */
export const partsBy = <R extends Identified>(
  rows: readonly R[],
  of: (record: R) => string,
  known: readonly (readonly [key: string, label: string])[] = [],
): readonly StatPart[] => {
  const found = new Map<string, R[]>(known.map(([key]) => [key, []]))
  for (const row of rows) {
    const key = of(row)
    const group = found.get(key)
    if (group === undefined) found.set(key, [row])
    else group.push(row)
  }
  const labels = new Map(known)
  const none = found.get('')
  found.delete('')
  const parts = [...found].map(([key, group]): StatPart => ({ key, label: labels.get(key) ?? key, rows: group }))
  return none === undefined ? parts : [...parts, { key: 'unsaid', label: unsaid, rows: none }]
}
