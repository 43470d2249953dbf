import type { FieldWorld } from '../field/read-field'
import { withValue } from '../field/record-value'
import { shown, type DraftText } from '../base/draft'
import { foldName } from '../field/plain-text'
import { fieldText } from '../field/field-text'
import { itemFields, resourceFields } from './fields'
import type { FieldInfo } from '../field/field-info'
import type { IncomingResource, KnownFields, Sayings } from './match-resources'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'

/** One thing in which a source says something else than the catalogue; texts as they are shown, '' where empty. */
export interface Difference {
  /** Names it among the differences of its resource. */
  readonly key: string
  /** A field of the resource or, with `item`, of that item; an item that came or went; the order of the items. */
  readonly field: ResourceField | ItemField | 'item-added' | 'item-gone' | 'order'
  readonly item?: { readonly id: string; readonly name: string }
  readonly before: string
  readonly after: string
  /** The source has a place for it and leaves it empty. */
  readonly blank: boolean
}

const resourceNames = Object.keys(resourceFields) as ResourceField[]
const itemNames = Object.keys(itemFields) as ItemField[]

/** A source speaks of a field when it has a column for it, or brings a value by another way (an answer, a split cell). */
const speaks = (columns: KnownFields, ref: string, value: DraftText | undefined): boolean =>
  value !== undefined || columns.has(ref)

const textOf = (info: FieldInfo, value: DraftText | undefined, { lists, persons }: FieldWorld): string =>
  fieldText(info, value, lists, persons)

const nameOf = (item: ItemDraft): string => shown(item.name) || shown(item.enName)

const knowsItems = (columns: KnownFields): boolean => columns.has('item.name') || columns.has('item.enName')

/** True where a source lists the items of its resources at all. */
const listsItems = ({ draft, columns }: IncomingResource): boolean =>
  knowsItems(columns) || draft.items.some((item) => nameOf(item) !== '')

/** The existing item of each incoming one, by id: by name, then by field name, each once and in order. */
const matchItems = (existing: readonly ItemDraft[], incoming: readonly ItemDraft[]): Map<string, ItemDraft> => {
  const partners = new Map<string, ItemDraft>()
  const free = new Set(existing)
  const keys: readonly ((item: ItemDraft) => string)[] = [
    ({ name }) => foldName(shown(name)),
    ({ enName }) => foldName(shown(enName)),
    (item) => (nameOf(item) === '' ? 'nameless' : ''),
  ]
  for (const keyOf of keys) {
    if (free.size === 0 || partners.size === incoming.length) break
    const waiting = new Map<string, ItemDraft[]>()
    for (const item of free) {
      const key = keyOf(item)
      const group = waiting.get(key)
      if (key === '') continue
      if (group === undefined) waiting.set(key, [item])
      else group.push(item)
    }
    for (const item of incoming) {
      if (partners.has(item.id)) continue
      const partner = waiting.get(keyOf(item))?.shift()
      if (partner === undefined) continue
      partners.set(item.id, partner)
      free.delete(partner)
    }
  }
  return partners
}

const itemDifferences = (existing: ResourceDraft, incoming: IncomingResource, world: FieldWorld): Difference[] => {
  if (!listsItems(incoming)) return []
  const { items } = incoming.draft
  const partners = matchItems(existing.items, items)
  const found: Difference[] = []
  const stayed = new Set(partners.values())
  for (const gone of existing.items)
    if (!stayed.has(gone))
      found.push({
        key: `${gone.id}\ngone`,
        field: 'item-gone',
        item: { id: gone.id, name: nameOf(gone) },
        before: nameOf(gone),
        after: '',
        blank: items.length === 0,
      })
  for (const item of items) {
    const partner = partners.get(item.id)
    if (partner === undefined) {
      const name = nameOf(item)
      found.push({
        key: `${item.id}\nadded`,
        field: 'item-added',
        item: { id: item.id, name },
        before: '',
        after: name,
        blank: false,
      })
      continue
    }
    for (const field of itemNames) {
      const [old, now] = [partner[field], item[field]]
      if (now === undefined && old !== undefined && incoming.everyRow?.includes(field) === true) {
        const own = textOf(itemFields[field], old, world)
        const shared = textOf(itemFields[field], incoming.draft[field as 'shareType' | 'openType'], world)
        const named = { id: partner.id, name: nameOf(item) || nameOf(partner) }
        if (own !== shared)
          found.push({ key: `${partner.id}\n${field}`, field, item: named, before: own, after: shared, blank: false })
        continue
      }
      if (old === now || !speaks(incoming.columns, `item.${field}`, now)) continue
      const [before, after] = [textOf(itemFields[field], old, world), textOf(itemFields[field], now, world)]
      if (before === after) continue
      const named = { id: partner.id, name: nameOf(item) || nameOf(partner) }
      found.push({ key: `${partner.id}\n${field}`, field, item: named, before, after, blank: after === '' })
    }
  }
  const now = items.flatMap((item) => partners.get(item.id) ?? [])
  const then = existing.items.filter((item) => stayed.has(item))
  if (now.some((item, at) => item !== then[at]))
    found.push({
      key: '\norder',
      field: 'order',
      before: then.map(nameOf).join('、'),
      after: now.map(nameOf).join('、'),
      blank: false,
    })
  return found
}

