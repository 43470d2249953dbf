import { statWords } from '../text/stats-words'
import { statSources } from './sources'
import type { Stat, StatFacts, StatQuestion, StatRow, StatSource } from './stat'

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id)

const numberOf = (source: StatSource, question: StatQuestion): Stat => {
  const { id, group, table, list, span } = source
  const { year, today } = question
  const words: { readonly label: string; readonly unit: string; readonly about?: string } = statWords[id]
  // Of what stands there today no earlier day can be told.
  const counted = span === 'now' && year !== today.slice(0, 4) ? undefined : source.count(question)
  const { rows = [], value = rows.length, outOf, parts = [] } = counted ?? { value: null }
  return {
    id,
    group,
    span,
    ...words,
    table,
    ...(list !== undefined && { list }),
    year,
    value,
    ...(outOf !== undefined && { outOf }),
    asOf: span === 'now' ? today : question.asOf,
    ids: idsOf(rows),
    rows: parts.map((part): StatRow => ({
      id: `${id}-${part.key}`,
      label: part.label,
      value: part.rows.length,
      ids: idsOf(part.rows),
    })),
  }
}

/** The last day that is counted of a year: today, or its last day where it is over. */
export const lastDayOf = (year: string, today: string): string => (`${year}-12-31` < today ? `${year}-12-31` : today)

/** All numbers of a year (`YYYY`), in the order in which they are shown. */
export const numbersOfYear = (facts: StatFacts, year: string): readonly Stat[] => {
  const question: StatQuestion = { ...facts, year, asOf: lastDayOf(year, facts.today) }
  return statSources.map((source) => numberOf(source, question))
}

/** A number, or the row of one, by its id. */
export interface FoundStat {
  readonly stat: Stat
  /** Absent where the number itself was asked for. */
  readonly row?: StatRow
}

/** The number or row of that id; undefined where there is none. */
export const statOf = (stats: readonly Stat[], id: string): FoundStat | undefined => {
  for (const stat of stats) {
    if (stat.id === id) return { stat }
    const row = stat.rows.find((one) => one.id === id)
    if (row !== undefined) return { stat, row }
  }
  return undefined
}

/** The number as it is read: `77.5`, or a dash where nothing can be said. */
export const valueText = (value: number | null): string => (value === null ? '—' : String(value))
