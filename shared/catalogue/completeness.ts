import { dayOf } from '../base/draft-day'
import { alwaysRequired } from './check-required'
import { valueOf } from './check-context'
import type { Finding } from '../field/finding'
import type { ItemDraft, ResourceDraft, ResourceField } from './resource'
import { isStale } from './stale'

/**
 * Points of a resource: 4 for each required field that is filled and 1 more when nothing 必改 stands at it, 2 for each
 * recommended one, 10 for items described in full, 5 for an update within the cycle. No share of 100 is given to
 * findings alone, so that filling a field never lowers a score, whatever its value gives rise to.
 */
const POINTS = { filled: 4, right: 1, recommended: 2, items: 10, fresh: 5 } as const

/** Fields that a filing does not ask for and a user of the catalogue looks for. */
export const recommendedFields: readonly ResourceField[] = [
  'code',
  'department',
  'system',
  'dataLevel',
  'lastUpdated',
  'totalRecords',
]

const MOST =
  alwaysRequired.length * (POINTS.filled + POINTS.right) +
  recommendedFields.length * POINTS.recommended +
  POINTS.items +
  POINTS.fresh

/** Fields whose faults are put down to the type that asks for them. */
const ASKED_BY: Partial<Record<string, ResourceField>> = {
  shareCondition: 'shareType',
  shareBasis: 'shareType',
  openCondition: 'openType',
  formatOther: 'formatType',
}

/** Something that would raise the score: a field to fill or to put right, items to describe, data to update. */
export interface Gap {
  readonly kind: 'fill' | 'fix' | 'items' | 'update'
  readonly field: ResourceField | 'items'
  /** Points won by closing it. */
  readonly gain: number
}

/** Points of one resource of the `MOST` there are, and what is missing. */
export interface Completeness {
  readonly points: number
  readonly gaps: readonly Gap[]
}

const described = (item: ItemDraft): boolean => {
  const type = valueOf(item.type)
  return item.name !== undefined && type !== undefined && ((type !== 'C' && type !== 'N') || item.length !== undefined)
}

const itemPoints = ({ formatClass, items }: ResourceDraft): number => {
  if (items.length > 0) return Math.floor((POINTS.items * items.filter(described).length) / items.length)
  const format = valueOf(formatClass)
  return format === undefined || format === 'sheet' || format === 'db' ? 0 : POINTS.items
}

const isFresh = (resource: ResourceDraft, gaps: ReadonlyMap<string, number>, today: string): boolean => {
  const cycle = valueOf(resource.cycle)
  const lastUpdated = dayOf(resource.lastUpdated) ?? ''
  if (cycle === undefined) return false
  return gaps.has(cycle) ? lastUpdated !== '' && !isStale({ cycle, lastUpdated }, gaps, today) : true
}

/** How complete a resource is, given what was found about it; `cycles` as `cycleGaps` gives them. */
export const completenessOf = (
  resource: ResourceDraft,
  findings: readonly Finding[],
  cycles: ReadonlyMap<string, number>,
  today: string,
): Completeness => {
  const wrong = new Set<string>()
  for (const { level, field } of findings) if (level === '必改') wrong.add(ASKED_BY[field] ?? field)
  const gaps: Gap[] = []
  const lose = (kind: Gap['kind'], field: Gap['field'], gain: number): void => {
    if (gain > 0) gaps.push({ kind, field, gain })
  }
  for (const field of alwaysRequired)
    if (resource[field] === undefined) lose('fill', field, POINTS.filled + POINTS.right)
    else if (wrong.has(field)) lose('fix', field, POINTS.right)
  for (const field of recommendedFields)
    if (resource[field] === undefined) lose('fill', field, POINTS.recommended)
    else if (wrong.has(field)) lose('fix', field, POINTS.recommended)
  lose('items', 'items', POINTS.items - itemPoints(resource))
  if (!isFresh(resource, cycles, today)) lose('update', 'lastUpdated', POINTS.fresh)
  return { points: MOST - gaps.reduce((sum, { gain }) => sum + gain, 0), gaps }
}

/** The gap to close next, and how many resources have it. */
export interface NextStep {
  readonly kind: Gap['kind']
  readonly field: Gap['field']
  readonly ids: readonly string[]
  /** By how many of 100 the score rises; 0 when it is less than one. */
  readonly gain: number
}

/** 0–100 of a resource or a catalogue, and what raises it most; absent `next` when nothing is missing. */
export interface CompletenessScore {
  readonly score: number
  readonly next?: NextStep
}

/** The score of some resources together, in linear time; 100 without any. Of two gaps as large, the one met first. */
export const completenessScore = (of: ReadonlyMap<string, Completeness>): CompletenessScore => {
  const sums = new Map<string, { readonly gap: Gap; ids: string[]; gain: number }>()
  let points = 0
  for (const [id, each] of of) {
    points += each.points
    for (const gap of each.gaps) {
      const key = `${gap.kind} ${gap.field}`
      const sum = sums.get(key)
      if (sum === undefined) sums.set(key, { gap, ids: [id], gain: gap.gain })
      else {
        sum.ids.push(id)
        sum.gain += gap.gain
      }
    }
  }
  const most = of.size * MOST
  const scored = (won: number): number => (most === 0 ? 100 : Math.floor((won * 100) / most))
  let best: { readonly gap: Gap; ids: string[]; gain: number } | undefined
  for (const sum of sums.values()) if (best === undefined || sum.gain > best.gain) best = sum
  const score = scored(points)
  if (best === undefined) return { score }
  const { gap, ids, gain } = best
  return { score, next: { kind: gap.kind, field: gap.field, ids, gain: scored(points + gain) - score } }
}
