import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import type { ResourceDraft } from './resource'

/** Fields that the source of a resource has a column for; an item's field with `item.` before it. */
export interface KnownFields {
  has(field: string): boolean
}

/** A resource as a source brings it; its id and those of its items are fresh. */
export interface IncomingResource {
  readonly draft: ResourceDraft
  readonly columns: KnownFields
  /** Fields that every row of it says: an item without one of its own has the resource's. */
  readonly everyRow?: readonly string[]
}

export interface Matches {
  /** The existing resource of each incoming one, by its id. */
  readonly partners: ReadonlyMap<string, ResourceDraft>
  /**
   * Incoming resources, by id, that only a person can match, with the existing ones that could be meant: several there or
   * several coming have one name or code. None, where each of that key is what another incoming one says to the letter.
   */
  readonly doubts: ReadonlyMap<string, readonly ResourceDraft[]>
  /** Existing resources that nothing incoming could mean. */
  readonly missing: readonly ResourceDraft[]
}

/** What resources say in the fields of a source. */
export interface Sayings {
  /** As one text: equal text, equal resource. */
  readonly print: (resource: ResourceDraft, columns: KnownFields) => string
  /** The same of two at once, without the texts. */
  readonly same: (one: ResourceDraft, other: ResourceDraft, columns: KnownFields) => boolean
}

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

type Pass = readonly [KeyOf, KeyOf]

/** From the surest to the loosest: the key of an existing resource, and of an incoming one. */
const passes: readonly Pass[] = [
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

interface Sides {
  readonly there: Set<Keyed<ResourceDraft>>
  readonly coming: Set<Keyed<IncomingResource>>
}

/** What stands on both sides under one key of a pass. */
function* meetings({ there, coming }: Sides, [ofExisting, ofIncoming]: Pass): Generator<Meeting, void> {
  const candidates = groupBy(there, ofExisting)
  for (const [key, left] of groupBy(coming, ofIncoming)) {
    const here = candidates.get(key)
    if (here !== undefined) yield { here, left }
  }
}

interface Meeting {
  readonly here: readonly Keyed<ResourceDraft>[]
  readonly left: readonly Keyed<IncomingResource>[]
}

/** Pairs what says the same. */
function* pairEqual(
  { here, left }: Meeting,
  { print, same }: Sayings,
  pair: (one: Keyed<ResourceDraft>, other: Keyed<IncomingResource>) => void,
): Generator<undefined, void> {
  const [only] = here
  const [first] = left
  // Most stand alone on both sides: texts of them all would take far longer than looking at the two.
  if (only !== undefined && first !== undefined && here.length === 1 && left.length === 1) {
    if (same(only.of, first.of.draft, first.of.columns)) pair(only, first)
    yield
    return
  }
  const known = new Map<KnownFields, Map<string, Keyed<ResourceDraft>[]>>()
  const taken = new Set<Keyed<ResourceDraft>>()
  for (const incoming of left) {
    const { draft, columns } = incoming.of
    let prints = known.get(columns)
    if (prints === undefined) {
      prints = new Map()
      for (const existing of here) {
        addTo(prints, print(existing.of, columns), existing)
        yield
      }
      known.set(columns, prints)
    }
    const alike = prints.get(print(draft, columns)) ?? []
    yield
    let equal = alike.shift()
    while (equal !== undefined && taken.has(equal)) equal = alike.shift()
    if (equal === undefined) continue
    taken.add(equal)
    pair(equal, incoming)
  }
}

/**
 * Finds for each incoming resource the existing one that it is: by code, then by name and provider (punctuation, width
 * and spaces do not count), each existing one once. First what says the same under such a key, then what is alone under
 * it on both sides; what stays doubtful is handed out with its candidates and not matched. Linear; yields often, so that
 * a caller with a window can give it its turn.
 */
export function* matchSteps(
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  sayings: Sayings,
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
  const sides: Sides = { there: new Set(), coming: new Set() }
  for (const resource of existing) {
    sides.there.add(keyed(resource, resource))
    yield
  }
  for (const one of incoming) {
    sides.coming.add(keyed(one, one.draft))
    yield
  }
  const partners = new Map<string, ResourceDraft>()
  const doubts = new Map<string, readonly ResourceDraft[]>()
  const pair = (one: Keyed<ResourceDraft>, other: Keyed<IncomingResource>): void => {
    partners.set(other.of.draft.id, one.of)
    doubts.delete(other.of.draft.id)
    sides.there.delete(one)
    sides.coming.delete(other)
  }
  for (const pass of [[namelessAlike, namelessAlike] as const, ...passes]) {
    for (const { here, left } of meetings(sides, pass)) {
      yield* pairEqual({ here, left }, sayings, pair)
      // All of this key are spoken for: a further one is the same once more, or another that nobody can tell from it.
      if (pass[0] === namelessAlike || here.some((one) => sides.there.has(one))) continue
      for (const one of left) if (sides.coming.has(one)) doubts.set(one.of.draft.id, [])
    }
    yield
  }
  for (const pass of passes) {
    for (const { here, left } of meetings(sides, pass)) {
      yield
      const [only] = here
      const [first] = left
      if (only !== undefined && first !== undefined && here.length === 1 && left.length === 1) {
        pair(only, first)
        continue
      }
      // Doubtful on both sides: neither is asked for again, and none of them is missing.
      const candidates = here.map(({ of }) => of)
      for (const one of left) {
        doubts.set(one.of.draft.id, candidates)
        sides.coming.delete(one)
      }
      for (const one of here) sides.there.delete(one)
    }
    yield
  }
  return { partners, doubts, missing: [...sides.there].map(({ of }) => of) }
}
