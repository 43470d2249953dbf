import { labelOf, type CodeListId, type CodeLists } from '../field/code-lists'
import { bearerWords, kindWords, ruleWords, topicWords, whenWords } from '../text/rule-words'
import { byClause, clauseKey } from './by-clause'
import { outlineParts } from './outline-parts'
import type { ProfileRule, RulePart } from '../profile/profile'
import type { ProfileFile } from '../profile/profile-file'
import type { Rule, Topic } from '../profile/rule'

/** One value of a profile in plain words. */
export interface ClauseRule {
  /** What it is about: 角色, 会议, 表格… */
  readonly kind: string
  readonly text: string
  /** When and by whom, where the document says so; '' otherwise. */
  readonly term: string
  /** The few words of the document that fix it. */
  readonly words: string
  readonly from: string | null
  /** The last day on which it holds, where it ends. */
  readonly until: string | undefined
  readonly inPrinciple: boolean
  /** A condition, another way to satisfy it, what the user should know. */
  readonly note: string | undefined
  /** The screen that settles it, as a path of the program; null where there is nothing to do. */
  readonly path: string | null
}

/** What software cannot do for a clause, and why. */
export interface ClauseLimit {
  readonly text: string
  readonly why: string
  readonly words: string
}

/** A clause with everything that the program makes of it. */
export interface ClauseRules {
  readonly number: string
  /** Id of the document among several; undefined for the main one. */
  readonly source: string | undefined
  /** Title of the document, where it is not the main one. */
  readonly document: string | undefined
  readonly about: string
  /** Why the clause yields nothing. */
  readonly none: string | undefined
  readonly rules: readonly ClauseRule[]
  readonly cannot: readonly ClauseLimit[]
}

interface Cited {
  readonly clause: string
  readonly source?: string | undefined
  readonly words: string
  readonly from: string | null
  readonly until?: string | undefined
  readonly condition?: string | undefined
}

type Found = ClauseRule & { readonly clause: string; readonly source: string | undefined }

interface More {
  readonly term?: string
  readonly inPrinciple?: boolean
  readonly note?: string | undefined
  readonly path?: string
}

const noteOf = ({ condition }: Cited, note: string | undefined): string | undefined => {
  const notes = [
    ...(condition === undefined ? [] : [ruleWords.condition(condition)]),
    ...(note === undefined ? [] : [note]),
  ]
  return notes.length === 0 ? undefined : notes.join('；')
}

const found = (kind: string, text: string, cited: Cited, more: More = {}): Found => ({
  clause: cited.clause,
  source: cited.source,
  kind,
  // A term in brackets may follow.
  text: text.replace(/。$/, ''),
  term: more.term ?? '',
  words: cited.words,
  from: cited.from,
  until: cited.until,
  inPrinciple: more.inPrinciple ?? false,
  note: noteOf(cited, more.note),
  path: more.path ?? null,
})

const topicPaths: Readonly<Record<Topic, string>> = {
  filing: '/filing',
  meeting: '/matters',
  quality: '/matters',
  training: '/training',
  evaluation: '/matters',
  debrief: '/matters',
  list: '/matters',
  catalogue: '/catalogue',
  report: '/matters',
  security: '/matters',
  project: '/matters',
  team: '/roster',
}

const fromRoles = (file: ProfileFile): Found[] =>
  file.roles.flatMap((role) => {
    const title = role.title === '' ? ruleWords.noTitle : role.title
    const { inPrinciple, appointedBy, qualification } = role
    const path = '/roster'
    return [
      found(kindWords.role, ruleWords.named(title, role.holder), role, {
        term: ruleWords.count(role.min, role.max),
        inPrinciple,
        path,
        ...(role.instead !== undefined && { note: ruleWords.instead(role.instead) }),
      }),
      ...(appointedBy === undefined
        ? []
        : [found(kindWords.appointed, ruleWords.named(title, appointedBy.text), appointedBy, { path })]),
      ...(qualification === undefined
        ? []
        : [
            found(
              kindWords.qualification,
              ruleWords.named(title, ruleWords.anyOf(qualification.anyOf.map(({ text }) => text))),
              qualification,
              { inPrinciple: qualification.inPrinciple, path },
            ),
          ]),
    ]
  })

/** Whose a rule is where nobody says for whom the rules are read. */
const partInFile = ({ bearer, awaited, topic }: Rule): RulePart => {
  if (bearer === 'unit' || bearer === 'all') return 'own'
  return awaited === true || topic === 'meeting' || topic === 'training' ? 'awaited' : 'others'
}

const versionOf = ({ id, from, bearer }: Rule): string => `${id} ${from ?? ''} ${bearer}`

