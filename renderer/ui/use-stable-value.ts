import { useState } from 'react'

/** True for lists of the same entries in the same order. */
export const sameEntries = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at])

/** The value as it was, as long as `hold` says so or the new one is the same: nothing that shows it is drawn again then. */
export const useStableValue = <T>(value: T, hold: boolean, isSame: (a: T, b: T) => boolean = Object.is): T => {
  const [kept, keep] = useState<{ readonly value: T }>({ value })
  if (hold || isSame(kept.value, value)) return kept.value
  keep({ value })
  return value
}
