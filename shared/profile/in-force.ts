interface Dated {
  readonly from: string | null
  readonly until?: string | undefined
}

/** True from the day of a value to its last one; a value without a day holds from ever. */
export const holdsOnDay = ({ from, until }: Dated, day: string): boolean =>
  (from === null || from <= day) && (until === undefined || day <= until)

/** The values that hold on a day: of those that share a name the latest, none before its day or after its end. */
export const inForce = <V extends Dated>(values: readonly V[], nameOf: (value: V) => string, day: string): V[] => {
  const latest = new Map<string, V>()
  for (const value of values) {
    if (!holdsOnDay(value, day)) continue
    const name = nameOf(value)
    const other = latest.get(name)
    if (other === undefined || (other.from ?? '') <= (value.from ?? '')) latest.set(name, value)
  }
  return [...latest.values()]
}

/** The values that ended before a day and have no version in force: of those that share a name the last. */
export const endedBefore = <V extends Dated>(values: readonly V[], nameOf: (value: V) => string, day: string): V[] => {
  const now = new Set(inForce(values, nameOf, day).map(nameOf))
  const last = new Map<string, V>()
  for (const value of values) {
    const name = nameOf(value)
    if (value.until === undefined || value.until >= day || now.has(name)) continue
    const other = last.get(name)
    if ((other?.until ?? '') <= value.until) last.set(name, value)
  }
  return [...last.values()]
}
