import { under } from './profile-problem'

/** A value of a profile that names a clause. */
export interface CitedValue {
  readonly path: string
  readonly clause: string
  /** '' where they are missing. */
  readonly words: string
  /** Id of the document among several; undefined for the main one. */
  readonly source: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const citedBy = (path: string, value: object): CitedValue[] => {
  const { clause, words, source, from, until } = value as Readonly<Record<string, unknown>>
  // What a version changed names a clause and takes nothing from it.
  if (typeof clause !== 'string' || path.startsWith('changes[')) return []
  return [{ path, clause, words: text(words) ?? '', source: text(source), from: text(from), until: text(until) }]
}

/** Every value of the profile that names a clause, with its path; in the order of the file. */
export const citedValues = (value: unknown, path = ''): CitedValue[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, index) => citedValues(one, `${path}[${index}]`))
  return [...citedBy(path, value), ...Object.entries(value).flatMap(([key, one]) => citedValues(one, under(path, key)))]
}
