import type { Identified, Of } from './kind'

/** Texts by which the search finds a record; `system` and `items` are those of a resource, '' and none for all others. */
export interface SearchTexts {
  readonly name: string
  readonly more: readonly string[]
  readonly system: string
  readonly items: readonly string[]
}

/** How the search finds records of a kind. */
export interface KindSearch<R extends Identified> {
  readonly texts: Of<R, SearchTexts>
  /** True where resources name its records as where they come from. */
  readonly source: boolean
}

/** The search texts of a record that is found by its name and a few others. */
export const foundBy = (name: string, ...more: readonly string[]): SearchTexts => ({
  name,
  more: more.filter((text) => text !== ''),
  system: '',
  items: [],
})
