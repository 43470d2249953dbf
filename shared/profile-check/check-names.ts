import { eventNames } from '../text/due-text'
import { profileWords } from '../text/profile-problems'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'
import { dueEvents } from '../profile/rule'

/** What names in a profile may point to: of each kind the ids, and the same with what they are called. */
interface Known {
  readonly ids: ReadonlySet<string>
  readonly said: string
}

const knownIn = (
  where: string,
  values: readonly (readonly [id: string | undefined, name: string | undefined])[],
): Known => {
  const named = values.flatMap(([id, name]) => (id === undefined ? [] : [[id, name ?? ''] as const]))
  return {
    ids: new Set(named.map(([id]) => id)),
    said: profileWords.known(where, [...new Set(named.map(([id, name]) => profileWords.code(id, name)))]),
  }
}

const missing = (path: string, names: readonly (string | undefined)[] | undefined, { ids, said }: Known) =>
  (names ?? [])
    .filter((name) => name !== undefined)
    .filter((name) => !ids.has(name))
    .map((name) => found(path, 'name-unknown', name, said))

const none: ReadonlySet<string> = new Set()

type KnownOf = Readonly<Record<'rules' | 'bodies' | 'forms' | 'roles' | 'events', Known>>

const ofRules = (file: LooseProfile, { rules, bodies, forms, roles, events }: KnownOf): ProblemFound[] =>
  (file.rules ?? []).flatMap((one, at) => {
    const path = `rules[${at}]`
    const { rule: former } = one.splitFrom ?? {}
    // No rule was part of itself. Told of a change, a rule of an earlier version may be gone.
    const itself = former !== undefined && former === one.id
    const gone = !itself && (file.changes ?? []).length > 0
    return [
      ...missing(under(path, 'to'), [one.to], bodies),
      ...missing(under(path, 'by'), [one.by], bodies),
      ...missing(under(path, 'form'), [one.form], forms),
      ...missing(under(path, 'roles'), one.roles, roles),
      ...missing(under(path, 'event'), [one.event], events),
      ...missing(under(path, 'splitFrom.rule'), gone ? [] : [former], itself ? { ...rules, ids: none } : rules),
    ]
  })

/** Events of the profile's own that the program has already under the same id. */
const colliding = (file: LooseProfile): ProblemFound[] =>
  (file.events ?? []).flatMap(({ id }, at) =>
    id !== undefined && dueEvents.some((event) => event === id)
      ? [found(`events[${at}].id`, 'event-collides', id, eventNames[id as keyof typeof eventNames])]
      : [],
  )

/** Names that point to nothing in the profile (bodies, forms, events, documents, roles), each with what there is. */
export const checkNames = (file: LooseProfile, layouts: readonly string[] | undefined): ProblemFound[] => {
  const titled = (values: readonly { readonly id?: string | undefined; readonly title?: string | undefined }[] = []) =>
    values.map(({ id, title }) => [id, title] as const)
  const bodies = knownIn(
    'bodies',
    (file.bodies ?? []).map(({ id, name }) => [id, name]),
  )
  const rules = knownIn('rules', titled(file.rules))
  const forms = knownIn('forms', titled(file.forms))
  const roles = knownIn(
    'roles',
    (file.roles ?? []).map(({ role, title }) => [role, title]),
  )
  const events = knownIn('events', [
    ...dueEvents.map((event) => [event, eventNames[event]] as const),
    ...titled(file.events),
  ])
  const printed =
    layouts === undefined
      ? undefined
      : knownIn(
          'assets/forms',
          layouts.map((id) => [id, '']),
        )
  return [
    ...ofRules(file, { rules, bodies, forms, roles, events }),
    ...(file.filing?.addressee ?? []).flatMap((one, at) => missing(`filing.addressee[${at}].body`, [one.body], bodies)),
    ...(file.evaluation ?? []).flatMap((one, at) => [
      ...missing(`evaluation[${at}].table`, [one.table], forms),
      ...missing(`evaluation[${at}].filedWith`, [one.filedWith], bodies),
    ]),
    ...(file.veto ?? []).flatMap((one, at) => missing(`veto[${at}].rule`, [one.rule], rules)),
    ...(file.forms ?? []).flatMap((one, at) => [
      ...missing(`forms[${at}].roles`, one.roles, roles),
      ...(printed === undefined ? [] : missing(`forms[${at}].layout`, [one.layout], printed)),
    ]),
    ...(file.expect ?? []).flatMap((one, at) => [
      ...missing(`expect[${at}].event`, [one.event], events),
      ...missing(`expect[${at}].rule`, [one.rule], rules),
      ...missing(`expect[${at}].role`, [one.role], roles),
    ]),
    ...colliding(file),
    ...(roles.ids.has('cdo') ? [] : [found('roles', 'cdo-missing')]),
  ]
}
