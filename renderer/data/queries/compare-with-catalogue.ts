import { compareSteps, type CatalogueComparison } from '../../../shared/catalogue/compare-catalogue'
import type { IncomingResource } from '../../../shared/catalogue/match-resources'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../shared/field/read-field'
import { resourcesById } from './filing-records'
import { runYielding } from '../store/yield-to-event-loop'
import type { Records } from '../store/records'

/** Compares the catalogue as it stands with what a source brings; the window keeps its turns. Aborted it throws the reason. */
export const compareWithCatalogue = async (
  db: Records['db'],
  incoming: readonly IncomingResource[],
  world: FieldWorld,
  signal: AbortSignal,
): Promise<CatalogueComparison> => {
  const existing: ResourceDraft[] = []
  for await (const resource of resourcesById(db)) {
    signal.throwIfAborted()
    existing.push(resource)
  }
  return runYielding(compareSteps(existing, incoming, world), signal)
}
