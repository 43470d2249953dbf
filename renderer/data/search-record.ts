import { shown } from '../../shared/base/draft'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { RecordChange } from '../../shared/journal/journal'
import type { MatterDraft } from '../../shared/matter/matter'
import type { PersonDraft } from '../../shared/roster/person'
import type { SystemDraft } from '../../shared/system/system'
import type { SearchRecord } from '../../shared/search/search-index'

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '')

const ofResource = (resource: ResourceDraft): SearchRecord => ({
  id: resource.id,
  group: 'resources',
  name: shown(resource.name),
  more: filled([shown(resource.provider), shown(resource.code), shown(resource.department)]),
  system: shown(resource.system),
  items: filled(resource.items.flatMap((item) => [shown(item.name), shown(item.enName)])),
})

const ofPerson = (person: PersonDraft): SearchRecord => ({
  id: person.id,
  group: 'persons',
  name: shown(person.name),
  more: filled([shown(person.post), shown(person.department)]),
  system: '',
  items: [],
})

const ofMatter = (matter: MatterDraft): SearchRecord => ({
  id: matter.id,
  group: 'matters',
  name: shown(matter.title),
  more: filled([shown(matter.date), shown(matter.note)]),
  system: '',
  items: [],
})

const ofSystem = (system: SystemDraft): SearchRecord => ({
  id: system.id,
  group: 'systems',
  name: shown(system.name),
  more: filled([shown(system.shortName), shown(system.department), shown(system.upperUnit)]),
  system: '',
  items: [],
})

/** Tables that are searched, with what the search knows of a record of each. */
export const searched = { resources: ofResource, persons: ofPerson, systems: ofSystem, matters: ofMatter } as const

/** What a change means to the search; undefined for tables that are not searched. */
export const searchChange = ({
  table,
  id,
  after,
}: RecordChange): readonly [string, SearchRecord | null] | undefined => {
  if (table === 'resources') return [id, after === null ? null : ofResource(after as ResourceDraft)]
  if (table === 'persons') return [id, after === null ? null : ofPerson(after as PersonDraft)]
  if (table === 'systems') return [id, after === null ? null : ofSystem(after as SystemDraft)]
  if (table === 'matters') return [id, after === null ? null : ofMatter(after as MatterDraft)]
  return undefined
}
