import { shown } from '../base/draft'
import type { KindSearch } from '../field/search-texts'
import type { ResourceDraft } from './resource'

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '')

/** By what the search finds a resource: its own texts, its system and its items. */
export const resourceSearched: KindSearch<ResourceDraft> = {
  texts: (resource) => ({
    name: shown(resource.name),
    more: filled([shown(resource.provider), shown(resource.code), shown(resource.department)]),
    system: shown(resource.system),
    items: filled(resource.items.flatMap((item) => [shown(item.name), shown(item.enName)])),
  }),
  source: false,
}
