import { itemFields, resourceFields } from './fields'
import type { SourcedField } from '../field/field-info'
import type { ItemField, ResourceField } from './resource'

/** A field of a resource, or of an item with `item.` before it: how mappings, findings and notes name a field. */
export type FieldRef = ResourceField | `item.${ItemField}`

const ITEM = 'item.'

/** The item's own field name of a ref, or undefined for a resource's field. */
export const itemFieldOf = (ref: FieldRef): ItemField | undefined =>
  ref.startsWith(ITEM) ? (ref.slice(ITEM.length) as ItemField) : undefined

/** What the program knows of the field that a ref names. */
export const fieldInfoOf = (ref: FieldRef): SourcedField => {
  const item = itemFieldOf(ref)
  return item === undefined ? resourceFields[ref as ResourceField] : itemFields[item]
}

/** All refs, resource fields first, each in ledger order. */
export const fieldRefs: readonly FieldRef[] = [
  ...(Object.keys(resourceFields) as ResourceField[]),
  ...(Object.keys(itemFields) as ItemField[]).map((field) => `item.${field}` as const),
]

/** True for a word that names a field. */
export const isFieldRef = (word: string): word is FieldRef => (fieldRefs as readonly string[]).includes(word)
