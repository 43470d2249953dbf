import { shown } from '../base/draft'
import { foldName } from './check-text'
import type { ResourceDraft } from './resource'

/** Fields that the source of a resource has a column for; an item's field with `item.` before it. */
export interface KnownFields {
  has(field: string): boolean
}

/** A resource as a source brings it; its id and those of its items are fresh. */
export interface IncomingResource {
  readonly draft: ResourceDraft
  readonly columns: KnownFields
}

/** Why a resource was not matched: several in the catalogue could be meant, or the source has it twice. */
export type MatchNote = 'several-there' | 'twice-in-file'

export interface Matches {
  /** The existing resource of each incoming one, by its id. */
  readonly partners: ReadonlyMap<string, ResourceDraft>
  readonly notes: ReadonlyMap<string, MatchNote>
  /** Existing resources that nothing incoming could mean. */
  readonly missing: readonly ResourceDraft[]
}

/** What a resource says in the fields of its source: equal text, equal resource. */
export type Fingerprint = (resource: ResourceDraft, columns: KnownFields) => string

interface Keyed<R> {
  readonly of: R
  readonly code: string
  readonly name: string
  readonly provider: string
}
type KeyOf = (keyed: Keyed<unknown>) => string | undefined

const word = (text: string): string | undefined => (text === '' ? undefined : text)
const whole: KeyOf = ({ code, name, provider }) =>
  code === '' || name === '' ? undefined : [code, name, provider].join('\n')
const byCode: KeyOf = ({ code }) => word(code)
const byName: KeyOf = ({ name }) => word(name)
const byNameAndProvider: KeyOf = ({ name, provider }) => (name === '' ? undefined : `${name}\n${provider}`)
const nameOfNobody: KeyOf = ({ name, provider }) => (provider === '' ? word(name) : undefined)

/** Without name and code only what says the same is the same. */
const namelessAlike: KeyOf = ({ code, name }) => (code === '' && name === '' ? '' : undefined)

/** From the surest to the loosest: the key of an existing resource, and of an incoming one. */
const passes: readonly (readonly [KeyOf, KeyOf])[] = [
  [namelessAlike, namelessAlike],
  [whole, whole],
  [byCode, byCode],
  [byNameAndProvider, byNameAndProvider],
  // A source without a provider says nothing against one, and so does an entry without.
  [byName, nameOfNobody],
  [nameOfNobody, byName],
]

const addTo = <T>(groups: Map<string, T[]>, key: string, one: T): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [one])
  else group.push(one)
}

const groupBy = <R>(all: Iterable<Keyed<R>>, keyOf: KeyOf): Map<string, Keyed<R>[]> => {
  const groups = new Map<string, Keyed<R>[]>()
  for (const keyed of all) {
    const key = keyOf(keyed)
    if (key !== undefined) addTo(groups, key, keyed)
  }
  return groups
}

/** Takes out of both sides what says the same, so that only the doubtful stay. */
function* pairEqual(
  there: Set<Keyed<ResourceDraft>>,
  coming: Set<Keyed<IncomingResource>>,
  fingerprint: Fingerprint,
  pair: (one: Keyed<ResourceDraft>, other: Keyed<IncomingResource>) => void,
): Generator<undefined, void> {
  const known = new Map<KnownFields, Map<string, Keyed<ResourceDraft>[]>>()
  for (const incoming of coming) {
    const { draft, columns } = incoming.of
    let prints = known.get(columns)
    if (prints === undefined) {
      prints = new Map()
      for (const existing of there) {
        addTo(prints, fingerprint(existing.of, columns), existing)
        yield
      }
      known.set(columns, prints)
    }
    const alike = prints.get(fingerprint(draft, columns)) ?? []
    yield
    let equal = alike.shift()
    while (equal !== undefined && !there.has(equal)) equal = alike.shift()
    if (equal === undefined) continue
    there.delete(equal)
    coming.delete(incoming)
    pair(equal, incoming)
  }
}

/**
 * Finds for each incoming resource the existing one that it is: by code, then by name and provider (punctuation, width
 * and spaces do not count), each existing one once. Among several of one key the one that says the same is taken; what
 * stays doubtful is noted and not matched. Linear; yields often, so that a caller with a window can give it its turn.
 */
export function* matchSteps(
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  fingerprint: Fingerprint,
): Generator<undefined, Matches> {
  const folded = new Map<string, string>()
  const fold = (text: string): string => {
    const known = folded.get(text)
    if (known !== undefined) return known
    const made = foldName(text)
    folded.set(text, made)
    return made
  }
  const keyed = <R>(of: R, { code, name, provider }: ResourceDraft): Keyed<R> => ({
    of,
    code: shown(code),
    name: fold(shown(name)),
    provider: fold(shown(provider)),
  })
  const there = new Set<Keyed<ResourceDraft>>()
  const coming = new Set<Keyed<IncomingResource>>()
  for (const resource of existing) {
    there.add(keyed(resource, resource))
    yield
  }
  for (const one of incoming) {
    coming.add(keyed(one, one.draft))
    yield
  }
  const partners = new Map<string, ResourceDraft>()
  const notes = new Map<string, MatchNote>()
  const pair = (one: Keyed<ResourceDraft>, other: Keyed<IncomingResource>): void => {
    partners.set(other.of.draft.id, one.of)
    notes.delete(other.of.draft.id)
    there.delete(one)
    coming.delete(other)
  }
  for (const [keyOfExisting, keyOfIncoming] of passes) {
    const candidates = groupBy(there, keyOfExisting)
    for (const [key, wanting] of groupBy(coming, keyOfIncoming)) {
      yield
      const found = candidates.get(key)
      if (found === undefined) continue
      const here = new Set(found)
      const left = new Set(wanting)
      if (here.size > 1 || left.size > 1 || keyOfExisting === namelessAlike)
        yield* pairEqual(here, left, fingerprint, pair)
      if (keyOfExisting === namelessAlike) continue
      const [only] = here
      const [first] = left
      if (only !== undefined && first !== undefined && here.size === 1) {
        pair(only, first)
        here.delete(only)
        left.delete(first)
      }
      for (const one of left) notes.set(one.of.draft.id, here.size > 0 ? 'several-there' : 'twice-in-file')
      if (here.size === 0 || left.size === 0) continue
      // Doubtful on both sides: neither is asked for again, and none of them is missing.
      for (const one of left) coming.delete(one)
      for (const one of here) there.delete(one)
    }
    yield
  }
  return { partners, notes, missing: [...there].map(({ of }) => of) }
}
