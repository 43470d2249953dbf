import { shown } from '../../shared/base/draft'
import { dayOf } from '../../shared/base/draft-day'
import type { ResourceDraft } from '../../shared/catalogue/resource'

/** What the catalogue list shows of a resource: small enough that 20,000 of them are loaded at once. */
export interface ResourceRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly provider: string
  readonly formatClass: string
  readonly shareType: string
  readonly openType: string
  readonly cycle: string
  /** `YYYY-MM-DD`, '' where there is no day that can be read. */
  readonly lastUpdated: string
  readonly status: ResourceDraft['status']
  readonly items: number
  /** Lower-case, narrow (NFKC) text of the resource and its items that the list's search looks through. */
  readonly search: string
}

/** The thin row of a resource. */
export const resourceRow = (resource: ResourceDraft): ResourceRow => ({
  id: resource.id,
  name: shown(resource.name),
  code: shown(resource.code),
  provider: shown(resource.provider),
  formatClass: shown(resource.formatClass),
  shareType: shown(resource.shareType),
  openType: shown(resource.openType),
  cycle: shown(resource.cycle),
  lastUpdated: dayOf(resource.lastUpdated) ?? '',
  status: resource.status,
  items: resource.items.length,
  search: [
    shown(resource.name),
    shown(resource.code),
    shown(resource.provider),
    shown(resource.department),
    ...resource.items.flatMap((item) => [shown(item.name), shown(item.enName)]),
  ]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase(),
})
