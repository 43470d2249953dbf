/** A name without what only says of which place it is: 示例县民政局 and 市民政局 are both 民政局. */
const core = (name: string): string => name.replace(/^.{0,9}?[省市县区]/u, '')

/**
 * The number (from 1) under which a document's list of units names this one, undefined where it does not or where
 * several fit. A list says 市民政局 where the unit is called by the name of its place.
 */
export const numberInList = (names: readonly string[], unit: string): string | undefined => {
  const whole = unit.trim()
  if (whole === '') return undefined
  const exact = names.indexOf(whole)
  if (exact >= 0) return String(exact + 1)
  const fits = names.flatMap((name, at) => (core(name).length > 1 && core(name) === core(whole) ? [at] : []))
  const [only] = fits
  return fits.length === 1 && only !== undefined ? String(only + 1) : undefined
}
