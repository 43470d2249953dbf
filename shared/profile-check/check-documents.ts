import { profileWords } from '../text/profile-problems'
import { alignClauses, type Alignment, type ClauseWords } from './align-clauses'
import { bare } from './bare-words'
import { checkListedNames } from './check-listed-names'
import { checkTitles } from './check-titles'
import { citedValues, type CitedValue } from './cited-values'
import { clauseNumber } from './clause-number'
import type { LooseProfile } from './loose-profile'
import { misplacedWords } from './misplaced-words'
import { nearestPassage } from './nearest-passage'
import { found, sayProblem, under, type LineOf, type ProblemFound, type ProfileProblem } from './profile-problem'
import { splitClauses } from './split-clauses'

/** A clause that the profile lists or cites, with the values that cite it. */
interface NamedClause extends ClauseWords {
  readonly rules: readonly CitedValue[]
  /** Where it is listed, else where it is cited first. */
  readonly path: string
}

/** The clauses of one document (undefined: the main one), in the order of the profile, then those only cited. */
const clausesOf = (file: LooseProfile, source: string | undefined): NamedClause[] => {
  const cited = citedValues(file).filter((value) => value.source === source)
  const named = new Map<string, NamedClause>()
  const put = (number: string, path: string): void => {
    const key = clauseNumber(number)
    if (named.has(key)) return
    const rules = cited.filter(({ clause }) => clauseNumber(clause) === key)
    named.set(key, { number, path, rules, cannot: [] })
  }
  for (const [at, { number, source: of }] of (file.clauses ?? []).entries())
    if (of === source && number !== undefined) put(number, `clauses[${String(at)}]`)
  for (const { clause, path } of cited) put(clause, under(path, 'clause'))
  return [...named.values()]
}

const inProfile = (
  { clauses }: Alignment<NamedClause>,
  document: string,
  unnumbered: boolean,
  whole: string,
): ProblemFound[] =>
  clauses.flatMap(({ number, rules, text, found: words }) => {
    if (rules === undefined) return []
    const stands = [...words.values()].some((place) => place === 'here')
    // A heading may be missing where those below it are there.
    const absent = !unnumbered && text === undefined && !stands
    return [
      ...(absent ? [found(rules.path, 'clause-absent', number, document)] : []),
      ...rules.rules.flatMap(({ path, words: cited, clause }) => {
        const place = cited === '' ? 'here' : words.get(cited)
        if (place === 'nowhere') {
          const passage = nearestPassage(text ?? '', cited) ?? nearestPassage(whole, cited) ?? ''
          return [found(under(path, 'words'), 'words-missing', cited, `${document}\n${passage}`)]
        }
        return place === 'elsewhere' && !absent && !unnumbered
          ? [found(under(path, 'words'), 'words-elsewhere', cited, clause)]
          : []
      }),
    ]
  })

/** True where words are cited of a document and it has none of them. */
const isNoneOf = ({ clauses }: Alignment<NamedClause>): boolean => {
  const places = clauses.flatMap(({ found: words }) =>
    [...words].flatMap(([cited, place]) => (cited === '' ? [] : [place])),
  )
  return places.length > 0 && places.every((place) => place === 'nowhere')
}

/** The first words of a clause, so that it is found in the document. */
const opening = (text: string | undefined): string => bare(text ?? '').slice(0, 20)

const checkDocument = (file: LooseProfile, id: string, document: string): ProblemFound[] => {
  const alignment = alignClauses(clausesOf(file, id === '' ? undefined : id), document)
  const unnumbered = !splitClauses(document).some(({ number }) => number !== '题头')
  if (unnumbered && isNoneOf(alignment)) return [found('', 'document-other', id)]
  return [
    ...(unnumbered ? [found('clauses', 'document-unnumbered', id)] : []),
    ...inProfile(alignment, id, unnumbered, document),
    ...checkTitles(file, id, document),
    ...checkListedNames(file, id, document),
    ...alignment.clauses.flatMap(({ number, rules, text }) =>
      rules === undefined
        ? [found('clauses', 'clause-missed', profileWords.clause(number, id === '' ? undefined : id), opening(text))]
        : [],
    ),
  ]
}

/**
 * Lays documents beside the profile, both ways: words and clauses of the profile that the document does not have, and
 * clauses of the document that the profile does not list. Documents that stand for each other are said first, without
 * all that follows from it. `documents` by their ids, the main one under ''.
 */
export const checkDocuments = (
  file: LooseProfile,
  documents: ReadonlyMap<string, string>,
  lineOf?: LineOf,
): ProfileProblem[] => {
  const { problems, wrong, paths } = misplacedWords(file, documents)
  const follows = ({ path }: ProblemFound): boolean => paths.some((value) => path.startsWith(`${value}.`))
  return [
    ...problems,
    ...[...documents]
      .filter(([id]) => !wrong.has(id))
      .flatMap(([id, text]) => checkDocument(file, id, text))
      .filter((problem) => !follows(problem)),
  ].map((problem) => sayProblem(file, problem, lineOf))
}
