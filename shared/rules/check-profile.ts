import type { CodeListId, CodeLists } from '../catalogue/code-lists'
import { profileProblems } from '../text/profile-problems'
import type { ProfileFile } from './profile-file'
import type { DueEvent, Rule } from './rule'
import { splitClauses, type ClauseText } from './split-clauses'

/** Something wrong with a profile: where (`rules[3].to`), the kind, and a sentence that says what to do. */
export interface ProfileProblem {
  readonly path: string
  readonly code: keyof typeof profileProblems
  readonly message: string
}

/** What the profile is checked against; `layouts` are the names of the form layouts at hand, absent when not known. */
export interface ProfileContext {
  readonly lists: CodeLists
  readonly layouts?: readonly string[]
}

interface Cited {
  readonly path: string
  readonly clause: string
  readonly words: string
}

const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Every value of the profile that names a clause, with its path; in the order of the file. */
export const citedValues = (value: unknown, path = ''): Cited[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, index) => citedValues(one, `${path}[${index}]`))
  const own =
    'words' in value && 'clause' in value && typeof value.words === 'string' && typeof value.clause === 'string'
      ? [{ path, clause: value.clause, words: value.words }]
      : []
  return [...own, ...Object.entries(value).flatMap(([key, one]) => citedValues(one, under(path, key)))]
}

/** A problem with its sentence; `what` and `more` are what the sentence names. */
export const profileProblem = (path: string, code: ProfileProblem['code'], what = '', more = ''): ProfileProblem => {
  const say: (path: string, what: string, more: string) => string = profileProblems[code]
  return { path, code, message: say(path, what, more) }
}

const codesOf = (lists: CodeLists, list: CodeListId): string[] => lists[list].entries.map(({ code }) => code)

const checkCodes = (file: ProfileFile, { lists }: ProfileContext): ProfileProblem[] => {
  const unknown = (path: string, list: CodeListId, codes: readonly string[] | undefined): ProfileProblem[] =>
    (codes ?? [])
      .filter((code) => !codesOf(lists, list).includes(code))
      .map((code) => profileProblem(path, 'code-unknown', code, lists[list].title))
  return [
    ...file.scope.flatMap((one, at) => unknown(`scope[${at}].unitTypes`, 'unitType', one.unitTypes)),
    ...file.roles.flatMap((one, at) => [
      ...unknown(`roles[${at}].role`, 'role', [one.role]),
      ...unknown(`roles[${at}].unitTypes`, 'unitType', one.unitTypes),
      ...unknown(`roles[${at}].exceptUnitTypes`, 'unitType', one.exceptUnitTypes),
      ...(one.qualification?.anyOf ?? []).flatMap((way, n) =>
        way.kind === 'education' ? unknown(`roles[${at}].qualification.anyOf[${n}].codes`, 'education', way.codes) : [],
      ),
    ]),
    ...file.forms.flatMap((one, at) => unknown(`forms[${at}].roles`, 'role', one.roles)),
    ...(file.training ?? []).flatMap((one, at) => unknown(`training[${at}].topics`, 'trainingTopic', one.topics)),
    ...file.focusFields.flatMap((one, at) => unknown(`focusFields[${at}].codes`, 'focusField', one.codes)),
  ]
}

const checkNames = (file: ProfileFile, { layouts }: ProfileContext): ProfileProblem[] => {
  const bodies = file.bodies.map(({ id }) => id)
  const forms = file.forms.map(({ id }) => id)
  const roles = file.roles.map(({ role }) => role)
  const missing = (
    path: string,
    name: string | undefined,
    known: readonly string[],
    where: string,
  ): ProfileProblem[] =>
    name === undefined || known.includes(name) ? [] : [profileProblem(path, 'name-unknown', name, where)]
  return [
    ...file.rules.flatMap((one, at) => [
      ...missing(`rules[${at}].to`, one.to, bodies, 'bodies'),
      ...missing(`rules[${at}].form`, one.form, forms, 'forms'),
    ]),
    ...(file.filing?.addressee ?? []).flatMap((one, at) =>
      missing(`filing.addressee[${at}].body`, one.body, bodies, 'bodies'),
    ),
    ...file.evaluation.flatMap((one, at) => [
      ...missing(`evaluation[${at}].table`, one.table, forms, 'forms'),
      ...missing(`evaluation[${at}].filedWith`, one.filedWith, bodies, 'bodies'),
    ]),
    ...file.forms.flatMap((one, at) => [
      ...(one.roles ?? []).flatMap((role) => missing(`forms[${at}].roles`, role, roles, 'roles')),
      ...(layouts === undefined ? [] : missing(`forms[${at}].layout`, one.layout, layouts, 'assets/forms')),
    ]),
    ...(roles.includes('cdo') ? [] : [profileProblem('roles', 'cdo-missing')]),
  ]
}

const checkClauses = (file: ProfileFile): ProfileProblem[] => {
  const cited = citedValues(file)
  const numbers = file.clauses.map(({ number }) => number)
  const used = new Set(cited.map(({ clause }) => clause))
  return [
    ...cited
      .filter(({ clause }) => !numbers.includes(clause))
      .map(({ path, clause }) => profileProblem(under(path, 'clause'), 'clause-unlisted', clause)),
    ...file.clauses.flatMap(({ number, none }, at) => {
      const path = `clauses[${at}]`
      if (numbers.indexOf(number) < at) return [profileProblem(path, 'clause-twice', number)]
      if (none === undefined && !used.has(number)) return [profileProblem(path, 'clause-silent', number)]
      return none !== undefined && used.has(number) ? [profileProblem(path, 'clause-both', number)] : []
    }),
  ]
}

