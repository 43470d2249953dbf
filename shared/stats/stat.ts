import type { CodeLists } from '../field/code-lists'
import type { Identified, RecordsByTable } from '../field/kind'
import type { RegisterQuestion } from '../register/register'
import type { StatGroup, StatId } from '../text/stats-words'

/** As much of a resource as numbers need: little, so that 20,000 of them are at hand. */
export interface CountedResource extends Identified {
  readonly shareType: string
  readonly openType: string
  readonly cycle: string
  /** `YYYY-MM-DD`, '' where there is no day that can be read. */
  readonly lastUpdated: string
  readonly items: number
  /** True where every field that is always required holds something that can be read. */
  readonly complete: boolean
}

/** What numbers of the year are counted from. */
export interface StatFacts extends RegisterQuestion {
  /** By table; of `resources` the thin ones. */
  readonly records: RecordsByTable & { readonly resources: readonly CountedResource[] }
  readonly lists: CodeLists
  /** 在职人数 by year. */
  readonly staff: Readonly<Record<string, number>>
}

/** The same of one year (`YYYY`), up to a day of it. */
export interface StatQuestion extends StatFacts {
  readonly year: string
  /** The day up to which is counted: today, or the last day of a year that is over. */
  readonly asOf: string
}

/** Some of what a number counts, by a value that they share. */
export interface StatPart {
  readonly key: string
  readonly label: string
  readonly rows: readonly Identified[]
}

/** What a number counts. */
export interface Counted {
  readonly rows: readonly Identified[]
  /** The number, where it is not how many rows there are; null where nothing can be said. */
  readonly value?: number | null
  /** Of a share: how many there are altogether. */
  readonly outOf?: number
  readonly parts?: readonly StatPart[]
}

/** A number of the year as its kind declares it. */
export interface StatSource {
  readonly id: StatId
  readonly group: StatGroup
  /** The table whose records are its rows. */
  readonly table: string
  /** The list that shows the rows, where the table has several. */
  readonly list?: string
  /** `now`: what stands there today, of which no earlier day can be told; `year`: what happened up to a day. */
  readonly span: 'now' | 'year'
  count(question: StatQuestion): Counted
}

/** A row of a number: the same for some of its records. */
export interface StatRow {
  /** Id of the number and key of the part: `resources-share-1`. */
  readonly id: string
  readonly label: string
  readonly value: number
  readonly ids: readonly string[]
}

/** A number of the year, and the records that it counts. */
export interface Stat {
  readonly id: StatId
  readonly group: StatGroup
  readonly label: string
  readonly unit: string
  readonly span: StatSource['span']
  /** What it counts, where its name does not say. */
  readonly about?: string
  readonly table: string
  readonly list?: string
  readonly year: string
  /** Null where nothing can be said: nothing to take a share of, or a day of the past that nobody kept. */
  readonly value: number | null
  readonly outOf?: number
  /** `YYYY-MM-DD`: the day that it holds on. */
  readonly asOf: string
  readonly ids: readonly string[]
  readonly rows: readonly StatRow[]
}
