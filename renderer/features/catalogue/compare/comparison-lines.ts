import { shown } from '../../../../shared/base/draft'
import { isTaken, type Choice, type Left } from '../../../../shared/catalogue/choose-changes'
import type {
  CatalogueComparison,
  ChangedResource,
  DoubtfulResource,
  NewResource,
} from '../../../../shared/catalogue/compare-catalogue'
import type { Difference } from '../../../../shared/catalogue/compare-resource'
import { itemFields, resourceFields } from '../../../../shared/catalogue/fields'
import type { FieldInfo } from '../../../../shared/field/field-info'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { text } from '../../../text/zh-cn'
import { nameOf } from '../list/use-catalogue-actions'

const t = text.importing.compare

/** The parts of a comparison, as the screen shows them one at a time. */
export type ComparisonPart = keyof CatalogueComparison
export const comparisonParts: readonly ComparisonPart[] = ['added', 'changed', 'doubtful', 'same', 'missing']

/** One resource in the list of a part; `taken` is undefined where there is nothing to choose. */
export interface ComparisonLine {
  readonly id: string
  readonly name: string
  /** What is different, or why it is doubtful. */
  readonly about: string
  readonly taken: 'all' | 'some' | 'none' | undefined
  readonly resource: ResourceDraft
  readonly changed?: ChangedResource
  readonly doubtful?: DoubtfulResource
  /** True while a person has to say what it is. */
  readonly open?: boolean
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

const aboutDoubtful = ({ incoming, candidates }: DoubtfulResource, { settled }: Choice): string => {
  const as = settled.get(incoming.draft.id)
  if (as === 'new') return t.doubt.asNew
  if (as !== undefined) return t.doubt.asThere
  return candidates.length === 0 ? t.doubt.again : t.doubt.open(candidates.length)
}

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
            about: t.items(draft.items.length),
            taken: yesNo(!choice.left.has(draft.id)),
            resource: draft,
          }
        }
        case 'doubtful': {
          const one = comparison.doubtful[index]
          if (one === undefined) return undefined
          const { draft } = one.incoming
          return {
            id: draft.id,
            name: nameOf(draft),
            about: aboutDoubtful(one, choice),
            taken: undefined,
            resource: draft,
            doubtful: one,
            open: !choice.settled.has(draft.id),
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

const withKey = (keys: ReadonlySet<string>, key: string, put: boolean): ReadonlySet<string> => {
  const after = new Set(keys)
  if (put) after.add(key)
  else after.delete(key)
  return after
}

const withLeft = (choice: Choice, changes: Iterable<readonly [string, Left | undefined]>): Choice => {
  const left = new Map(choice.left)
  for (const [id, now] of changes)
    if (now === undefined) left.delete(id)
    else left.set(id, now)
  return { ...choice, left }
}

/** The choice with one difference of a resource taken or left. */
export const chooseDifference = (choice: Choice, one: ChangedResource, each: Difference, take: boolean): Choice => {
  const { existing, differences } = one
  const before = choice.left.get(existing.id) ?? new Set()
  const keys = before === 'all' ? new Set(differences.map(({ key }) => key)) : before
  const now = withKey(keys, each.key, !take)
  return withLeft(choice, [[existing.id, now.size === 0 ? undefined : now]])
}

/** The choice with a whole line taken or left; in the part of the missing, taken out of the catalogue or kept. */
export const chooseLine = (choice: Choice, { id, taken }: ComparisonLine, part: ComparisonPart): Choice => {
  const take = taken !== 'all'
  return part === 'missing'
    ? { ...choice, removed: withKey(choice.removed, id, take) }
    : withLeft(choice, [[id, take ? undefined : 'all']])
}

/** The choice with everything new, or everything changed, taken or left. */
export const choosePart = (
  choice: Choice,
  { added, changed }: CatalogueComparison,
  part: 'added' | 'changed',
  take: boolean,
): Choice => {
  const ids =
    part === 'added' ? added.map(({ incoming }) => incoming.draft.id) : changed.map(({ existing }) => existing.id)
  return withLeft(
    choice,
    ids.map((id) => [id, take ? undefined : 'all']),
  )
}

/** The choice in which doubtful resources are new ones, an existing one of that id, or undecided. */
export const settle = (
  choice: Choice,
  doubtful: readonly DoubtfulResource[],
  as: 'new' | { readonly is: string } | undefined,
): Choice => {
  const settled = new Map(choice.settled)
  for (const { incoming } of doubtful)
    if (as === undefined) settled.delete(incoming.draft.id)
    else settled.set(incoming.draft.id, as)
  return { ...choice, settled }
}

/** Existing resources that other doubtful ones than this were said to be. */
export const spokenFor = ({ settled }: Choice, { incoming }: DoubtfulResource): ReadonlySet<string> =>
  new Set([...settled].flatMap(([id, as]) => (as === 'new' || id === incoming.draft.id ? [] : [as.is])))

/** Changed resources of which a choice takes something. */
const countChanged = (changed: readonly ChangedResource[], choice: Choice): number => {
  let count = 0
  for (const one of changed)
    if (choice.left.get(one.existing.id) !== 'all' && one.differences.some((each) => isTaken(choice, one, each)))
      count++
  return count
}

export interface ChosenCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Doubtful resources of which nobody has said yet what they are. */
  readonly open: number
}

/** How many resources a choice would add, write anew and take out. `settled` are the doubtful ones by now. */
export const countChosen = (
  { added, changed, doubtful, missing }: CatalogueComparison,
  choice: Choice,
  settled: readonly (NewResource | ChangedResource)[],
): ChosenCounts => {
  const changes = settled.filter((one) => one.kind === 'changed')
  let news = settled.length - changes.length
  for (const { incoming } of added) if (!choice.left.has(incoming.draft.id)) news++
  return {
    added: news,
    changed: countChanged(changed, choice) + countChanged(changes, choice),
    removed: missing.reduce((count, { id }) => count + Number(choice.removed.has(id)), 0),
    open: doubtful.length - settled.length,
  }
}
