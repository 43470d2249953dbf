import { isRaw, shown } from '../base/draft'
import { levelOfRegion, type BoundUnit } from '../profile/binding'
import type { StandingDraft, UnitDraft } from './unit'

/** What the unit said of itself under one document; nothing where it never was asked. */
export const standingOf = ({ standing }: UnitDraft, city: string): StandingDraft => standing?.[city] ?? {}

/**
 * The unit as the rules of a city look at it. A data folder from before units were told of changed rules, with records
 * made under them, goes on under the document (参照执行) where it turns out not to bind the unit: `kept` says that there
 * are such records.
 */
export const boundUnit = (unit: UnitDraft, city: string, kept: boolean): BoundUnit => {
  const { follows, listed, filesWith, answers, addressee, told } = standingOf(unit, city)
  const byRegion = levelOfRegion(shown(unit.regionCode).trim())
  const level = unit.level ?? byRegion
  const name = shown(addressee?.name).trim()
  return {
    type: isRaw(unit.type) ? '' : shown(unit.type),
    ...(level !== undefined && { level, levelGuessed: unit.level === undefined }),
    ...(unit.bureau !== undefined && { bureau: unit.bureau }),
    ...(listed !== undefined && { listed }),
    follows: follows?.chosen ?? (told === undefined && kept),
    ...(filesWith !== undefined && { filesWith }),
    ...(answers !== undefined && { answers }),
    ...(name !== '' && { addressee: name }),
  }
}
