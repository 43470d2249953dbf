/** Values by a key of theirs, each in the order in which it came. */
export const grouped = <V>(values: readonly V[], keyOf: (value: V) => string): ReadonlyMap<string, readonly V[]> => {
  const found = new Map<string, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const same = found.get(key)
    if (same === undefined) found.set(key, [value])
    else same.push(value)
  }
  return found
}
