import { plusDays } from '../calendar/calendar'
import type { CodeLists } from '../field/code-lists'
import { profileWords } from '../text/profile-problems'
import { holdsOnDay } from '../profile/in-force'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'
import { ruleVersions, type RuleVersion, type UnitKind } from './rule-versions'

/** Titles of the profile's roles. */
type Roles = ReadonlyMap<string, string>

const has = ({ units }: RuleVersion, { type, level }: UnitKind): boolean =>
  units.some((one) => one.type === type && one.level === level)

const meets = (one: RuleVersion, other: RuleVersion): boolean => one.units.some((unit) => has(other, unit))

/** How many names a sentence tells. */
const SHOWN = 5

const some = (names: readonly string[]): string => {
  const all = [...new Set(names)]
  return profileWords.some(all.slice(0, SHOWN), all.length)
}

/** What follows where the next version of a rule leaves some units or roles out. */
const leftOut = (before: RuleVersion, next: RuleVersion, later: readonly RuleVersion[], roles: Roles) => {
  const rest = before.units.filter((unit) => !later.some((one) => has(one, unit)))
  const without =
    next.roles === undefined ? [] : (before.roles ?? [...roles.keys()]).filter((one) => !next.roles?.includes(one))
  const versions = [next.from, before.path, before.from]
  return [
    ...(rest.length === 0
      ? []
      : [
          found(
            next.path,
            'version-narrower',
            some(rest.map(({ label }) => label)),
            [...versions, plusDays(next.from, -1)].join('\n'),
          ),
        ]),
    ...(without.length === 0
      ? []
      : [
          found(
            under(next.path, 'roles'),
            'version-roles',
            some(without.map((role) => roles.get(role) ?? role)),
            versions.join('\n'),
          ),
        ]),
  ]
}

/** The version after whose end the one before holds again; undefined where none is followed by it. */
const followedBy = (before: RuleVersion, later: readonly RuleVersion[]): RuleVersion | undefined =>
  later.find(({ until }, at) => {
    if (until === undefined) return false
    const day = plusDays(until, 1)
    return holdsOnDay(before, day) && !later.some((one, other) => other !== at && holdsOnDay(one, day))
  })

const ofVersion = (before: RuleVersion, all: readonly RuleVersion[], roles: Roles): ProblemFound[] => {
  const later = all.filter((one) => one.from > before.from && meets(one, before))
  const [next] = later
  if (next === undefined || (before.until !== undefined && before.until < next.from)) return []
  const returning = followedBy(before, later)
  const narrowed = leftOut(before, next, later, roles)
  if (returning !== undefined) {
    const more = [before.path, before.from].join('\n')
    return [...narrowed, found(under(returning.path, 'until'), 'version-returns', returning.until, more)]
  }
  // Where it goes on for some units its last day is that of those.
  if (before.until === undefined || narrowed.some(({ code }) => code === 'version-narrower')) return narrowed
  const more = [next.path, next.from, plusDays(next.from, -1)].join('\n')
  return [...narrowed, found(under(before.path, 'until'), 'versions-cross', before.until, more)]
}

/** Of versions with one first day each that is for units of one before it; said twice in the same words is said elsewhere. */
const sameDay = (all: readonly RuleVersion[]): ProblemFound[] =>
  all.flatMap((one, at) => {
    const other = all.find(
      (two, before) => before < at && two.from === one.from && two.whose !== one.whose && meets(two, one),
    )
    if (other === undefined) return []
    const both = one.units.filter((unit) => has(other, unit)).map(({ label }) => label)
    return [found(one.path, 'versions-same-day', some(both), [other.path, one.from].join('\n'))]
  })

/**
 * Versions of one rule that contradict each other (days that cross, one first day for the same units), or that leave something behind which is easily
 * overlooked: kinds of unit for which the one before goes on, roles that nothing is asked of any more, one that returns.
 */
export const checkVersions = (file: LooseProfile, lists: CodeLists): ProblemFound[] => {
  const titled = (file.roles ?? []).flatMap(({ role, title }) =>
    role === undefined ? [] : [[role, title ?? role] as const],
  )
  const roles = new Map(titled)
  return ruleVersions(file, lists).flatMap((all) => [
    ...sameDay(all),
    ...all.flatMap((one) => ofVersion(one, all, roles)),
  ])
}
