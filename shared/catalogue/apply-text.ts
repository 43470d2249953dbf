import type { DraftText } from '../base/draft'
import { resourceFields } from './fields'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'
import { itemFieldOf, type FieldRef } from './field-ref'
import { normaliseField } from './normalise-field'
import { withValue } from '../field/record-value'
import { readField, type FieldWorld } from '../field/read-field'

/** The item with typed text in one of its fields; `10,2` as a length fills the precision too. */
export const applyToItem = (item: ItemDraft, field: ItemField, text: string, { lists }: FieldWorld): ItemDraft => {
  const { value, precision } = normaliseField(`item.${field}`, text, lists)
  const after = withValue(item, field, value)
  return precision === undefined ? after : { ...after, precision }
}

const applyToField = (resource: ResourceDraft, field: ResourceField, text: string, world: FieldWorld) => {
  return withValue(resource, field, readField(resourceFields[field], text, world))
}

/** The resource with typed text in one field, its own or one of the named item's. */
export const applyText = (
  resource: ResourceDraft,
  ref: FieldRef,
  itemId: string | undefined,
  text: string,
  world: FieldWorld,
): ResourceDraft => {
  const itemField = itemFieldOf(ref)
  if (itemField === undefined) return applyToField(resource, ref as ResourceField, text, world)
  return {
    ...resource,
    items: resource.items.map((item) => (item.id === itemId ? applyToItem(item, itemField, text, world) : item)),
  }
}

/** The value that a field of a resource, or of one of its items, holds. */
export const valueAt = (resource: ResourceDraft, ref: FieldRef, itemId: string | undefined): DraftText | undefined => {
  const itemField = itemFieldOf(ref)
  if (itemField === undefined) return resource[ref as ResourceField]
  return resource.items.find((item) => item.id === itemId)?.[itemField]
}
