import { shown, type DraftText } from '../base/draft'
import { scenarioWords } from '../text/scenario-words'
import type { UsedData } from './scenario'

/** Something that data are chosen from: a resource of the catalogue, or a demand. */
interface Named {
  readonly id: string
  readonly name?: DraftText | undefined
}

/** What used data can be looked up in. */
export interface DataSources {
  readonly resources: readonly Named[]
  readonly demands: readonly Named[]
}

/** How used data read: the name of what is referred to, or the name that was typed. */
export const dataName = (used: UsedData, { resources, demands }: DataSources): string => {
  if ('name' in used) return used.name
  const found =
    'resourceId' in used
      ? resources.find(({ id }) => id === used.resourceId)
      : demands.find(({ id }) => id === used.demandId)
  return shown(found?.name) || scenarioWords.goneData
}

/** Typed text as used data: the one resource or demand of that name, a resource first, else the name alone. */
export const usedDataOf = (typed: string, { resources, demands }: DataSources): UsedData | undefined => {
  const name = typed.trim()
  if (name === '') return undefined
  const named = (all: readonly Named[]) => all.filter((one) => shown(one.name) === name)
  const [resource, ...others] = named(resources)
  if (resource !== undefined && others.length === 0) return { resourceId: resource.id }
  const [demand, ...more] = named(demands)
  if (resource === undefined && demand !== undefined && more.length === 0) return { demandId: demand.id }
  return { name: name.slice(0, 200) }
}

/** The same data once each. */
export const withData = (all: readonly UsedData[], one: UsedData): UsedData[] =>
  all.some((other) => JSON.stringify(other) === JSON.stringify(one)) ? [...all] : [...all, one]
