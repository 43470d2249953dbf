import { inForce } from './in-force'
import type { Condition, Profile } from './profile'
import type { ProfileFile } from './profile-file'

interface Conditional {
  readonly condition?: string | undefined
  readonly title: string
  readonly clause: string
  readonly words: string
  readonly from: string | null
  readonly until?: string | undefined
}

const conditionsOf = <V extends Conditional>(
  values: readonly V[],
  list: string,
  nameOf: (value: V) => string,
  day: string,
): Condition[] =>
  inForce(values, nameOf, day).flatMap((value) => {
    const { title, condition, clause, words } = value
    return condition === undefined ? [] : [{ key: `${list}/${nameOf(value)}`, title, condition, clause, words }]
  })

/**
 * Every condition that the unit is asked about, answered or not, in the order of the file: an answer can be changed where
 * it was given.
 */
export const askedConditions = (
  file: ProfileFile,
  { conditions }: Pick<Profile, 'conditions'>,
  answers: Readonly<Record<string, '适用' | '不适用'>>,
  day: string,
): Condition[] => {
  const all = [
    ...conditionsOf(file.roles, 'roles', ({ role }) => role, day),
    ...conditionsOf(file.rules, 'rules', ({ id }) => id, day),
  ]
  return all.filter(({ key }) => answers[key] !== undefined || conditions.some((open) => open.key === key))
}
