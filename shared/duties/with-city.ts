import { standingOf } from '../unit/bound-unit'
import { followsByRecords } from './told'
import type { UnitDraft } from '../unit/unit'
import { withStanding } from '../unit/with-standing'

/** How the unit leaves the city that it is under: `state` of its binding there (absent while not known), and the day. */
export interface CityLeft {
  readonly state: string | undefined
  readonly day: string
}

/**
 * The unit under another city. What changed before it came there is no news to it; a city that it was under before goes
 * on where it was left: with what was not told yet, and with what the unit follows by its records as its choice.
 */
export const withCity = (
  unit: UnitDraft,
  { id, version }: { readonly id: string; readonly version: string },
  { state, day }: CityLeft,
): Pick<UnitDraft, 'city' | 'standing'> => {
  const goesOn = state !== undefined && followsByRecords(unit, state)
  const left = withStanding(unit, unit.city, { left: day, ...(goesOn && { follows: { chosen: true } }) })
  const known = Object.keys(standingOf(unit, id)).length > 0
  const change = known ? { left: undefined } : { told: version }
  return { city: id, standing: withStanding({ ...unit, standing: left }, id, change) }
}
