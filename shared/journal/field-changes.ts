import type { RecordChange } from './journal'
import type { TableName } from '../kinds/data-kinds'

/** One field of a record before and after; undefined stands for an empty field. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  /** The data item (信息项) of a resource that the field belongs to, with its name at the later of both times. */
  readonly item?: { readonly id: string; readonly name: unknown }
}

/** What became of a record as a whole. */
export type ChangeKind = 'added' | 'removed' | 'changed'

type Fields = Readonly<Record<string, unknown>>
type Item = Fields & { readonly id: string }

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** Values that mean the same: members in any order. */
const equal = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ones, others] = [fieldsOf(one), fieldsOf(other)]
  const names = new Set([...Object.keys(ones), ...Object.keys(others)])
  return [...names].every((name) => equal(ones[name], others[name]))
}

const plainChanges = (before: Fields, after: Fields, leave: ReadonlySet<string>): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !leave.has(field) && !equal(before[field], after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }))

const itemsOf = (record: Fields): readonly Item[] => (Array.isArray(record['items']) ? (record['items'] as Item[]) : [])

const ID = new Set(['id'])
const ID_AND_ITEMS = new Set(['id', 'items'])

const itemChanges = (before: readonly Item[], after: readonly Item[]): FieldChange[] => {
  const found: FieldChange[] = []
  const [old, now] = [new Map(before.map((item) => [item.id, item])), new Map(after.map((item) => [item.id, item]))]
  for (const item of before)
    if (!now.has(item.id))
      found.push({ field: 'items', from: item['name'] ?? '', to: undefined, item: { id: item.id, name: item['name'] } })
  for (const item of after) {
    const named = { id: item.id, name: item['name'] }
    const was = old.get(item.id)
    if (was === undefined) found.push({ field: 'items', from: undefined, to: item['name'] ?? '', item: named })
    else found.push(...plainChanges(was, item, ID).map((change) => ({ ...change, item: named })))
  }
  const stayed = (items: readonly Item[], there: ReadonlyMap<string, Item>) =>
    items.filter(({ id }) => there.has(id)).map(({ id }) => id)
  if (!equal(stayed(before, now), stayed(after, old)))
    found.push({ field: 'order', from: before.map(({ name }) => name), to: after.map(({ name }) => name) })
  return found
}

/**
 * The fields in which two states of a record differ, in the order of the record; null stands for "not there". Items of
 * a resource are compared by id: added, removed, changed field by field, and (`order`) brought into another order.
 */
export const fieldChanges = (table: TableName, before: unknown, after: unknown): FieldChange[] => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  if (table !== 'resources') return plainChanges(old, now, ID)
  return [...plainChanges(old, now, ID_AND_ITEMS), ...itemChanges(itemsOf(old), itemsOf(now))]
}

/** Whether a change adds, removes or changes its record. */
export const changeKind = ({ before, after }: Pick<RecordChange, 'before' | 'after'>): ChangeKind =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'
