import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import type { SystemDraft } from './system'

/** Systems that resources come from and that no line of the list names, with how many resources; the most named first. */
export const unlistedSystems = (
  systems: readonly SystemDraft[],
  resources: readonly { readonly system: string }[],
): readonly { readonly name: string; readonly count: number }[] => {
  const listed = new Set(systems.flatMap(({ name, shortName }) => [foldName(shown(name)), foldName(shown(shortName))]))
  const folded = new Map<string, string>()
  const found = new Map<string, { readonly name: string; count: number }>()
  for (const { system } of resources) {
    if (system === '') continue
    const fold = folded.get(system) ?? foldName(system)
    folded.set(system, fold)
    if (fold === '' || listed.has(fold)) continue
    const entry = found.get(fold)
    if (entry === undefined) found.set(fold, { name: system, count: 1 })
    else entry.count++
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
