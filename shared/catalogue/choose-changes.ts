import type { FieldWorld } from '../field/read-field'
import {
  changedResource,
  type CatalogueComparison,
  type ChangedResource,
  type DoubtfulResource,
  type NewResource,
} from './compare-catalogue'
import { mergeResource, type Difference } from './compare-resource'
import type { ResourceDraft } from './resource'

/** What of a resource is not taken: nothing of it, or the differences of these keys. */
export type Left = 'all' | ReadonlySet<string>

/** What a person takes of a comparison: everything but what is left out and what is doubtful, nothing taken away but what is named. */
export interface Choice {
  /** By the id of a new resource, or of the existing one that is changed. */
  readonly left: ReadonlyMap<string, Left>
  /** Empty cells empty the field too. */
  readonly blanks: boolean
  /** Ids of missing resources that are taken out of the catalogue. */
  readonly removed: ReadonlySet<string>
  /** What a doubtful resource is, by its incoming id: a new one, or the existing one of that id. Others stay out. */
  readonly settled: ReadonlyMap<string, 'new' | { readonly is: string }>
}

/** Everything but empty cells and what is doubtful; nothing is taken out of the catalogue. */
export const defaultChoice: Choice = { left: new Map(), blanks: false, removed: new Set(), settled: new Map() }

/** True when a difference of a changed resource is taken. */
export const isTaken = (
  { left, blanks }: Choice,
  { existing }: ChangedResource,
  { key, blank }: Difference,
): boolean => {
  const without = left.get(existing.id)
  return (blanks || !blank) && without !== 'all' && without?.has(key) !== true
}

/** A changed resource as a choice makes it; undefined where nothing of it is taken. */
export const chosenChange = (choice: Choice, resource: ChangedResource): ResourceDraft | undefined => {
  const { existing, incoming, differences } = resource
  const takes = (difference: Difference) => isTaken(choice, resource, difference)
  return differences.some(takes) ? mergeResource(existing, incoming, differences, takes) : undefined
}

/**
 * What the doubtful resources are by now: those that were settled, as new or as changes. An existing resource is only ever
 * one of them: a second one that names it stays doubtful.
 */
export const settledResources = (
  doubtful: readonly DoubtfulResource[],
  { settled }: Pick<Choice, 'settled'>,
  world: FieldWorld,
): readonly (NewResource | ChangedResource)[] => {
  const spoken = new Set<string>()
  return doubtful.flatMap(({ incoming, candidates }): (NewResource | ChangedResource)[] => {
    const as = settled.get(incoming.draft.id)
    if (as === undefined) return []
    if (as === 'new') return [{ kind: 'new', incoming }]
    const existing = candidates.find(({ id }) => id === as.is)
    if (existing === undefined || spoken.has(existing.id)) return []
    spoken.add(existing.id)
    return [changedResource(existing, incoming, world)]
  })
}

/** What a choice makes of a comparison: resources to be added and to be written anew, ids to be taken out. */
export interface Outcome {
  readonly added: readonly ResourceDraft[]
  readonly changed: readonly ResourceDraft[]
  readonly removed: readonly string[]
  /** Ids of the incoming resources of which something is written. */
  readonly sources: ReadonlySet<string>
}

/** Carries a choice out on paper, resource by resource; those of which nothing is taken are not written. */
export function* outcomeSteps(
  { added, changed, doubtful, missing }: CatalogueComparison,
  choice: Choice,
  world: FieldWorld,
): Generator<undefined, Outcome> {
  const news: ResourceDraft[] = []
  const merged: ResourceDraft[] = []
  const sources = new Set<string>()
  for (const one of [...added, ...changed, ...settledResources(doubtful, choice, world)]) {
    const { draft } = one.incoming
    const after = one.kind === 'changed' ? chosenChange(choice, one) : choice.left.has(draft.id) ? undefined : draft
    if (after !== undefined) {
      sources.add(draft.id)
      if (one.kind === 'changed') merged.push(after)
      else news.push(after)
    }
    yield
  }
  const removed = missing.flatMap(({ id }) => (choice.removed.has(id) ? [id] : []))
  return { added: news, changed: merged, removed, sources }
}
