import type { CheckContext } from '../../../shared/catalogue/check-context'
import { checkResources } from '../../../shared/catalogue/check-catalogue'
import { indexResources } from '../../../shared/catalogue/check-index'
import { checkResource } from '../../../shared/catalogue/check-resource'
import {
  completenessOf,
  completenessScore,
  type Completeness,
  type CompletenessScore,
} from '../../../shared/catalogue/completeness'
import { cycleGaps } from '../../../shared/catalogue/stale'
import type { Finding } from '../../../shared/field/finding'
import type { FindingLevel } from '../../../shared/base/finding-level'
import type { ResourceDraft } from '../../../shared/catalogue/resource'

/** Findings of one resource by level. */
export type LevelCounts = Readonly<Record<FindingLevel, number>>

/** Findings by level of one resource. */
export const levelCounts = (findings: readonly Finding[]): LevelCounts => {
  const counts = { 必改: 0, 需说明: 0, 建议: 0 }
  for (const finding of findings) counts[finding.level]++
  return counts
}

/** Gives equal counts as one object: a message of 20,000 of them is then mostly references, and soon taken over. */
const createSame = () => {
  const known = new Map<string, LevelCounts>()
  return (counts: LevelCounts): LevelCounts => {
    const key = Object.values(counts).join()
    const first = known.get(key) ?? counts
    known.set(key, first)
    return first
  }
}

/** What changed in the catalogue: a resource as it is now, or null when it is gone. */
export type CatalogueChange = readonly [id: string, after: ResourceDraft | null]

/**
 * Findings of the whole catalogue, kept in step. A changed resource is checked at once against what is known of the
 * others; what its change means for the others comes with the next `all`.
 */
export const createCatalogueCheck = (given: CheckContext) => {
  let context = given
  let findings = new Map<string, readonly Finding[]>()
  let index = indexResources([])
  let complete = new Map<string, Completeness>()
  const cycles = cycleGaps(context.lists)
  const completeness = (resource: ResourceDraft): Completeness =>
    completenessOf(resource, findings.get(resource.id) ?? [], cycles, context.today ?? '')
  return {
    /**
     * Checks everything, in catalogue order, against the roster as it is now (ids of its persons); gives the counts of every
     * resource that has findings.
     */
    all(resources: readonly ResourceDraft[], persons: ReadonlySet<string>): ReadonlyMap<string, LevelCounts> {
      context = { ...given, persons }
      index = indexResources(resources)
      const grouped = new Map<string, Finding[]>()
      for (const finding of checkResources(resources, context)) {
        if (finding.resourceId === undefined) continue
        const group = grouped.get(finding.resourceId)
        if (group === undefined) grouped.set(finding.resourceId, [finding])
        else group.push(finding)
      }
      findings = grouped
      complete = new Map(resources.map((resource) => [resource.id, completeness(resource)]))
      const same = createSame()
      return new Map([...grouped].map(([id, group]) => [id, same(levelCounts(group))]))
    },
    /** Checks what changed; gives the new counts of these resources, undefined for those that are gone. */
    some(changes: readonly CatalogueChange[]): ReadonlyMap<string, LevelCounts | undefined> {
      const counts = new Map<string, LevelCounts | undefined>()
      for (const [id, after] of changes) {
        if (after === null) {
          findings.delete(id)
          complete.delete(id)
        } else {
          findings.set(id, checkResource(after, context, index))
          complete.set(id, completeness(after))
        }
        counts.set(id, after === null ? undefined : levelCounts(findings.get(id) ?? []))
      }
      return counts
    },
    /** The findings of one resource. */
    of: (id: string): readonly Finding[] => findings.get(id) ?? [],
    /** How complete the catalogue is as last checked. */
    score: (): CompletenessScore => completenessScore(complete),
    /** How complete one resource is; undefined for one that is not known. */
    scoreOf(id: string): CompletenessScore | undefined {
      const one = complete.get(id)
      return one === undefined ? undefined : completenessScore(new Map([[id, one]]))
    },
  }
}
