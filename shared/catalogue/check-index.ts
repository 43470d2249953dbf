import { shown } from '../base/draft'
import { isCreditCode } from '../unit/credit-code'
import { countedTail, foldName } from '../field/plain-text'
import type { ResourceDraft } from './resource'

interface Named {
  readonly id: string
  readonly name: string
}

/** What the cross-record rules ask of the other resources; built once in linear time. */
export interface CatalogueIndex {
  /** Folded names of all source systems. */
  readonly systems: ReadonlySet<string>
  /** First resource of each folded name and provider, in catalogue order. */
  readonly firstOfName: ReadonlyMap<string, Named>
  /** First resource of each code. */
  readonly firstOfCode: ReadonlyMap<string, Named>
  /** Provider names by folded form: as first written. */
  readonly providers: ReadonlyMap<string, string>
  /** The most frequent valid code of each provider (folded, without a counted tail); the earlier one of two as frequent. */
  readonly usualCode: ReadonlyMap<string, string>
}

const baseIn = (providers: ReadonlyMap<string, string>, provider: string): string | undefined => {
  const tail = countedTail(provider)
  return tail === undefined ? undefined : providers.get(foldName(tail.stem))
}

const canonical = (providers: ReadonlyMap<string, string>, provider: string): string =>
  foldName(baseIn(providers, provider) ?? provider)

const nameKey = (providers: ReadonlyMap<string, string>, resource: ResourceDraft): string =>
  `${foldName(shown(resource.name))}\n${canonical(providers, shown(resource.provider))}`

const mostFrequent = (counts: ReadonlyMap<string, number>): string | undefined => {
  let best: string | undefined
  let most = 0
  for (const [code, count] of counts)
    if (count > most) {
      best = code
      most = count
    }
  return best
}

/** Indexes resources in catalogue order. */
export const indexResources = (resources: readonly ResourceDraft[]): CatalogueIndex => {
  const systems = new Set<string>()
  const providers = new Map<string, string>()
  for (const resource of resources) {
    const system = shown(resource.system)
    if (system !== '') systems.add(foldName(system))
    const provider = shown(resource.provider)
    const key = foldName(provider)
    if (key !== '' && !providers.has(key)) providers.set(key, provider)
  }
  const firstOfName = new Map<string, Named>()
  const firstOfCode = new Map<string, Named>()
  const codes = new Map<string, Map<string, number>>()
  for (const resource of resources) {
    const named = { id: resource.id, name: shown(resource.name) }
    const key = nameKey(providers, resource)
    if (foldName(named.name) !== '' && !firstOfName.has(key)) firstOfName.set(key, named)
    const code = shown(resource.code)
    if (code !== '' && !firstOfCode.has(code)) firstOfCode.set(code, named)
    const providerCode = shown(resource.providerCode)
    const provider = canonical(providers, shown(resource.provider))
    if (provider === '' || !isCreditCode(providerCode)) continue
    const counts = codes.get(provider) ?? new Map<string, number>()
    counts.set(providerCode, (counts.get(providerCode) ?? 0) + 1)
    codes.set(provider, counts)
  }
  const usualCode = new Map<string, string>()
  for (const [provider, counts] of codes) {
    const usual = mostFrequent(counts)
    if (usual !== undefined) usualCode.set(provider, usual)
  }
  return { systems, firstOfName, firstOfCode, providers, usualCode }
}

/** Name of an earlier resource of the same provider that differs in punctuation, width and spaces at most. */
export const nameTwin = (index: CatalogueIndex, resource: ResourceDraft): string | undefined => {
  const first = index.firstOfName.get(nameKey(index.providers, resource))
  return first === undefined || first.id === resource.id ? undefined : first.name
}

/** The provider's name without the number that fill-down put behind it; undefined when there is none. */
export const providerWithoutCount = (index: CatalogueIndex, provider: string): string | undefined =>
  provider === '' ? undefined : baseIn(index.providers, provider)

/** The code that most rows of a provider carry. */
export const codeOfProvider = (index: CatalogueIndex, provider: string): string | undefined =>
  index.usualCode.get(canonical(index.providers, provider))