/**
 * In what a source says something else of a resource than the catalogue does, in ledger order: its fields, then its
 * items (matched by name, then by field name). A field for which the source has no column is no difference.
 */
export const resourceDifferences = (
  existing: ResourceDraft,
  incoming: IncomingResource,
  world: FieldWorld,
): Difference[] => {
  const found: Difference[] = []
  for (const field of resourceNames) {
    const [old, now] = [existing[field], incoming.draft[field]]
    if (old === now || !speaks(incoming.columns, field, now)) continue
    const [before, after] = [textOf(resourceFields[field], old, world), textOf(resourceFields[field], now, world)]
    if (before !== after) found.push({ key: `\n${field}`, field, before, after, blank: after === '' })
  }
  return [...found, ...itemDifferences(existing, incoming, world)]
}

const sameField = (
  info: FieldInfo,
  one: DraftText | undefined,
  other: DraftText | undefined,
  world: FieldWorld,
): boolean => one === other || textOf(info, one, world) === textOf(info, other, world)

/** What resources say in the fields a source has columns for, each as it is shown. */
export const sayingsIn = (world: FieldWorld): Sayings => ({
  print: (resource, columns) =>
    JSON.stringify([
      resourceNames.map((field) => (columns.has(field) ? textOf(resourceFields[field], resource[field], world) : '')),
      (knowsItems(columns) ? resource.items : []).map((item) =>
        itemNames.map((field) => (columns.has(`item.${field}`) ? textOf(itemFields[field], item[field], world) : '')),
      ),
    ]),
  same: (one, other, columns) =>
    resourceNames.every(
      (field) => !columns.has(field) || sameField(resourceFields[field], one[field], other[field], world),
    ) &&
    (!knowsItems(columns) ||
      (one.items.length === other.items.length &&
        one.items.every((item, at) =>
          itemNames.every(
            (field) =>
              !columns.has(`item.${field}`) ||
              sameField(itemFields[field], item[field], other.items[at]?.[field], world),
          ),
        ))),
})

/** The members of `main` in their order, each of `side` that is not among them behind the one it stood behind. */
const weave = (main: readonly ItemDraft[], side: readonly ItemDraft[]): ItemDraft[] => {
  const there = new Set(main.map(({ id }) => id))
  const behind = new Map<string, ItemDraft[]>()
  let last = ''
  for (const item of side)
    if (there.has(item.id)) last = item.id
    else behind.set(last, [...(behind.get(last) ?? []), item])
  return [...(behind.get('') ?? []), ...main.flatMap((item) => [item, ...(behind.get(item.id) ?? [])])]
}

/**
 * The existing resource with those differences that `takes` says yes to; ids, status and everything the source has no
 * word on stay. Items not taken away stay behind the item they stood behind.
 */
export const mergeResource = (
  existing: ResourceDraft,
  { draft }: IncomingResource,
  differences: readonly Difference[],
  takes: (difference: Difference) => boolean,
): ResourceDraft => {
  const taken = differences.filter(takes)
  let merged = existing
  const ofItems = new Map<string, Difference[]>()
  for (const difference of taken) {
    const { field, item } = difference
    if (item !== undefined) ofItems.set(item.id, [...(ofItems.get(item.id) ?? []), difference])
    else if (field !== 'order') merged = withValue(merged, field as ResourceField, draft[field as ResourceField])
  }
  const ordered = differences.some(({ field }) => field === 'order')
  const takesOrder = taken.some(({ field }) => field === 'order')
  if (ofItems.size === 0 && !takesOrder) return merged
  const partners = matchItems(existing.items, draft.items)
  const gone = new Set(taken.flatMap(({ field, item }) => (field === 'item-gone' ? [item?.id] : [])))
  const kept = existing.items.filter(({ id }) => !gone.has(id))
  const changed = new Map(
    draft.items.flatMap((item): [string, ItemDraft][] => {
      const partner = partners.get(item.id)
      if (partner === undefined) return []
      const fields = (ofItems.get(partner.id) ?? []).map(({ field }) => field as ItemField)
      return [[partner.id, fields.reduce((one, field) => withValue(one, field, item[field]), partner)]]
    }),
  )
  const old = kept.map((item) => changed.get(item.id) ?? item)
  const now = draft.items.flatMap((item): ItemDraft[] => {
    const partner = partners.get(item.id)
    if (partner !== undefined) return [changed.get(partner.id) ?? partner]
    return ofItems.has(item.id) ? [item] : []
  })
  return { ...merged, items: ordered && !takesOrder ? weave(old, now) : weave(now, old) }
}
