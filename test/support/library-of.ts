import { createRequire } from 'node:module'

/** A library that is not ours but of a package that we name: the last name, by way of the packages before it. */
export const libraryOf = (...path: readonly string[]): unknown => {
  const library = path.at(-1) ?? ''
  const owner = path.slice(0, -1).reduce((from, name) => createRequire(from).resolve(name), import.meta.url)
  return createRequire(owner)(library)
}
