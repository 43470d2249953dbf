import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import type { ItemDraft, ItemField } from '../catalogue/resource'

/** An item that is there already, and what the source says otherwise of it. */
export interface ItemDifference {
  readonly existing: ItemDraft
  readonly found: ItemDraft
  /** Fields that both have, with different content. */
  readonly fields: readonly ItemField[]
}

/** Items of a source put to those of a resource: what is there stays as it is. */
export interface MergedItems {
  readonly items: readonly ItemDraft[]
  readonly added: readonly ItemDraft[]
  readonly same: number
  readonly differing: readonly ItemDifference[]
}

const COMPARED: readonly ItemField[] = ['name', 'enName', 'type', 'length', 'precision', 'isKey', 'nullable']

/** Field names are compared without case, as databases do. */
const plain = (item: ItemDraft, field: ItemField): string => {
  const text = item[field] === undefined ? '' : shown(item[field]).trim()
  return field === 'enName' ? text.toLowerCase() : text
}

const keyOf = (item: ItemDraft, field: 'name' | 'enName'): string => {
  const text = plain(item, field)
  return field === 'name' ? foldName(text) : text
}

/**
 * Adds the items of a source that a resource does not have yet, told apart by field name, then by name. What is there is
 * kept, even where the source differs: that is for a person to decide, and listed in `differing`.
 */
export const mergeItems = (existing: readonly ItemDraft[], found: readonly ItemDraft[]): MergedItems => {
  const byField = new Map<string, ItemDraft>()
  const byName = new Map<string, ItemDraft>()
  const index = (item: ItemDraft): void => {
    const [field, name] = [keyOf(item, 'enName'), keyOf(item, 'name')]
    if (field !== '' && !byField.has(field)) byField.set(field, item)
    if (name !== '' && !byName.has(name)) byName.set(name, item)
  }
  for (const item of existing) index(item)
  const added: ItemDraft[] = []
  const differing: ItemDifference[] = []
  let same = 0
  for (const item of found) {
    const [field, name] = [keyOf(item, 'enName'), keyOf(item, 'name')]
    const named = byName.get(name)
    // A name alone tells only where one of both has no field name: two fields may both be called 备注.
    const alike = named !== undefined && (field === '' || keyOf(named, 'enName') === '') ? named : undefined
    const known = byField.get(field) ?? alike
    // Now it is that field, and another one of the same name is another item.
    if (known !== undefined && known === alike && field !== '') {
      byField.set(field, known)
      byName.delete(name)
    }
    if (known === undefined) {
      added.push(item)
      index(item)
      continue
    }
    const fields = COMPARED.filter(
      (each) => item[each] !== undefined && known[each] !== undefined && plain(item, each) !== plain(known, each),
    )
    if (fields.length === 0) same += 1
    else differing.push({ existing: known, found: item, fields })
  }
  return { items: [...existing, ...added], added, same, differing }
}
