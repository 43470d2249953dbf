import { ownValue } from '../base/own-value'
import type { Level } from './rule'
import type { ProfileFile } from './profile-file'
import { inForce } from './in-force'
import { bindingText } from '../text/binding-text'

/** What decides which values of a profile are for a unit: what the unit is, and what it said of itself. */
export interface BoundUnit {
  /** Code of the list `unitType`; '' while it is not known: then the general values hold. */
  readonly type: string
  readonly level?: Level
  /** True where the level is only told by the region code, which may be where a unit of the city has its house. */
  readonly levelGuessed?: boolean
  /** True for the data bureau of its level. */
  readonly bureau?: boolean
  /** As in `StandingDraft`. */
  readonly listed?: string
  readonly follows?: boolean
  readonly filesWith?: string
  readonly answers?: Readonly<Record<string, '适用' | '不适用'>>
  /** Name of the addressee that the unit wrote in place of the document's. */
  readonly addressee?: string
}

/** A unit of which nothing is known yet. */
export const anyUnit: BoundUnit = { type: '' }

/**
 * bound: named and asked. optional: in the scope, nothing asked by name. bureau: named only as the data bureau. follows:
 * 参照执行, not bound but told to. unconfirmed: bound or not by a list, still to be said. unbound: not named, or not any
 * more. ahead: the document is not in force yet.
 */
export type BindingState = 'bound' | 'optional' | 'bureau' | 'follows' | 'unconfirmed' | 'unbound' | 'ahead'

/** Whether a document binds a unit, where it says so (absent where it names no such unit), and the same in a sentence. */
export interface Binding {
  readonly state: BindingState
  readonly clause?: string
  readonly text: string
}

/** States in which what the document asks of units is this unit's to do. */
export const asksUnit = (state: BindingState): boolean => ['bound', 'follows', 'unconfirmed'].includes(state)

const levelOfType: Readonly<Record<string, Level>> = {
  city: 'city',
  county: 'county',
  town: 'township',
  street: 'township',
}

/** The level of a unit whose type decides it; undefined where it has to be said or told by its region code. */
export const levelDecidedByType = (type: string): Level | undefined => ownValue(levelOfType, type)

/** The level of the government that issued the document: a region code of a whole city ends in 00. */
export const documentLevel = ({ level, regionCode }: ProfileFile): Level =>
  level ?? (regionCode.endsWith('00') ? 'city' : 'county')

/**
 * 01 is 市辖区, the city itself without its counties; not under 直辖市, whose first district it is, nor under the 90 of a
 * province, which counts the counties that have no city above them.
 */
const cityProper = /^(?!11|12|31|50)\d\d(?!90)\d\d01/

/** The level that a region code tells, undefined where it is none: 乡级 has digits after the sixth. */
export const levelOfRegion = (regionCode: string): Level | undefined => {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(regionCode)) return undefined
  if (/[1-9]/.test(regionCode.slice(6, 9))) return 'township'
  return regionCode.slice(4, 6) === '00' || cityProper.test(regionCode) ? 'city' : 'county'
}

/** The unit's level: that of its type, else what it says, else that of the document. */
export const levelOf = ({ type, level }: BoundUnit, file: ProfileFile): Level =>
  levelDecidedByType(type) ?? level ?? documentLevel(file)

interface Whose {
  readonly unitTypes?: readonly string[] | undefined
  readonly exceptUnitTypes?: readonly string[] | undefined
  readonly levels?: readonly Level[] | undefined
}

/** True when a value is for units of this type and level. An unknown type takes every value but those that name types. */
export const concerns = ({ unitTypes, exceptUnitTypes, levels }: Whose, type: string, level: Level): boolean =>
  (unitTypes?.includes(type) ?? true) &&
  !(exceptUnitTypes?.includes(type) ?? false) &&
  (levels?.includes(level) ?? true)

/** True for the government that issued the document itself. */
export const isGovernment = ({ type }: BoundUnit, file: ProfileFile): boolean => type === documentLevel(file)

/** Which bearer of rules the unit is as a data bureau, undefined where it is none. */
export const bureauBearer = (unit: BoundUnit, file: ProfileFile): 'bureau' | 'local-bureau' | undefined =>
  unit.bureau !== true
    ? undefined
    : // A zone (开发区) has a bureau of its own at most.
      unit.type !== 'zone' && levelOf(unit, file) === documentLevel(file)
      ? 'bureau'
      : 'local-bureau'

