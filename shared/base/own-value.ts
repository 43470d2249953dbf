/**
 * What a table of known words has under a word from outside. Every object also answers to `constructor` and the like,
 * which no table means.
 */
export const ownValue = <V>(table: Readonly<Partial<Record<string, V>>>, word: string): V | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
