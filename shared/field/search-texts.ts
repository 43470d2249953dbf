/** Texts by which the search finds a record; `system` and `items` are those of a resource, '' and none for all others. */
export interface SearchTexts {
  readonly name: string
  readonly more: readonly string[]
  readonly system: string
  readonly items: readonly string[]
}

/** The search texts of a record that is found by its name and a few others. */
export const foundBy = (name: string, ...more: readonly string[]): SearchTexts => ({
  name,
  more: more.filter((text) => text !== ''),
  system: '',
  items: [],
})