/** The list of units that the document carries as it holds on a day; undefined where it has none. */
export const unitList = (file: ProfileFile, day: string): ProfileFile['units'][number] | undefined =>
  inForce(file.units, () => '', day)[0]

/** True where the document binds units by a list and this one may stand in it. */
export const asksListed = (file: ProfileFile, unit: BoundUnit, day: string): boolean =>
  !isGovernment(unit, file) && unitList(file, day) !== undefined && file.scope.some(({ listed }) => listed === true)

/**
 * True where the document binds the unit or not by a level that nobody has said: one of the document's own level would
 * stand otherwise.
 */
export const asksLevel = (file: ProfileFile, unit: BoundUnit, day: string): boolean => {
  if (unit.levelGuessed !== true || levelDecidedByType(unit.type) !== undefined) return false
  const standsAs = (one: BoundUnit) => `${bindingOf(file, one, day).state} ${bureauBearer(one, file) ?? ''}`
  return standsAs({ ...unit, level: documentLevel(file) }) !== standsAs(unit)
}

const asBureau = (file: ProfileFile, unit: BoundUnit, day: string): Binding | undefined => {
  const bearer = bureauBearer(unit, file)
  const rule = inForce(file.rules, ({ id }) => id, day).find((one) => bearer !== undefined && one.bearer === bearer)
  return rule && { state: 'bureau', clause: rule.clause, text: bindingText.bureau(rule.clause) }
}

/** What the document says of a unit that it does not ask anything of. */
const ofItself = (unit: BoundUnit, otherwise: Binding): Binding =>
  unit.follows === true ? { ...otherwise, state: 'follows', text: bindingText.follows(otherwise.text) } : otherwise

/** The last day of scopes that have all ended; undefined where one has no end, or there is none. */
const lastDayOf = (scopes: ProfileFile['scope'], day: string): string | undefined => {
  const ends = scopes.flatMap(({ until }) => (until !== undefined && until < day ? [until] : [])).sort()
  return ends.length < scopes.length ? undefined : ends.at(-1)
}

/** Where no scope holds on the day: the document is still to come, or is over. */
const outsideOf = ({ scope }: ProfileFile, day: string): Binding => {
  const ended = lastDayOf(scope, day)
  if (ended !== undefined) return { state: 'unbound', text: bindingText.ended(ended) }
  const [next] = scope.flatMap(({ from }) => (from !== null && from > day ? [from] : [])).sort()
  return { state: 'ahead', text: bindingText.ahead(next ?? day) }
}

/** Why a unit that no scope names is not bound: it is in no list, what named it is over, or nothing ever did. */
const unboundText = (file: ProfileFile, unit: BoundUnit, day: string, list: string | undefined): string => {
  if (unit.listed === 'none' && list !== undefined) return bindingText.notListed(list)
  const level = levelOf(unit, file)
  const ended = lastDayOf(
    file.scope.filter((scope) => concerns(scope, unit.type, level)),
    day,
  )
  return ended === undefined ? bindingText.unbound : bindingText.ended(ended)
}

/** Whether the document binds the unit on a day (`YYYY-MM-DD`): its scope, its list of units, or the unit's own choice. */
export const bindingOf = (file: ProfileFile, unit: BoundUnit, day: string): Binding => {
  const scopes = inForce(file.scope, ({ unitTypes, levels }) => [...unitTypes, ...(levels ?? [])].join(), day)
  if (scopes.length === 0) return outsideOf(file, day)
  if (unit.type === '') return { state: 'bound', text: '' }
  const level = levelOf(unit, file)
  const named = scopes.find((scope) => concerns(scope, unit.type, level))
  const list = isGovernment(unit, file) ? undefined : unitList(file, day)
  if (list !== undefined && unit.listed !== undefined && unit.listed !== 'none')
    return { state: 'bound', clause: list.clause, text: bindingText.listed(list.clause, unit.listed) }
  const byScope = named?.listed === true && unit.listed === 'none' ? undefined : named
  if (byScope === undefined) {
    const unbound: Binding = { state: 'unbound', text: unboundText(file, unit, day, list?.clause) }
    // What the bureau has to do stays its own beside what the unit chose to follow.
    return ofItself(unit, asBureau(file, unit, day) ?? unbound)
  }
  const { clause, text } = byScope
  if (!byScope.binding) return ofItself(unit, { state: 'optional', clause, text: bindingText.optional(text, clause) })
  if (byScope.listed === true && list !== undefined)
    return { state: 'unconfirmed', clause, text: bindingText.unconfirmed(list.clause) }
  return { state: 'bound', clause, text: bindingText.bound(text, clause) }
}
