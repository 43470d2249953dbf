/** What is looked for: the words as they stand, no patterns. */
export interface Search {
  readonly find: string
  /** The cell must say exactly this. */
  readonly whole: boolean
  readonly matchCase: boolean
}

const patternOf = ({ find, whole, matchCase }: Search): RegExp => {
  const words = find.replace(/[\\^$.*+?()[\]{}|/]/g, (mark) => `\\${mark}`)
  return new RegExp(whole ? `^${words}$` : words, matchCase ? 'gu' : 'giu')
}

/**
 * A function that gives a cell's text with every hit replaced, or undefined where there is none. Nothing is found when
 * nothing is looked for.
 */
export const replacer = (search: Search, by: string): ((text: string) => string | undefined) => {
  if (search.find === '') return () => undefined
  const pattern = patternOf(search)
  return (text) => {
    pattern.lastIndex = 0
    return pattern.test(text) ? text.replace(pattern, () => by) : undefined
  }
}
