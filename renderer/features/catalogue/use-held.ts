import { useState } from 'react'

/**
 * The list as it was, as long as `hold` says so or the new one has the same entries: nothing that shows it is drawn
 * again then.
 */
export const useHeld = <T>(list: readonly T[], hold: boolean): readonly T[] => {
  const [kept, keep] = useState(list)
  if (kept === list || hold) return kept
  if (kept.length === list.length && kept.every((entry, at) => entry === list[at])) return kept
  keep(list)
  return list
}
