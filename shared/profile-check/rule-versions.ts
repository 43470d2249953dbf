import type { CodeLists } from '../field/code-lists'
import { concerns, levelDecidedByType } from '../profile/binding'
import { dayMeant } from './day-meant'
import type { Loose, LooseProfile } from './loose-profile'
import { levels, type Level, type Rule } from '../profile/rule'

/** A kind of unit at a level. */
export interface UnitKind {
  readonly type: string
  readonly label: string
  readonly level: Level
}

/** One version of a rule, as far as its days can be read. */
export interface RuleVersion {
  /** `rules[3]`. */
  readonly path: string
  /** '' where it holds from ever: before every day. */
  readonly from: string
  readonly until: string | undefined
  /** Roles that it is about, undefined for all. */
  readonly roles: readonly string[] | undefined
  readonly units: readonly UnitKind[]
  /** How the file says for whom it is. */
  readonly whose: string
}

/** Every kind of unit that the document names. */
const kindsNamed = ({ level, regionCode = '', scope = [] }: LooseProfile, { unitType }: CodeLists): UnitKind[] => {
  const top = level ?? (regionCode.endsWith('00') ? 'city' : 'county')
  const named = unitType.entries.filter(({ code }) => scope.some(({ unitTypes }) => unitTypes?.includes(code)))
  return named.flatMap(({ code, label }) => {
    const decided = levelDecidedByType(code)
    const possible = decided === undefined ? levels.slice(levels.indexOf(top)) : [decided]
    return possible.map((one) => ({ type: code, label, level: one }))
  })
}

const isDay = (day: string): boolean => dayMeant(day) === 'fine'

const versionOf = ({ from, until, roles, ...whose }: Loose<Rule>, at: number, kinds: readonly UnitKind[]) => {
  if (from === undefined || (from !== null && !isDay(from)) || (until !== undefined && !isDay(until))) return []
  const units = kinds.filter(({ type, level }) => concerns(whose, type, level))
  const { unitTypes, exceptUnitTypes, levels: ofLevels } = whose
  const written = JSON.stringify([unitTypes, exceptUnitTypes, ofLevels])
  return [{ path: `rules[${String(at)}]`, from: from ?? '', until, roles, units, whose: written }]
}

/** Of each rule that has several versions, these from the first to the last. */
export const ruleVersions = (file: LooseProfile, lists: CodeLists): RuleVersion[][] => {
  const kinds = kindsNamed(file, lists)
  const byId = new Map<string, RuleVersion[]>()
  for (const [at, rule] of (file.rules ?? []).entries())
    if (rule.id !== undefined) byId.set(rule.id, [...(byId.get(rule.id) ?? []), ...versionOf(rule, at, kinds)])
  return [...byId.values()]
    .filter((versions) => versions.length > 1)
    .map((versions) => versions.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
}
