import type { FieldWorld } from '../field/read-field'
import { drained } from '../base/steps'
import { resourceDifferences, sayingsIn, type Difference } from './compare-resource'
import { matchSteps, type IncomingResource } from './match-resources'
import type { ResourceDraft } from './resource'

/** An incoming resource that is not in the catalogue. */
export interface NewResource {
  readonly kind: 'new'
  readonly incoming: IncomingResource
}

/**
 * An incoming resource of which only a person can say which of the candidates it is, or that it is a new one. Without
 * candidates it has the name or code of one that another incoming resource is to the letter.
 */
export interface DoubtfulResource {
  readonly kind: 'doubtful'
  readonly incoming: IncomingResource
  readonly candidates: readonly ResourceDraft[]
}

/** A resource of which the source says something else than the catalogue. */
export interface ChangedResource {
  readonly kind: 'changed'
  readonly incoming: IncomingResource
  readonly existing: ResourceDraft
  readonly differences: readonly Difference[]
}

/** A resource of which the source says what the catalogue says; `id` is that of the existing one. */
export interface SameResource {
  readonly kind: 'same'
  readonly incoming: IncomingResource
  readonly id: string
}

/** What a source means for the catalogue, before anything is written. */
export interface CatalogueComparison {
  readonly added: readonly NewResource[]
  readonly changed: readonly ChangedResource[]
  readonly doubtful: readonly DoubtfulResource[]
  readonly same: readonly SameResource[]
  /** Resources that the source does not hold. */
  readonly missing: readonly ResourceDraft[]
}

/** What a source says of a resource that is there; no differences where it says the same. */
export const changedResource = (
  existing: ResourceDraft,
  incoming: IncomingResource,
  world: FieldWorld,
): ChangedResource => ({
  kind: 'changed',
  incoming,
  existing,
  differences: resourceDifferences(existing, incoming, world),
})

/**
 * Compares a catalogue with what a source brings. A generator that yields after every small piece of work: a window
 * drains it with pauses, everybody else with `compareCatalogue`.
 */
export function* compareSteps(
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  world: FieldWorld,
): Generator<undefined, CatalogueComparison> {
  const { partners, doubts, missing } = yield* matchSteps(existing, incoming, sayingsIn(world))
  const added: NewResource[] = []
  const changed: ChangedResource[] = []
  const doubtful: DoubtfulResource[] = []
  const same: SameResource[] = []
  for (const one of incoming) {
    const partner = partners.get(one.draft.id)
    const candidates = doubts.get(one.draft.id)
    if (candidates !== undefined) doubtful.push({ kind: 'doubtful', incoming: one, candidates })
    else if (partner === undefined) added.push({ kind: 'new', incoming: one })
    else {
      const found = changedResource(partner, one, world)
      if (found.differences.length === 0) same.push({ kind: 'same', incoming: one, id: partner.id })
      else changed.push(found)
    }
    yield
  }
  return { added, changed, doubtful, same, missing }
}

/** The whole comparison at once. Linear in the number of resources and items. */
export const compareCatalogue = (
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  world: FieldWorld,
): CatalogueComparison => drained(compareSteps(existing, incoming, world))
