import { clauseNumber } from './clause-number'
import { findWords } from './find-words'
import type { ClauseRules } from './rules-by-clause'
import { splitClauses } from './split-clauses'

interface WithWords {
  readonly words: string
}

/** What is needed of a clause of the profile to find it in a document. */
export interface ClauseWords {
  readonly number: string
  /** Set where it is a clause of another document than the one at hand: then it is not looked for there. */
  readonly source?: string | undefined
  readonly rules: readonly WithWords[]
  readonly cannot: readonly WithWords[]
}

/** Where the words of a value stand in the office's copy: in the clause that it cites, in another one, or nowhere. */
export type WordsFound = 'here' | 'elsewhere' | 'nowhere'

/** A clause of the profile beside the same clause of the office's copy; either may be missing. */
export interface AlignedClause<C extends ClauseWords = ClauseRules> {
  readonly number: string
  readonly rules: C | undefined
  /** Text of the clause in the copy; undefined where it has none of that number. */
  readonly text: string | undefined
  /** Of every word of the clause's values, where it stands. Absent words of other clauses. */
  readonly found: ReadonlyMap<string, WordsFound>
}

export interface Alignment<C extends ClauseWords = ClauseRules> {
  readonly clauses: readonly AlignedClause<C>[]
  /** Clauses of the profile that the copy has too; few of many means that the copy's numbers were lost. */
  readonly matched: number
  /** Values whose words the copy does not hold anywhere. */
  readonly lost: number
}

/** True for the clause itself and for those below it: `三（五）1` is within `三（五）`. */
const isWithin = (number: string, clause: string): boolean =>
  number === clause ||
  (!clause.startsWith('附件') &&
    number.startsWith(clause) &&
    /^[（\d]/.test(number.slice(clause.length)) &&
    // 三（五）10 is not below 三（五）1.
    !/^\d\d$/.test(clause.slice(-1) + number.charAt(clause.length)))

/**
 * Puts the office's copy of the document beside the profile's clauses, in the order of the profile; clauses that only
 * the copy has follow the one that they follow there. What was amended shows as words that are found nowhere.
 */
export const alignClauses = <C extends ClauseWords = ClauseRules>(
  clauses: readonly C[],
  copy: string,
): Alignment<C> => {
  const texts = splitClauses(copy)
  const whole = texts.map(({ text }) => text).join('\n')
  const textOf = new Map(texts.map(({ number, text }) => [number, text]))
  /** A closing paragraph after numbered items belongs to the clause above them, and nothing in the text says so. */
  const inside = (number: string, words: string): boolean =>
    texts.some((one) => isWithin(one.number, number) && findWords(one.text, words).length > 0)
  const whereIs = (number: string, words: string): WordsFound =>
    inside(number, words) ? 'here' : findWords(whole, words).length > 0 ? 'elsewhere' : 'nowhere'
  const known = clauses.map((rules): AlignedClause<C> => {
    if (rules.source !== undefined) return { number: rules.number, rules, text: undefined, found: new Map() }
    const number = clauseNumber(rules.number)
    const text = textOf.get(number)
    const words = new Set([...rules.rules, ...rules.cannot].map((value) => value.words))
    return {
      number: rules.number,
      rules,
      text,
      found: new Map([...words].map((one) => [one, whereIs(number, one)])),
    }
  })
  const merged = [...known]
  const isOf = (one: AlignedClause<C>, number: string | undefined): boolean =>
    one.rules?.source === undefined && clauseNumber(one.number) === number
  for (const [index, { number, text }] of texts.entries()) {
    // Title, number and date of the document are no clause.
    if (number === '题头' || known.some((one) => isOf(one, number))) continue
    const before = merged.findIndex((one) => isOf(one, texts[index - 1]?.number))
    merged.splice(before + 1, 0, { number, rules: undefined, text, found: new Map() })
  }
  return {
    clauses: merged,
    matched: known.filter(({ text }) => text !== undefined).length,
    lost: known.reduce((sum, { rules, found }) => {
      const values = [...(rules?.rules ?? []), ...(rules?.cannot ?? [])]
      return sum + values.filter(({ words }) => found.get(words) === 'nowhere').length
    }, 0),
  }
}
