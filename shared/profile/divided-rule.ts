import { compareVersions } from './compare-versions'
import type { Rule } from './rule'

/** The versions of its rules that a unit knows. */
export interface ToldVersions {
  /** In the order in which it was told; the version that it began under has no day. */
  readonly read: readonly { readonly version: string; readonly day?: string | undefined }[]
  /** True while there is something that it was not told yet. */
  readonly waiting: boolean
}

/** A decision about a duty of another key that counts here, too: the rule was part of that one until a day. */
export interface FormerKey {
  readonly key: string
  /** `YYYY-MM-DD`: decisions of that day and later are about the other one alone. */
  readonly before: string
}

/**
 * The day until which the rules that one was divided into were still that one to the unit: until it was told of the
 * version that divides it, never where it began under that version. Where nothing tells, the day of the rule.
 */
const oneUntil = ({ on, version }: NonNullable<Rule['splitFrom']>, told: ToldVersions | undefined): string => {
  if (told === undefined || version === undefined) return on
  const first = told.read.find((one) => compareVersions(one.version, version) >= 0)
  if (first !== undefined) return first.day ?? '0001-01-01'
  return told.waiting ? '9999-12-31' : on
}

/** True where something of a day that is registered under a rule settles this one, which may have been part of that. */
export const settles = (
  { id, splitFrom }: Rule,
  registered: { readonly rule?: string | undefined; readonly day: string },
  told: ToldVersions | undefined,
): boolean =>
  registered.rule === id ||
  (splitFrom !== undefined && registered.rule === splitFrom.rule && registered.day < oneUntil(splitFrom, told))

/** The key under which a duty was decided while its rule was part of another. `at`: its period or day. */
export const formerKey = ({ splitFrom }: Rule, at: string, told: ToldVersions | undefined): FormerKey | undefined =>
  splitFrom && { key: `rule:${splitFrom.rule}:${at}`, before: oneUntil(splitFrom, told) }
