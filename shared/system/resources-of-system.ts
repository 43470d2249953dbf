import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import type { ResourceDraft } from '../catalogue/resource'

const grouped = new WeakMap<readonly ResourceDraft[], ReadonlyMap<string, readonly ResourceDraft[]>>()

const bySystem = (resources: readonly ResourceDraft[]): ReadonlyMap<string, readonly ResourceDraft[]> => {
  const groups = new Map<string, ResourceDraft[]>()
  for (const resource of resources) {
    const name = foldName(shown(resource.system))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [resource])
    else group.push(resource)
  }
  groups.delete('')
  return groups
}

/** Resources that name the system as where they come from; width, spaces and punctuation do not count. Groups a list of resources once. */
export const resourcesOfSystem = (name: string, resources: readonly ResourceDraft[]): readonly ResourceDraft[] => {
  const groups = grouped.get(resources) ?? bySystem(resources)
  grouped.set(resources, groups)
  return groups.get(foldName(name)) ?? []
}
