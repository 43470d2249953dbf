import { profileWords } from '../text/profile-problems'
import { citedValues } from './cited-values'
import { clauseNumber } from './clause-number'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'

/** A value or clause that names a document. */
interface Naming {
  readonly path: string
  readonly source: string
  readonly clause: string
}

/** Values and clauses whose `source` is none of the file's documents. */
const strange = (file: LooseProfile): Naming[] => {
  const known = new Set((file.sources ?? []).map(({ id }) => id))
  const clauses = (file.clauses ?? []).map(({ source, number = '' }, at) => ({
    path: `clauses[${String(at)}]`,
    source,
    clause: number,
  }))
  return [...citedValues(file), ...clauses].flatMap(({ path, source, clause }) =>
    source === undefined || known.has(source) ? [] : [{ path, source, clause }],
  )
}

/** Documents that are named and not listed: each once, however many values name it, with those that are. */
export const checkSources = (file: LooseProfile): ProblemFound[] => {
  const values = strange(file)
  const listed = (file.sources ?? []).flatMap(({ id, title = '' }) =>
    id === undefined ? [] : [profileWords.code(id, title)],
  )
  return [...new Set(values.map(({ source }) => source))].flatMap((name) => {
    const [first, ...others] = values.filter(({ source }) => source === name)
    const more = [profileWords.known('sources', listed), others.length + 1].join('\n')
    return first === undefined ? [] : [found(under(first.path, 'source'), 'source-unknown', name, more)]
  })
}

/** Numbers of the clauses that are cited or listed of a document that is not there: which one it was is not known. */
export const clausesOfNoSource = (file: LooseProfile): ReadonlySet<string> =>
  new Set(strange(file).map(({ clause }) => clauseNumber(clause)))
