import type { FieldWorld } from '../tables/apply-text'
import { mergeResource, resourceDifferences, resourceFingerprint, type Difference } from './compare-resource'
import { matchSteps, type IncomingResource, type MatchNote } from './match-resources'
import type { ResourceDraft } from './resource'

/** An incoming resource that is not in the catalogue, or of which that cannot be said. */
export interface NewResource {
  readonly kind: 'new'
  readonly incoming: IncomingResource
  readonly note?: MatchNote
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
  readonly same: readonly SameResource[]
  /** Resources that the source does not hold. */
  readonly missing: readonly ResourceDraft[]
}

/**
 * Compares a catalogue with what a source brings. A generator that yields after every small piece of work: a window
 * drains it with pauses, everybody else with `compareCatalogue`.
 */
export function* compareSteps(
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  world: FieldWorld,
): Generator<undefined, CatalogueComparison> {
  const { partners, notes, missing } = yield* matchSteps(existing, incoming, resourceFingerprint(world))
  const added: NewResource[] = []
  const changed: ChangedResource[] = []
  const same: SameResource[] = []
  for (const one of incoming) {
    const partner = partners.get(one.draft.id)
    const note = notes.get(one.draft.id)
    if (partner === undefined) added.push({ kind: 'new', incoming: one, ...(note === undefined ? {} : { note }) })
    else {
      const differences = resourceDifferences(partner, one, world)
      if (differences.length === 0) same.push({ kind: 'same', incoming: one, id: partner.id })
      else changed.push({ kind: 'changed', incoming: one, existing: partner, differences })
    }
    yield
  }
  return { added, changed, same, missing }
}

/** The whole comparison at once. Linear in the number of resources and items. */
export const compareCatalogue = (
  existing: readonly ResourceDraft[],
  incoming: readonly IncomingResource[],
  world: FieldWorld,
): CatalogueComparison => {
  const steps = compareSteps(existing, incoming, world)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** What a person takes of a comparison: everything but what is left out, nothing taken away but what is named. */
export interface Choice {
  /** Ids of new resources, and `differenceKey`s of changed ones, that are not taken. */
  readonly left: ReadonlySet<string>
  /** Empty cells empty the field too. */
  readonly blanks: boolean
  /** Ids of missing resources that are taken out of the catalogue. */
  readonly removed: ReadonlySet<string>
}

/** Everything but empty cells; nothing is taken out of the catalogue. */
export const defaultChoice: Choice = { left: new Set(), blanks: false, removed: new Set() }

/** Names a difference among those of all resources. */
export const differenceKey = ({ existing }: ChangedResource, { key }: Difference): string => `${existing.id}\n${key}`

/** True when a difference of a changed resource is taken. */
export const isTaken = (choice: Choice, resource: ChangedResource, difference: Difference): boolean =>
  !choice.left.has(differenceKey(resource, difference)) && (choice.blanks || !difference.blank)

/** A changed resource as a choice makes it; undefined where nothing of it is taken. */
export const chosenChange = (choice: Choice, resource: ChangedResource): ResourceDraft | undefined => {
  const { existing, incoming, differences } = resource
  const takes = (difference: Difference) => isTaken(choice, resource, difference)
  return differences.some(takes) ? mergeResource(existing, incoming, differences, takes) : undefined
}

/** What a choice makes of a comparison: resources to be added and to be written anew, ids to be taken out. */
export interface Outcome {
  readonly added: readonly ResourceDraft[]
  readonly changed: readonly ResourceDraft[]
  readonly removed: readonly string[]
}

/** Carries a choice out on paper; resources of which nothing is taken are not written. */
export const chosenOutcome = ({ added, changed, missing }: CatalogueComparison, choice: Choice): Outcome => ({
  added: added.flatMap(({ incoming }) => (choice.left.has(incoming.draft.id) ? [] : [incoming.draft])),
  changed: changed.flatMap((one) => chosenChange(choice, one) ?? []),
  removed: missing.flatMap(({ id }) => (choice.removed.has(id) ? [id] : [])),
})
