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
