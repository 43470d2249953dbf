import type { z } from 'zod'
import type { ProfileFile, profileFile } from './profile-file'
import type { Rule } from './rule'

type File = z.infer<typeof profileFile>
export type ProfileRole = File['roles'][number]
export type ProfileForm = File['forms'][number]

/** A city's rules as they hold for one unit on one day: of each value one version, and only what concerns the unit. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly regionCode: string
  readonly version: string
  readonly source: File['source']
  readonly roles: readonly ProfileRole[]
  readonly rules: readonly Rule[]
  readonly forms: readonly ProfileForm[]
  readonly filing: {
    readonly addressee: { readonly name: string; readonly clause: string; readonly words: string }
    readonly rule: File['filing']['rule'][number]
  }
  readonly catalogue: {
    readonly rule: File['catalogue']['rule'][number]
    readonly codePattern: File['catalogue']['codePattern'][number] | null
  }
  readonly training: File['training'][number]
}

/** What decides which values hold. */
export interface InForceFor {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Code of the list `unitType`; '' while it is not known. */
  readonly unitType: string
}

interface Dated {
  readonly from: string | null
}

const holds = (value: Dated, day: string): boolean => value.from === null || value.from <= day

/** Later `from` wins; a value that is not yet in force is left out, unless nothing of its name is in force yet. */
const newest = <V extends Dated>(values: readonly V[], day: string): V | undefined => {
  const sorted = [...values].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return sorted.findLast((value) => holds(value, day)) ?? sorted[0]
}

const newestOfEach = <V extends Dated>(values: readonly V[], nameOf: (value: V) => string, day: string): V[] => {
  const names = [...new Set(values.map(nameOf))]
  return names.flatMap(
    (name) =>
      newest(
        values.filter((value) => nameOf(value) === name),
        day,
      ) ?? [],
  )
}

/** The roles that a type of unit has; where a value names the type (数据执行官 of state firms), the general one gives way. */
const rolesOf = (roles: readonly ProfileRole[], unitType: string): ProfileRole[] => {
  const named = new Set(roles.filter(({ unitTypes }) => unitTypes?.includes(unitType)).map(({ role }) => role))
  return roles.filter(
    ({ role, unitTypes, exceptUnitTypes }) =>
      !(exceptUnitTypes?.includes(unitType) ?? false) && (unitTypes?.includes(unitType) ?? !named.has(role)),
  )
}

/** Throws where a single-valued list is empty: the schema asks for one value at least. */
const only = <V extends Dated>(values: readonly V[], day: string): V => {
  const value = newest(values, day)
  if (value === undefined) throw new Error('a profile without a value that it must have')
  return value
}

/**
 * The rules of a profile in force on a day for a type of unit. Before the first version of a value the first one is
 * taken: an office that reads an old date still wants to know the rule.
 */
export const profileInForce = (file: ProfileFile, { day, unitType }: InForceFor): Profile => {
  const scope = newestOfEach(file.scope, ({ unitTypes }) => unitTypes.join(), day)
  const binding = scope.find(({ unitTypes }) => unitTypes.includes(unitType))?.binding ?? true
  const bodies = newestOfEach(file.bodies, ({ id }) => id, day)
  const addressee = only(file.filing.addressee, day)
  return {
    id: file.id,
    name: file.name,
    regionCode: file.regionCode,
    version: file.version,
    source: file.source,
    roles: newestOfEach(rolesOf(file.roles, unitType), ({ role }) => role, day).map((role) =>
      binding ? role : { ...role, min: 0 },
    ),
    rules: newestOfEach(file.rules, ({ id }) => id, day),
    forms: newestOfEach(file.forms, ({ id }) => id, day),
    filing: {
      addressee: { ...addressee, name: bodies.find(({ id }) => id === addressee.body)?.name ?? addressee.body },
      rule: only(file.filing.rule, day),
    },
    catalogue: {
      rule: only(file.catalogue.rule, day),
      codePattern: newest(file.catalogue.codePattern, day) ?? null,
    },
    training: only(file.training, day),
  }
}
