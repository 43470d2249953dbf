import type { CodeList, CodeLists } from './code-lists'

interface WordTest {
  /** Any character that a word begins with: most texts have none, and one look at them is enough. */
  readonly first: RegExp
  readonly words: RegExp
  readonly harmless: RegExp | undefined
}

const tests = new WeakMap<CodeList, WordTest>()

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'u')

const testOf = (list: CodeList): WordTest => {
  const known = tests.get(list)
  if (known !== undefined) return known
  const harmless = list.entries.filter(({ blocked }) => blocked === false).map(({ label }) => label)
  const watched = list.entries.filter(({ blocked }) => blocked !== false).map(({ label }) => label)
  const made = {
    first: anyOf([...new Set(watched.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)))]),
    words: anyOf(watched),
    harmless: harmless.length === 0 ? undefined : new RegExp(anyOf(harmless).source, 'gu'),
  }
  tests.set(list, made)
  return made
}

/** The first word of a watch list that stands in a text; phrases the list calls harmless (非涉密) do not count. */
export const watchWord = (
  lists: CodeLists,
  list: 'secretWord' | 'personalWord' | 'sensitiveWord',
  text: string,
): string | undefined => {
  const { first, words, harmless } = testOf(lists[list])
  if (!first.test(text) || !words.test(text)) return undefined
  return words.exec(harmless === undefined ? text : text.replace(harmless, ' '))?.[0]
}
