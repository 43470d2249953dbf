import { drained } from '../base/steps'
import { sameDraft as same, shown, type DraftText } from '../base/draft'
import { itemFields, resourceFields } from './fields'
import { joinItems, joinResourceSteps, type Joined } from './join-sources'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'

/** What one of several sources says of a field. */
export interface Saying {
  readonly source: number
  readonly value: DraftText | undefined
}

/** A field of which the sources of one resource say different things. */
export interface Conflict {
  /** Names it among those of the whole merge. */
  readonly key: string
  readonly field: ResourceField | ItemField
  /** Name of the item it is about; absent for a field of the resource. */
  readonly item?: string
  /** One for each source that has the resource (or the item), in the order of the sources. */
  readonly sayings: readonly Saying[]
  /** The source that is taken unless a person says otherwise; absent where a person has to. */
  readonly preset?: number
}

/** One resource as several sources have it. */
export interface MergeGroup {
  /** Id of the first source's resource, which the merged one keeps. */
  readonly id: string
  readonly parts: Joined<ResourceDraft>
  readonly items: readonly Joined<ItemDraft>[]
  readonly conflicts: readonly Conflict[]
}

/** What a person chose: a source for a conflict, and groups whose resources are not one after all. */
export interface MergeChoice {
  readonly chosen: ReadonlyMap<string, number>
  readonly apart: ReadonlySet<string>
}
export const noChoice: MergeChoice = { chosen: new Map(), apart: new Set() }

/** A resource that came out of the merge, and the sources it is made of. */
export interface MergedResource {
  readonly draft: ResourceDraft
  readonly sources: readonly number[]
}

const resourceNames = Object.keys(resourceFields) as ResourceField[]
const itemNames = Object.keys(itemFields) as ItemField[]

/** The latest day of the sources that say something, if one alone has it and none is without. */
const latest = (said: readonly Saying[], days: ReadonlyMap<number, string>): number | undefined => {
  const dated = said.map((saying) => ({ ...saying, day: days.get(saying.source) ?? '' }))
  if (dated.some(({ day }) => day === '')) return undefined
  const last = dated
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  const best = dated.filter(({ day }) => day === last)
  const [first] = best
  return first !== undefined && best.every(({ value }) => same(value, first.value)) ? first.source : undefined
}

