import { drained } from '../base/steps'
import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import type { ItemDraft, ResourceDraft } from './resource'

/** A record of one of several sources; `source` is the position of its source. */
export interface Part<R> {
  readonly source: number
  readonly record: R
}
/** Records of different sources that are one; never two of the same source. */
export type Joined<R> = readonly Part<R>[]

type Group<R> = Part<R>[]

/** What a record says, ids and status aside, as one text. */
const content = (record: ResourceDraft | ItemDraft): string =>
  Object.entries(record)
    .filter(([field]) => field !== 'id' && field !== 'status')
    .map(([field, value]) => JSON.stringify([field, field === 'items' ? (value as ItemDraft[]).map(content) : value]))
    .toSorted()
    .join()

const addTo = <T>(groups: Map<string, T[]>, key: string, one: T): void => {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [one])
  else known.push(one)
}

/** Joins the first of each source that has a key, then the second of each, and so on. */
function* inTurn<R>(
  sources: readonly (readonly R[])[],
  keyOf: (record: R) => string,
): Generator<undefined, Set<Group<R>>> {
  const groups = new Map<string, Group<R>>()
  for (const [source, records] of sources.entries()) {
    const turns = new Map<string, number>()
    for (const record of records) {
      const key = keyOf(record)
      const turn = turns.get(key) ?? 0
      turns.set(key, turn + 1)
      addTo(groups, `${String(turn)}\n${key}`, { source, record })
      yield
    }
  }
  return new Set(groups.values())
}

/** Joins groups of one key where that is beyond doubt: no source has two of them. Keys go in an order of their own. */
function* joinBy<R>(groups: Set<Group<R>>, keyOf: (record: R) => string | undefined): Generator<undefined, void> {
  const byKey = new Map<string, Group<R>[]>()
  for (const group of groups) {
    for (const key of new Set(group.flatMap(({ record }) => keyOf(record) ?? []))) addTo(byKey, key, group)
    yield
  }
  const joined = new Map<Group<R>, Group<R>>()
  const now = (group: Group<R>): Group<R> => {
    let found = group
    for (let next = joined.get(found); next !== undefined; next = joined.get(found)) found = next
    return found
  }
  for (const key of [...byKey.keys()].toSorted()) {
    yield
    const [first, ...others] = new Set((byKey.get(key) ?? []).map(now))
    if (first === undefined || others.length === 0) continue
    const parts = [first, ...others].flat()
    if (new Set(parts.map(({ source }) => source)).size < parts.length) continue
    for (const other of others) {
      first.push(...other)
      groups.delete(other)
      joined.set(other, first)
    }
  }
}

/** Groups in the order of the first source, then what only the next one has; the parts of each in the sources' order. */
const inOrder = <R>(groups: ReadonlySet<Group<R>>, sources: readonly (readonly R[])[]): Joined<R>[] => {
  const places = new Map<R, number>()
  for (const record of sources.flat()) places.set(record, places.size)
  const placeOf = (group: Joined<R>): number => {
    const [first] = group
    return first === undefined ? 0 : (places.get(first.record) ?? 0)
  }
  return [...groups]
    .map((group) => group.toSorted((a, b) => a.source - b.source))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Which resources of several sources are one: those that say the same, else those with one code, else those with one name
 * and provider (punctuation, width and spaces do not count). What a source has twice is joined only where it says the same.
 * Every resource is in exactly one group, whatever the order of the sources. A generator of small steps.
 */
export function* joinResourceSteps(
  sources: readonly (readonly ResourceDraft[])[],
): Generator<undefined, Joined<ResourceDraft>[]> {
  const nameOf = ({ name }: ResourceDraft): string => foldName(shown(name))
  const groups = yield* inTurn(sources, content)
  yield* joinBy(groups, ({ code }) => (shown(code) === '' ? undefined : shown(code)))
  yield* joinBy(groups, (resource) => {
    const name = nameOf(resource)
    return name === '' ? undefined : `${name}\n${foldName(shown(resource.provider))}`
  })
  return inOrder(groups, sources)
}

/** Which items of one resource's parts are one: by name, else by field name, else by saying the same; twins in turn. */
export const joinItems = (sources: readonly (readonly ItemDraft[])[]): Joined<ItemDraft>[] =>
  inOrder(
    drained(
      inTurn(sources, (item) => {
        const [name, enName] = [foldName(shown(item.name)), foldName(shown(item.enName))]
        return name !== '' ? `name ${name}` : enName !== '' ? `enName ${enName}` : content(item)
      }),
    ),
    sources,
  )
