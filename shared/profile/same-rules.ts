import type { LoadedProfile } from './loaded-profile'
import type { ProfileFile } from './profile-file'

interface Rules {
  readonly profile: ProfileFile
  readonly layouts?: LoadedProfile['layouts']
}

/** The same value whatever the order of its members. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, member]) => key !== '$schema' && member !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, plain(member)]))
}

/** True where two rules files hold the same, with the same layouts; the name of their schema does not count. */
export const sameRules = (one: Rules, other: Rules): boolean => {
  const both = [one, other].map(({ profile, layouts = [] }) =>
    JSON.stringify(plain([profile, [...layouts].sort((a, b) => (a.id < b.id ? -1 : 1))])),
  )
  return both[0] === both[1]
}
