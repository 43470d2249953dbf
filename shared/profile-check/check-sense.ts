import { ownValue } from '../base/own-value'
import { bare } from './bare-words'
import { citedValues } from './cited-values'
import { dayMeant } from './day-meant'
import type { Loose, LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'
import type { DueEvent, Rule } from '../profile/rule'

type Kind = Rule['when']['kind']

/** The kinds of `when` that an event can go with: a term starts from it, a cycle asks for its next day. */
const kindsOf: Readonly<Record<DueEvent, readonly Kind[]>> = {
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

/** Kinds that go with an event of the profile's own: a term starts from it, or something is to be done at once. */
const ownKinds: readonly Kind[] = ['within', 'at-once']

/** The kinds of `when` that go with an event, of the program's or of the profile's own. */
export const kindsFor = (event: string): readonly Kind[] => ownValue<readonly Kind[]>(kindsOf, event) ?? ownKinds

const ofRule = ({ when, event }: Loose<Rule>, path: string): ProblemFound[] => {
  const kind = when?.kind
  if (kind === undefined) return []
  if (event !== undefined && !kindsFor(event).includes(kind))
    return [found(under(path, 'event'), 'event-unfit', event, `${kind}\n${kindsFor(event).join('、')}`)]
  if (event === undefined && kind === 'within') return [found(path, 'event-missing')]
  // A form that is wrong is said with the form.
  return when?.kind === 'yearly' && /^\d{2}-\d{2}$/.test(when.by ?? '') && dayMeant(`2024-${when.by ?? ''}`) !== 'fine'
    ? [found(under(path, 'when.by'), 'day-wrong', when.by)]
    : []
}

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').source !== ''
  } catch {
    return false
  }
}

/** Marks, and characters that stand in every sentence: they fix nothing. */
const common = /^[\p{P}\p{S}\d的和与及或等各在是由为对以把向将并应要其该有一不了]*$/u

const ofCited = (file: LooseProfile): ProblemFound[] =>
  citedValues(file).flatMap(({ path, words, from, until }) => [
    ...(words !== '' && (bare(words).length < 2 || common.test(bare(words)))
      ? [found(under(path, 'words'), 'words-common', words)]
      : []),
    ...(from !== undefined &&
    until !== undefined &&
    until < from &&
    dayMeant(from) === 'fine' &&
    dayMeant(until) === 'fine'
      ? [found(under(path, 'until'), 'until-before-from', until, from)]
      : []),
  ])

/** Days of the file after the years that a calendar can name; one before them may well be the document's. */
const ofYears = (file: LooseProfile): ProblemFound[] => {
  const late = (path: string, day: string | undefined) =>
    day !== undefined && day > '2099-12-31' && dayMeant(day) === 'fine' ? [found(path, 'date-years', day)] : []
  return [
    ...citedValues(file).flatMap(({ path, from, until }) => [
      ...late(under(path, 'from'), from),
      ...late(under(path, 'until'), until),
    ]),
    ...(file.rules ?? []).flatMap(({ when }, at) =>
      when?.kind === 'once' ? late(`rules[${at}].when.on`, when.on) : [],
    ),
  ]
}

/** Conditions on values of which the unit is never asked: they would hold whatever it says. */
const unasked = (
  list: string,
  values: readonly { readonly condition?: string | undefined }[] | undefined,
): ProblemFound[] =>
  (values ?? []).flatMap(({ condition }, at) =>
    condition === undefined ? [] : [found(`${list}[${at}].condition`, 'condition-unasked')],
  )

/** What has the right form and makes no sense: events, terms, days, sums, patterns, words that fix nothing. */
export const checkSense = (file: LooseProfile): ProblemFound[] => [
  ...(file.rules ?? []).flatMap((rule, at) => ofRule(rule, `rules[${at}]`)),
  ...ofCited(file),
  ...ofYears(file),
  ...(file.roles ?? []).flatMap(({ min, max }, at) =>
    typeof max === 'number' && min !== undefined && min > max ? [found(`roles[${at}].max`, 'max-below-min')] : [],
  ),
  ...unasked('forms', file.forms),
  ...unasked('training', file.training),
  ...unasked('filing.rule', file.filing?.rule),
  ...(file.evaluation ?? []).flatMap(({ weights = [] }, at) => {
    const total = weights.reduce((sum, { points }) => sum + (points ?? 0), 0)
    return weights.length > 0 && total !== 100 ? [found(`evaluation[${at}].weights`, 'weights', String(total))] : []
  }),
  ...(file.debrief ?? []).flatMap(({ parts, chapters }, at) =>
    parts === undefined && chapters === undefined ? [found(`debrief[${at}]`, 'debrief-empty')] : [],
  ),
  ...(file.catalogue?.codePattern ?? []).flatMap(({ pattern }, at) =>
    pattern === undefined || isPattern(pattern)
      ? []
      : [found(`catalogue.codePattern[${at}].pattern`, 'pattern-wrong', pattern)],
  ),
  ...(file.expect ?? []).flatMap(({ on, due }, at) =>
    (['on', 'due'] as const).flatMap((key) => {
      const day = (key === 'on' ? on : due)?.slice(0, 10)
      return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && dayMeant(day) !== 'fine'
        ? [found(`expect[${at}].${key}`, 'date-none', day)]
        : []
    }),
  ),
  ...(file.$schema === undefined || file.$schema.endsWith('profile.schema.json')
    ? []
    : [found('$schema', 'schema-path', file.$schema)]),
]
