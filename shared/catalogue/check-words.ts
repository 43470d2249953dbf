import type { CodeList, CodeLists } from './code-lists'

interface WordTest {
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
  const made = {
    words: anyOf(list.entries.filter(({ blocked }) => blocked !== false).map(({ label }) => label)),
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
  const { words, harmless } = testOf(lists[list])
  if (!words.test(text)) return undefined
  return words.exec(harmless === undefined ? text : text.replace(harmless, ' '))?.[0]
}
