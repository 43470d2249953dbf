import { readCodeLists } from '../../electron/assets'
import { drained } from '../../shared/base/steps'
import { outcomeSteps, type Choice, type Outcome } from '../../shared/catalogue/choose-changes'
import { compareCatalogue, type CatalogueComparison } from '../../shared/catalogue/compare-catalogue'
import type { IncomingResource } from '../../shared/catalogue/match-resources'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'

export const world = { lists: readCodeLists(), persons: [{ id: 'p1', name: '张示例' }] }

export const item = (id: string, fields: Partial<ItemDraft> = {}): ItemDraft => ({ id, ...fields })
export const resource = (id: string, fields: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id,
  status: '草稿',
  items: [],
  ...fields,
})
export const columns = (...fields: string[]): ReadonlySet<string> => new Set(fields)
export const incoming = (draft: ResourceDraft, known: ReadonlySet<string>): IncomingResource => ({
  draft,
  columns: known,
})
export const compare = (existing: readonly ResourceDraft[], come: readonly IncomingResource[]): CatalogueComparison =>
  compareCatalogue(existing, come, world)
/** What a choice makes of a comparison. */
export const chosenOutcome = (found: CatalogueComparison, choice: Choice): Outcome =>
  drained(outcomeSteps(found, choice, world))
/** How many are new, changed, doubtful, same, missing. */
export const kinds = ({ added, changed, doubtful, same, missing }: CatalogueComparison): number[] =>
  [added, changed, doubtful, same, missing].map((each) => each.length)