const presetOf = (sayings: readonly Saying[], days: ReadonlyMap<number, string>): number | undefined => {
  const said = sayings.filter(({ value }) => shown(value) !== '')
  const [first] = said
  if (first === undefined) return sayings[0]?.source
  return said.every(({ value }) => same(value, first.value)) ? first.source : latest(said, days)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

const conflictsOf = (
  id: string,
  parts: Joined<ResourceDraft>,
  items: readonly Joined<ItemDraft>[],
): readonly Conflict[] => {
  const days = new Map(
    parts.flatMap(({ source, record: { lastUpdated } }) =>
      typeof lastUpdated === 'string' && DAY.test(lastUpdated) ? [[source, lastUpdated] as const] : [],
    ),
  )
  const found: Conflict[] = []
  const look = <R extends ResourceDraft | ItemDraft>(
    joined: Joined<R>,
    field: ResourceField | ItemField,
    valueOf: (record: R) => DraftText | undefined,
    about: { readonly key: string; readonly item?: string },
  ): void => {
    const sayings = joined.map(({ source, record }) => ({ source, value: valueOf(record) }))
    if (sayings.every(({ value }) => same(value, sayings[0]?.value))) return
    const preset = presetOf(sayings, days)
    found.push({ ...about, key: `${about.key}\n${field}`, field, sayings, ...(preset === undefined ? {} : { preset }) })
  }
  if (parts.length < 2) return found
  for (const field of resourceNames) look(parts, field, (record) => record[field], { key: id })
  for (const joined of items) {
    const named = joined.map(({ record }) => shown(record.name) || shown(record.enName)).find((name) => name !== '')
    const about = { key: `${id}\n${joined[0]?.record.id ?? ''}`, item: named ?? '' }
    for (const field of itemNames) look(joined, field, (record) => record[field], about)
  }
  return found
}

/** `planMerge` in small steps. */
export function* planMergeSteps(
  sources: readonly (readonly ResourceDraft[])[],
): Generator<undefined, readonly MergeGroup[]> {
  const groups: MergeGroup[] = []
  for (const parts of yield* joinResourceSteps(sources)) {
    const id = parts[0]?.record.id ?? ''
    const bySource = sources.map((_, source) => parts.find((part) => part.source === source)?.record.items ?? [])
    const items = joinItems(bySource)
    groups.push({ id, parts, items, conflicts: conflictsOf(id, parts, items) })
    yield
  }
  return groups
}

/**
 * Lays several sources side by side: which resources and items are one, and of which fields they say different things.
 * A field that only some fill is taken from the first that does; else the source updated last is, where all say when.
 */
export const planMerge = (sources: readonly (readonly ResourceDraft[])[]): readonly MergeGroup[] =>
  drained(planMergeSteps(sources))

/** The source whose saying a conflict gives, or undefined while nobody has decided. */
export const sourceOf = ({ key, preset }: Conflict, { chosen }: MergeChoice): number | undefined =>
  chosen.get(key) ?? preset

/** Conflicts that a person still has to decide. */
export const openConflicts = ({ id, conflicts }: MergeGroup, choice: MergeChoice): readonly Conflict[] =>
  choice.apart.has(id) ? [] : conflicts.filter((conflict) => sourceOf(conflict, choice) === undefined)

/** True for a conflict that only lays a value beside a blank: nothing contradicts. */
export const onlyFills = ({ sayings }: Conflict): boolean => {
  const said = sayings.filter(({ value }) => shown(value) !== '')
  return said.every(({ value }) => same(value, said[0]?.value))
}

const settled = <R extends ResourceDraft | ItemDraft>(record: R, field: keyof R, value: R[keyof R] | undefined): R => {
  const after = { ...record }
  if (value === undefined) delete after[field]
  else after[field] = value
  return after
}

const mergedOf = (group: MergeGroup, choice: MergeChoice): ResourceDraft | undefined => {
  const [first] = group.parts
  if (first === undefined || group.parts.length === 1) return first?.record
  const valueOf = ({ sayings, ...conflict }: Conflict): DraftText | undefined => {
    const source = sourceOf({ sayings, ...conflict }, choice)
    return sayings.find((saying) => saying.source === source)?.value
  }
  const byKey = new Map(group.conflicts.map((conflict) => [conflict.key, conflict]))
  let draft = first.record
  for (const field of resourceNames) {
    const conflict = byKey.get(`${group.id}\n${field}`)
    if (conflict !== undefined) draft = settled(draft, field, valueOf(conflict))
  }
  const items = group.items.flatMap((joined) => {
    const own = joined[0]?.record
    if (own === undefined) return []
    return itemNames.reduce((item, field) => {
      const conflict = byKey.get(`${group.id}\n${own.id}\n${field}`)
      return conflict === undefined ? item : settled(item, field, valueOf(conflict))
    }, own)
  })
  return { ...draft, items }
}

/** `mergedResources` in small steps. */
export function* mergeSteps(
  groups: readonly MergeGroup[],
  choice: MergeChoice,
): Generator<undefined, readonly MergedResource[]> {
  const merged: MergedResource[] = []
  for (const group of groups) {
    if (choice.apart.has(group.id))
      merged.push(...group.parts.map(({ source, record }) => ({ draft: record, sources: [source] })))
    else {
      const draft = mergedOf(group, choice)
      if (draft !== undefined) merged.push({ draft, sources: group.parts.map(({ source }) => source) })
    }
    yield
  }
  return merged
}

/**
 * The resources that a merge comes to under a choice; conflicts without a decision leave their field empty, so ask
 * `openConflicts` first. Groups kept apart give each of their resources as it is.
 */
export const mergedResources = (groups: readonly MergeGroup[], choice: MergeChoice): readonly MergedResource[] =>
  drained(mergeSteps(groups, choice))
