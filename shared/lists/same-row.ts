import { cleanText, foldName } from '../field/plain-text'

/** What says which row of a list one is: the number in it, and its words. */
export interface Row {
  readonly number: string
  readonly text: string
}

/** Rows of one number are one task only where so much of their words is alike; without that the list was numbered anew. */
const ALIKE = 0.4
/** Rows whose numbers say nothing are one where so much of their words is alike. */
const NEARLY = 0.7
/** More comparisons than this are not made: lists that long have numbers. */
const MANY = 250_000

const folded = (text: string): string => foldName(text) || cleanText(text)

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How much of two texts is alike, by the pairs of their characters: 1 for the same, 0 for nothing in common. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [folded(one), folded(other)]
  if (a === b) return 1
  const [pairs, others] = [pairsOf(a), pairsOf(b)]
  const size = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  let common = 0
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0)
  return size === 0 ? 0 : (2 * common) / size
}

/** Indexes by what rows are called; only those that are still free. */
const byName = (rows: readonly Row[], free: ReadonlySet<number>, nameOf: (row: Row) => string) => {
  const found = new Map<string, number[]>()
  for (const at of free) {
    const row = rows[at]
    const name = row === undefined ? '' : nameOf(row)
    if (name === '') continue
    const same = found.get(name)
    if (same === undefined) found.set(name, [at])
    else same.push(at)
  }
  return found
}

/**
 * Which old row each new row is: the same words, else the same number with words that are alike, else words that are
 * nearly the same. Undefined for what is new. No old row is given twice.
 */
export const pairRows = (rows: readonly Row[], old: readonly Row[]): readonly (number | undefined)[] => {
  const pairs: (number | undefined)[] = rows.map(() => undefined)
  const [open, free] = [new Set(rows.keys()), new Set(old.keys())]
  const take = (at: number, own: number): void => {
    pairs[at] = own
    open.delete(at)
    free.delete(own)
  }
  const bothBy = (nameOf: (row: Row) => string, fits: (row: Row, own: Row) => boolean, alone: boolean): void => {
    const owns = byName(old, free, nameOf)
    for (const [name, all] of byName(rows, open, nameOf)) {
      const same = owns.get(name) ?? []
      if (alone && (all.length > 1 || same.length > 1)) continue
      for (const [place, at] of all.entries()) {
        const [row, own] = [rows[at], old[same[place] ?? -1]]
        if (row !== undefined && own !== undefined && fits(row, own)) take(at, same[place] ?? -1)
      }
    }
  }
  const numberOf = ({ number }: Row): string => folded(number)
  bothBy(
    (row) => (row.text === '' ? '' : `${numberOf(row)}\n${folded(row.text)}`),
    () => true,
    false,
  )
  bothBy(
    ({ text }) => folded(text),
    () => true,
    false,
  )
  bothBy(numberOf, (row, own) => likeness(row.text, own.text) >= ALIKE, true)
  if (open.size * free.size <= MANY) {
    const near = [...open].flatMap((at) =>
      [...free].map((own) => ({ at, own, like: likeness(rows[at]?.text ?? '', old[own]?.text ?? '') })),
    )
    for (const { at, own, like } of near.toSorted((a, b) => b.like - a.like))
      if (like >= NEARLY && open.has(at) && free.has(own)) take(at, own)
  }
  return pairs
}
