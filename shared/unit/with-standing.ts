import type { StandingDraft, UnitDraft } from './unit'
import { standingOf } from './bound-unit'

/** The members that hold something; undefined where none does. */
const filled = <R extends object>(record: R): R | undefined => {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as R)
}

/**
 * What the unit says of itself, with its standing under one document changed. Standing under others stays; what is empty
 * is left out, and the whole is undefined where nothing is left.
 */
export const withStanding = (unit: UnitDraft, city: string, change: Partial<StandingDraft>): UnitDraft['standing'] => {
  const next = { ...standingOf(unit, city), ...change }
  const { answers, addressee } = next
  const own = filled({
    ...next,
    answers: answers && filled(answers),
    addressee: addressee && filled(addressee),
  })
  return filled({ ...unit.standing, [city]: own }) as UnitDraft['standing']
}

/** The same with one condition answered; undefined takes the answer back. */
export const withAnswer = (
  unit: UnitDraft,
  city: string,
  key: string,
  answer: '适用' | '不适用' | undefined,
): UnitDraft['standing'] => {
  const answers = { ...standingOf(unit, city).answers }
  if (answer === undefined) delete answers[key]
  else answers[key] = answer
  return withStanding(unit, city, { answers })
}
