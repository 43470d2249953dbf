import { bare } from './bare-words'
import { citedValues, type CitedValue } from './cited-values'
import type { LooseProfile } from './loose-profile'
import { found, type ProblemFound } from './profile-problem'

/** Values of one document whose words do not stand there but in another that was given. */
interface Misplaced {
  /** Ids of the documents, '' for the main one. */
  readonly of: string
  readonly standIn: string
  readonly values: readonly CitedValue[]
  /** How many values the document has in all. */
  readonly all: number
}

const misplacedIn = (file: LooseProfile, documents: ReadonlyMap<string, string>): Misplaced[] => {
  const texts = new Map([...documents].map(([id, text]) => [id, bare(text)]))
  const cited = citedValues(file).filter(({ words }) => bare(words) !== '')
  const standsIn = (id: string, { words }: CitedValue): boolean => texts.get(id)?.includes(bare(words)) ?? false
  return [...texts.keys()].flatMap((of) => {
    const own = cited.filter(({ source = '' }) => source === of)
    const lost = own.filter((value) => !standsIn(of, value))
    const other = (value: CitedValue) => [...texts.keys()].find((id) => standsIn(id, value))
    return [...texts.keys()].flatMap((standIn) => {
      const values = lost.filter((value) => other(value) === standIn)
      return values.length === 0 ? [] : [{ of, standIn, values, all: own.length }]
    })
  })
}

/** What is wrong with which document stands for which, and what follows from it alone. */
export interface DocumentsTaken {
  readonly problems: readonly ProblemFound[]
  /** Documents that are not the right ones: everything else that is found beside them follows from that. */
  readonly wrong: ReadonlySet<string>
  /** Paths of values whose words stand in another document: their other problems follow from that. */
  readonly paths: readonly string[]
}

/**
 * Documents that were given for each other, and values that name another document than the one their words stand in:
 * each is one cause of many problems.
 */
export const misplacedWords = (file: LooseProfile, documents: ReadonlyMap<string, string>): DocumentsTaken => {
  const misplaced = misplacedIn(file, documents)
  const most = misplaced.filter(({ values, all }) => values.length * 2 > all)
  const isBack = (one: Misplaced) => (other: Misplaced) => other.of === one.standIn && other.standIn === one.of
  const few = misplaced.filter((one) => !most.includes(one))
  return {
    problems: [
      ...most.flatMap((one, at): ProblemFound[] => {
        const back = most.findIndex(isBack(one))
        if (back < 0) return [found('', 'document-wrong', one.of, [one.standIn, one.all, one.values.length].join('\n'))]
        return back < at ? [] : [found('', 'documents-swapped', one.of, one.standIn)]
      }),
      ...few.map(({ of, standIn, values }) =>
        found('', 'source-doubtful', of, [standIn, ...values.map(({ path }) => path)].join('\n')),
      ),
    ],
    wrong: new Set(most.map(({ of }) => of)),
    paths: few.flatMap(({ values }) => values.map(({ path }) => path)),
  }
}