const checkTwice = (file: ProfileFile): ProfileProblem[] => {
  const twice = (list: string, names: readonly string[]): ProfileProblem[] =>
    names.flatMap((name, at) =>
      names.indexOf(name) < at ? [profileProblem(`${list}[${at}]`, 'value-twice', name.split('\n')[0] ?? '')] : [],
    )
  const named = (values: readonly { id: string; from: string | null }[]): string[] =>
    values.map(({ id, from }) => `${id}\n${from ?? ''}`)
  return [
    ...twice('bodies', named(file.bodies)),
    ...twice('rules', named(file.rules)),
    ...twice('forms', named(file.forms)),
    ...twice(
      'roles',
      file.roles.map(({ role, unitTypes, from }) => `${role}\n${unitTypes?.join() ?? ''}\n${from ?? ''}`),
    ),
  ]
}

/** The kinds of `when` that an event can go with: a term starts from it, a cycle asks for its next day. */
const kindsOf: Readonly<Record<DueEvent, readonly Rule['when']['kind'][]>> = {
  'officer-changed': ['within'],
  'spot-check-found': ['within'],
  'defect-reported': ['within'],
  'first-filing': ['once', 'within'],
  debrief: ['yearly', 'each'],
  'next-meeting': ['each'],
  'next-spot-check': ['each'],
  'incident-found': ['at-once', 'within'],
  'important-project': ['at-once', 'within'],
  'task-list': ['each', 'yearly'],
  'evaluation-month': ['each', 'monthly'],
  'meeting-held': ['within'],
}

/** The kinds that go with an event, or undefined for one of the profile's own: a term starts from it. */
const kindsFor = (event: string): readonly Rule['when']['kind'][] =>
  (kindsOf as Readonly<Record<string, readonly Rule['when']['kind'][] | undefined>>)[event] ?? ['within']

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').source !== ''
  } catch {
    return false
  }
}

const checkSense = (file: ProfileFile): ProfileProblem[] => [
  ...file.rules.flatMap(({ when, event }, at): ProfileProblem[] => {
    if (event !== undefined && !kindsFor(event).includes(when.kind))
      return [profileProblem(`rules[${at}].event`, 'event-unfit', event, when.kind)]
    if (event === undefined && when.kind === 'within') return [profileProblem(`rules[${at}]`, 'event-missing')]
    return when.kind === 'yearly' && !isDay(`2023-${when.by}`)
      ? [profileProblem(`rules[${at}].when.by`, 'day-wrong', when.by)]
      : []
  }),
  ...file.roles.flatMap(({ min, max }, at) =>
    max !== null && min > max ? [profileProblem(`roles[${at}].max`, 'max-below-min')] : [],
  ),
  ...file.evaluation.flatMap(({ weights }, at) => {
    const total = weights.reduce((sum, { points }) => sum + points, 0)
    return weights.length > 0 && total !== 100
      ? [profileProblem(`evaluation[${at}].weights`, 'weights', String(total))]
      : []
  }),
  ...(file.catalogue?.codePattern ?? []).flatMap(({ pattern }, at) =>
    isPattern(pattern) ? [] : [profileProblem(`catalogue.codePattern[${at}].pattern`, 'pattern-wrong', pattern)],
  ),
]

/** What a profile that fits the schema still gets wrong: codes, names, clauses, events, sums. Empty when all is well. */
export const checkProfile = (file: ProfileFile, context: ProfileContext): ProfileProblem[] => [
  ...checkCodes(file, context),
  ...checkNames(file, context),
  ...checkClauses(file),
  ...checkTwice(file),
  ...checkSense(file),
]

/** White space says nothing in a document: lines break inside sentences and some digits carry spaces. */
const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, '')

/** The text of a clause with those below it, by its number; undefined where the document has no such heading. */
const clauseText = (clauses: readonly ClauseText[], number: string): string | undefined => {
  const own = clauses.filter((one) => {
    const rest = one.number.slice(number.length)
    // 一 is no part of 一十, nor 附件1 of 附件10.
    return (
      one.number.startsWith(number) &&
      (rest === '' || /^（|^\d/u.test(rest)) &&
      !/\d\d/u.test(number.slice(-1) + rest.slice(0, 1))
    )
  })
  return own.length === 0 ? undefined : bare(own.map(({ text }) => text).join(''))
}

/** The values whose words do not stand in the document (plain text), or not in the clause named; white space aside. */
export const checkWords = (file: ProfileFile, document: string): ProfileProblem[] => {
  const text = bare(document)
  const clauses = splitClauses(document)
  return citedValues(file).flatMap(({ path, clause, words }) => {
    const place = under(path, 'words')
    if (!text.includes(bare(words))) return [profileProblem(place, 'words-missing', words)]
    const own = clauseText(clauses, clause)
    return own === undefined || own.includes(bare(words))
      ? []
      : [profileProblem(place, 'words-elsewhere', words, clause)]
  })
}
