import { shown } from '../../../shared/base/draft'
import {
  differenceKey,
  isTaken,
  type CatalogueComparison,
  type ChangedResource,
  type Choice,
} from '../../../shared/catalogue/compare-catalogue'
import type { Difference } from '../../../shared/catalogue/compare-resource'
import { itemFields, resourceFields, type FieldInfo } from '../../../shared/catalogue/fields'
import type { MatchNote } from '../../../shared/catalogue/match-resources'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { text } from '../../text/zh-cn'
import { nameOf } from './use-catalogue-actions'

const t = text.importing.compare

/** The four parts of a comparison, as the screen shows them one at a time. */
export type ComparisonPart = 'added' | 'changed' | 'same' | 'missing'
export const comparisonParts: readonly ComparisonPart[] = ['added', 'changed', 'same', 'missing']

/** One resource in the list of a part; `taken` is undefined where there is nothing to choose. */
export interface ComparisonLine {
  readonly id: string
  readonly name: string
  /** What is different, or why it is doubtful. */
  readonly about: string
  readonly taken: 'all' | 'some' | 'none' | undefined
  readonly resource: ResourceDraft
  readonly changed?: ChangedResource
  readonly note?: MatchNote
}

/** The field of a difference as a person calls it. */
export const differenceLabel = ({ field, item }: Difference): string => {
  if (field === 'order') return t.order
  if (field === 'item-added') return t.itemAdded
  if (field === 'item-gone') return t.itemGone
  if (item === undefined) return resourceFields[field as keyof typeof resourceFields].label
  return t.itemField(item.name, (itemFields as Readonly<Record<string, FieldInfo>>)[field]?.label ?? field)
}

const aboutChanged = ({ differences }: ChangedResource): string => {
  const own = differences.flatMap((one) => (one.item === undefined ? [differenceLabel(one)] : []))
  const items = differences.length - own.length
  return [...own, ...(items === 0 ? [] : [t.itemsDiffer(items)])].join('、')
}

/** Differences that a choice can take: empty cells only where they may overwrite. */
const takeable = ({ differences }: ChangedResource, { blanks }: Choice): readonly Difference[] =>
  blanks ? differences : differences.filter(({ blank }) => !blank)

const takenOf = (one: ChangedResource, choice: Choice): ComparisonLine['taken'] => {
  const all = takeable(one, choice)
  const taken = all.filter((each) => isTaken(choice, one, each)).length
  if (all.length === 0) return undefined
  return taken === all.length ? 'all' : taken === 0 ? 'none' : 'some'
}

/** The resources of one part; lines are made when they are drawn. */
export const lineMaker = (
  comparison: CatalogueComparison,
  part: ComparisonPart,
): { readonly count: number; readonly at: (index: number, choice: Choice) => ComparisonLine | undefined } => {
  const yesNo = (yes: boolean) => (yes ? 'all' : 'none')
  return {
    count: comparison[part].length,
    at: (index, choice) => {
      switch (part) {
        case 'added': {
          const one = comparison.added[index]
          if (one === undefined) return undefined
          const { draft } = one.incoming
          return {
            id: draft.id,
            name: nameOf(draft),
            about: one.note === undefined ? t.items(draft.items.length) : t.notes[one.note],
            taken: yesNo(!choice.left.has(draft.id)),
            resource: draft,
            ...(one.note === undefined ? {} : { note: one.note }),
          }
        }
        case 'changed': {
          const one = comparison.changed[index]
          if (one === undefined) return undefined
          const { existing } = one
          const taken = takenOf(one, choice)
          const about = aboutChanged(one)
          return {
            id: existing.id,
            name: nameOf(shown(existing.name) === '' ? one.incoming.draft : existing),
            about: taken === undefined ? t.onlyBlanks(about) : about,
            taken,
            resource: existing,
            changed: one,
          }
        }
        case 'same': {
          const draft = comparison.same[index]?.incoming.draft
          return (
            draft && {
              id: draft.id,
              name: nameOf(draft),
              about: t.items(draft.items.length),
              taken: undefined,
              resource: draft,
            }
          )
        }
        case 'missing': {
          const one = comparison.missing[index]
          return (
            one && {
              id: one.id,
              name: nameOf(one),
              about: choice.removed.has(one.id) ? t.toBin : t.stays,
              taken: yesNo(choice.removed.has(one.id)),
              resource: one,
            }
          )
        }
      }
    },
  }
}

const withKeys = (keys: ReadonlySet<string>, change: Iterable<string>, put: boolean): ReadonlySet<string> => {
  const after = new Set(keys)
  for (const key of change)
    if (put) after.add(key)
    else after.delete(key)
  return after
}

/** The choice with one difference of a resource taken or left. */
export const chooseDifference = (choice: Choice, one: ChangedResource, each: Difference, take: boolean): Choice => ({
  ...choice,
  left: withKeys(choice.left, [differenceKey(one, each)], !take),
})

/** The choice with a whole line taken or left; in the part of the missing, taken out of the catalogue or kept. */
export const chooseLine = (choice: Choice, { id, changed, taken }: ComparisonLine, part: ComparisonPart): Choice => {
  const take = taken !== 'all'
  if (part === 'missing') return { ...choice, removed: withKeys(choice.removed, [id], take) }
  const keys = changed === undefined ? [id] : takeable(changed, choice).map((each) => differenceKey(changed, each))
  return { ...choice, left: withKeys(choice.left, keys, !take) }
}

/** The choice with everything new, or everything changed, taken or left. */
export const choosePart = (
  choice: Choice,
  { added, changed }: CatalogueComparison,
  part: 'added' | 'changed',
  take: boolean,
): Choice => {
  const keys =
    part === 'added'
      ? added.map(({ incoming }) => incoming.draft.id)
      : changed.flatMap((one) => one.differences.map((each) => differenceKey(one, each)))
  return { ...choice, left: withKeys(choice.left, keys, !take) }
}

/** How many resources a choice would add, write anew and take out. */
export const countChosen = (
  { added, changed, missing }: CatalogueComparison,
  choice: Choice,
): { readonly added: number; readonly changed: number; readonly removed: number } => ({
  added: added.reduce((sum, { incoming }) => sum + Number(!choice.left.has(incoming.draft.id)), 0),
  changed: changed.reduce((sum, one) => sum + Number(one.differences.some((each) => isTaken(choice, one, each))), 0),
  removed: missing.reduce((sum, { id }) => sum + Number(choice.removed.has(id)), 0),
})
