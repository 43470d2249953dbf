import { localDay } from '../../shared/base/local-day'

const NEWEST = 3
const DAYS = 7
const WEEKS = 8
const MONTHS = 12

/** Monday of the week of a day, which names the week. */
const weekOf = (at: Date): string =>
  localDay(new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7)))

/**
 * Which snapshots stay: the newest of each of the last 7 days, 8 weeks and 12 months that have any (design §5), and
 * the newest three whatever their day, so that what was kept before an import outlives the day's next snapshot.
 */
export const keptSnapshots = <T extends { readonly at: string }>(snapshots: readonly T[]): ReadonlySet<T> => {
  const newestFirst = [...snapshots].sort((a, b) => (a.at > b.at ? -1 : 1))
  const kept = new Set(newestFirst.slice(0, NEWEST))
  const keepOneOfEach = (most: number, nameOf: (at: Date) => string): void => {
    const named = new Set<string>()
    for (const snapshot of newestFirst) {
      const name = nameOf(new Date(snapshot.at))
      if (named.has(name)) continue
      if (named.size === most) return
      named.add(name)
      kept.add(snapshot)
    }
  }
  keepOneOfEach(DAYS, localDay)
  keepOneOfEach(WEEKS, weekOf)
  keepOneOfEach(MONTHS, (at) => localDay(at).slice(0, 7))
  return kept
}
