import { shown } from '../base/draft'
import type { ReportDraft, ReportNumber } from './report'

/** A number as it is counted now. */
export interface CountedNow {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly year: string
  readonly asOf: string
}

/** The words in which a number is written into a chapter. */
export const saidOf = ({ label, unit }: Pick<CountedNow, 'label' | 'unit'>, value: number): string =>
  `${label}${String(value)}${unit}`

/** A number as a report refers to it; undefined where there is nothing to say of it. */
export const referenceTo = (stat: string, counted: CountedNow): ReportNumber | undefined => {
  const { value, year, asOf } = counted
  if (value === null) return undefined
  return { stat, said: saidOf(counted, value), value: String(value), year, asOf }
}

/** A number of a report beside what is counted today. */
export interface ComparedNumber {
  readonly number: ReportNumber
  /** Titles of the chapters in which its words still stand. */
  readonly chapters: readonly string[]
  /** Absent where nobody can tell any more what it would be. */
  readonly now?: CountedNow
  readonly changed: boolean
}

/**
 * The numbers of a report beside what is counted today; `count` gives the number of a year by its id. What was typed is
 * never changed by it.
 */
export const compareNumbers = (
  { numbers = [], chapters = [] }: Pick<ReportDraft, 'numbers' | 'chapters'>,
  count: (stat: string, year: string) => CountedNow | undefined,
): readonly ComparedNumber[] =>
  numbers.map((number) => {
    const now = count(shown(number.stat), shown(number.year))
    const known = now !== undefined && now.value !== null
    return {
      number,
      chapters: chapters
        .filter(({ body }) => shown(body).includes(shown(number.said)))
        .map(({ title }) => shown(title)),
      ...(known && { now }),
      changed: known && String(now.value) !== shown(number.value),
    }
  })

/** A text with a number at its end, apart from one that was written there before. */
export const withNumber = (body: string, said: string, numbers: readonly ReportNumber[]): string =>
  [body, said].join(numbers.some((one) => shown(one.said) !== '' && body.endsWith(shown(one.said))) ? '，' : '')
