import { profileWords } from '../text/profile-problems'
import { clauseKey } from './by-clause'
import { citedValues } from './cited-values'
import { clausesOfNoSource } from './check-sources'
import { clauseNumber } from './clause-number'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'

/** Where each name of a list stands first. */
const firstPlaces = <N>(names: readonly N[]): ReadonlyMap<N, number> =>
  // Of a name that comes again the last one written holds: the first, from behind.
  new Map(names.map((name, at) => [name, at] as const).reverse())

/** Clauses that are cited and not listed, listed twice, or listed without a value and without a reason. */
export const checkClauses = (file: LooseProfile): ProblemFound[] => {
  const cited = citedValues(file)
  const clauses = file.clauses ?? []
  const keys = clauses.map(({ source, number }) => (number === undefined ? '' : clauseKey(source, number)))
  const firsts = firstPlaces(keys)
  // What is said of a document under a wrong name is missing under the right one; only the name is wrong.
  const strayed = clausesOfNoSource(file)
  const used = new Set(cited.map(({ source, clause }) => clauseKey(source, clause)))
  const listed = (source: string | undefined): string =>
    profileWords.known(
      'clauses',
      clauses.flatMap((one) => (one.source === source && one.number !== undefined ? [one.number] : [])),
    )
  return [
    ...cited
      .filter(({ source, clause }) => !firsts.has(clauseKey(source, clause)) && !strayed.has(clauseNumber(clause)))
      .map(({ path, source, clause }) =>
        found(under(path, 'clause'), 'clause-unlisted', profileWords.clause(clause, source), listed(source)),
      ),
    ...clauses.flatMap(({ number, source, none }, at) => {
      const path = `clauses[${at}]`
      if (number === undefined) return []
      const name = profileWords.clause(number, source)
      const key = clauseKey(source, number)
      if (firsts.get(key) !== at) return [found(path, 'clause-twice', name)]
      if (none === undefined && !used.has(key) && !strayed.has(clauseNumber(number)))
        return [found(path, 'clause-silent', name)]
      return none !== undefined && used.has(key) ? [found(path, 'clause-both', name)] : []
    }),
  ]
}

interface Versioned {
  readonly from?: string | null | undefined
}

interface ForSome extends Versioned {
  readonly unitTypes?: readonly unknown[] | undefined
  readonly exceptUnitTypes?: readonly unknown[] | undefined
  readonly levels?: readonly unknown[] | undefined
}

/** One value may be told by kind of unit: it is there twice only where it is said twice of the same kinds. */
const forSome = (name: string | undefined, { unitTypes, exceptUnitTypes, levels, from }: ForSome) =>
  name === undefined ? undefined : [name, unitTypes, exceptUnitTypes, levels, from].join('\n')

/** Values that are written twice with the same first day, so that nobody can tell which holds. */
export const checkTwice = (file: LooseProfile): ProblemFound[] => {
  const twice = (list: string, names: readonly (string | undefined)[]): ProblemFound[] => {
    const firsts = firstPlaces(names)
    return names.flatMap((name, at) => {
      const first = firsts.get(name)
      if (name === undefined || first === undefined || first >= at) return []
      const key = list === 'roles' ? 'role' : 'id'
      return [{ ...found(`${list}[${at}]`, 'value-twice', name.split('\n')[0], key), beside: `${list}[${first}]` }]
    })
  }
  const named = (values: readonly (Versioned & { readonly id?: string | undefined })[] | undefined) =>
    (values ?? []).map(({ id, from }) => (id === undefined ? undefined : `${id}\n${from ?? ''}`))
  return [
    ...twice('sources', named(file.sources)),
    ...twice('events', named(file.events)),
    ...twice('bodies', named(file.bodies)),
    ...twice(
      'rules',
      (file.rules ?? []).map((rule) => forSome(rule.id, rule)),
    ),
    ...twice('forms', named(file.forms)),
    ...twice(
      'roles',
      (file.roles ?? []).map((role) => forSome(role.role, role)),
    ),
  ]
}
