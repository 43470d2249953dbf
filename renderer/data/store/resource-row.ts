import { shown } from '../../../shared/base/draft'
import { dayOf } from '../../../shared/base/draft-day'
import { isComplete } from '../../../shared/catalogue/is-complete'
import type { ResourceDraft } from '../../../shared/catalogue/resource'

/** What lists show of a resource: small enough that 20,000 of them are loaded at once. */
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
  /** True where every field that is always required holds something that can be read. */
  readonly complete: boolean
  readonly department: string
  /** The information system it comes from. */
  readonly system: string
  readonly dutyBasis: string
  readonly matterCode: string
  readonly shareWay: string
  readonly collected: string
  readonly hookStatus: string
  /** Positions of the items that have no 字段名: what the dictionary still lacks. */
  readonly unnamedItems: readonly number[]
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
  complete: isComplete(resource),
  department: shown(resource.department),
  system: shown(resource.system),
  dutyBasis: shown(resource.dutyBasis),
  matterCode: shown(resource.matterCode),
  shareWay: shown(resource.shareWay),
  collected: shown(resource.collected),
  hookStatus: shown(resource.hookStatus),
  unnamedItems: resource.items.flatMap((item, at) => (item.enName === undefined ? [at] : [])),
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
