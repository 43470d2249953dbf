import type { NewId } from '../base/ids'
import type { CodeLists } from '../field/code-lists'
import type { ItemField } from '../catalogue/resource'
import { fieldInfoOf, itemFieldOf, type FieldRef } from '../catalogue/field-ref'
import type { Read } from './read-cells'

/** Sharing and opening may differ from item to item; the item keeps its own. */
export const overridable: ReadonlySet<FieldRef> = new Set(['shareType', 'openType'])

/** What building needs besides the rows. */
export interface BuildNeeds {
  readonly columns: ReadColumns
  readonly lists: CodeLists
  readonly newId: NewId
  readonly mend: (row: number, field: FieldRef, from: string, to: string, why: string) => void
}

/** A field with its column, and how its texts are read. */
export interface ReadColumn {
  readonly field: FieldRef
  readonly column: number
  readonly read: Read
}
interface ItemColumn extends ReadColumn {
  /** The item's own field; undefined for one of the resource that an item may say otherwise. */
  readonly name: ItemField | undefined
  /** Free words, which clean text is already. */
  readonly words: boolean
}

/** The columns of a sheet as resources and items are read from them. */
export interface ReadColumns {
  readonly resource: readonly ReadColumn[]
  readonly item: readonly ItemColumn[]
}

/** Plans how the columns of a sheet are read. */
export const planReading = (
  fields: ReadonlyMap<FieldRef, number>,
  readerOf: (field: FieldRef) => Read,
): ReadColumns => {
  const all = [...fields].map(([field, column]) => ({ field, column, read: readerOf(field) }))
  return {
    resource: all.filter(({ field }) => itemFieldOf(field) === undefined),
    item: all
      .filter(({ field }) => itemFieldOf(field) !== undefined || overridable.has(field))
      .map((one) => ({ ...one, name: itemFieldOf(one.field), words: fieldInfoOf(one.field).type.kind === 'text' })),
  }
}