/** `unit`: whose a version is for the unit; one that is not in force stands as in the file. */
const fromRules = (file: ProfileFile, unit: readonly ProfileRule[] = []): Found[] => {
  const parts = new Map(unit.map((rule) => [versionOf(rule), rule.part]))
  return file.rules.map((rule) => {
    const part = parts.get(versionOf(rule)) ?? partInFile(rule)
    const when = rule.when.kind === 'standing' ? [] : [whenWords(rule.when)]
    const body = file.bodies.find(({ id }) => id === rule.by)?.name
    const others = part === 'own' ? bearerWords.unit : ruleWords.by(bearerWords[rule.bearer], body)
    const bearer = rule.bearer === 'unit' || rule.bearer === 'all' ? [] : [others]
    const waits = part === 'awaited' && rule.awaited === true ? [ruleWords.awaited] : []
    return found(topicWords[rule.topic], ruleWords.named(rule.title, rule.text), rule, {
      term: [...when, ...bearer, ...waits].join(' · '),
      inPrinciple: rule.inPrinciple,
      note: rule.note,
      // What others have to do is there to be known.
      ...(part === 'others' ? {} : { path: topicPaths[rule.topic] }),
    })
  })
}

const labels = (lists: CodeLists, list: CodeListId, codes: readonly string[]): string =>
  ruleWords.list(codes.map((code) => labelOf(lists[list], code)))

const fromTheRest = (file: ProfileFile, lists: CodeLists): Found[] => {
  const bodyName = (id: string): string => file.bodies.find((body) => body.id === id)?.name ?? id
  return [
    ...file.scope.map((one) =>
      found(kindWords.scope, one.text, one, {
        path: '/settings',
        note: one.binding ? undefined : ruleWords.notBinding,
      }),
    ),
    ...file.bodies.map((one) => found(kindWords.body, ruleWords.named(one.name, one.part), one)),
    ...file.forms.map((one) =>
      found(kindWords.form, ruleWords.form(one.title, one.annex, one.official), one, { path: '/filing' }),
    ),
    ...(file.filing?.addressee ?? []).map((one) =>
      found(kindWords.addressee, ruleWords.to(bodyName(one.body)), one, { path: '/filing' }),
    ),
    ...(file.filing?.rule ?? []).map((one) => found(kindWords.filed, one.text, one, { path: '/filing' })),
    ...(file.catalogue?.rule ?? []).map((one) => found(kindWords.catalogue, one.text, one, { path: '/catalogue' })),
    ...(file.catalogue?.codePattern ?? []).map((one) => found(kindWords.code, one.text, one, { path: '/catalogue' })),
    ...(file.training ?? []).map((one) =>
      found(kindWords.topics, ruleWords.named(one.rule, labels(lists, 'trainingTopic', one.topics)), one, {
        path: '/training',
      }),
    ),
    ...file.quality.map((one) =>
      found(kindWords.dimensions, ruleWords.list(one.dimensions), one, { path: '/catalogue' }),
    ),
    ...file.evaluation.map((one) =>
      found(
        kindWords.weights,
        one.weights.length === 0
          ? one.text
          : ruleWords.named(
              one.text,
              ruleWords.list(one.weights.map((each) => ruleWords.weight(each.name, each.points))),
            ),
        one,
        { path: '/matters' },
      ),
    ),
    ...file.debrief.map((one) =>
      found(kindWords.outline, ruleWords.outline(outlineParts(one)), one, { path: '/matters' }),
    ),
    ...file.veto.map((one) => found(kindWords.veto, one.text, one, { inPrinciple: one.inPrinciple, path: '/matters' })),
    ...file.focusFields.map((one) => found(kindWords.focus, labels(lists, 'focusField', one.codes), one)),
    ...(file.scenarioFields ?? []).map((one) =>
      found(kindWords.scenarioFields, ruleWords.list(one.names), one, { path: '/matters' }),
    ),
    ...file.units.map((one) => found(kindWords.units, ruleWords.units(one.names.length, one.note), one)),
  ]
}

/**
 * The clauses of a profile in their order, each with the values that it yields in plain words and what software cannot
 * do for it. A value whose clause the profile does not list stands under that clause at the end: nothing is left out.
 * `unit`: the rules as they hold for the unit, so that what is its own to do says so.
 */
export const rulesByClause = (file: ProfileFile, lists: CodeLists, unit?: readonly ProfileRule[]): ClauseRules[] => {
  const titleOf = (source: string | undefined) => file.sources?.find(({ id }) => id === source)?.title
  const rules = byClause([...fromRoles(file), ...fromRules(file, unit), ...fromTheRest(file, lists)])
  const cannot = byClause(file.cannot)
  const listed = new Set(file.clauses.map(({ source, number }) => clauseKey(source, number)))
  const others = [...new Map<string, readonly Pick<Cited, 'clause' | 'source'>[]>([...rules, ...cannot])].flatMap(
    ([key, [first]]) =>
      first === undefined || listed.has(key)
        ? []
        : [{ number: first.clause, source: first.source, about: '', none: undefined }],
  )
  return [...file.clauses, ...others].map(({ number, source, about, none }) => {
    const key = clauseKey(source, number)
    return {
      number,
      source,
      document: titleOf(source),
      about,
      none,
      rules: rules.get(key) ?? [],
      cannot: (cannot.get(key) ?? []).map(({ text, why, words }) => ({ text, why, words })),
    }
  })
}
