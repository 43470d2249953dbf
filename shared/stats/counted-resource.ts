import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { isComplete } from '../catalogue/is-complete'
import type { ResourceDraft } from '../catalogue/resource'
import type { CountedResource } from './stat'

/** As much of a resource as numbers need. */
export const countedResource = (resource: ResourceDraft): CountedResource => ({
  id: resource.id,
  shareType: shown(resource.shareType),
  openType: shown(resource.openType),
  cycle: shown(resource.cycle),
  lastUpdated: dayOf(resource.lastUpdated) ?? '',
  items: resource.items.length,
  complete: isComplete(resource),
})
