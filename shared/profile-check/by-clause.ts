import { clauseNumber } from './clause-number'

/** A clause is told by its document and its number. */
export const clauseKey = (source: string | undefined, number: string): string =>
  `${source ?? ''}\n${clauseNumber(number)}`

interface Placed {
  readonly clause: string
  readonly source?: string | undefined
}

/** Values by the key of their clause, in the order of their first ones. */
export const byClause = <V extends Placed>(values: readonly V[]): ReadonlyMap<string, readonly V[]> => {
  const grouped = new Map<string, V[]>()
  for (const value of values) {
    const key = clauseKey(value.source, value.clause)
    const before = grouped.get(key)
    if (before === undefined) grouped.set(key, [value])
    else before.push(value)
  }
  return grouped
}
