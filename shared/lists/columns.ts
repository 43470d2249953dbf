import { itemFields, resourceFields } from '../catalogue/fields'
import type { ItemField, ResourceField } from '../catalogue/resource'
import type { FieldInfo, FieldKind } from '../field/field-info'
import { valueOf, withValue } from '../field/record-value'
import type { ListColumn, ListedRecords, ListRow } from './record-list'

const column = (
  id: string,
  info: FieldInfo,
  width: number,
  get: ListColumn['get'],
  set: NonNullable<ListColumn['set']>,
): ListColumn => ({ id, label: info.label, width, info, get, set })

/** Columns of the records that the rows stand for, by the fields of their kind. */
export const ofRecord =
  <F extends string>(fields: Readonly<Record<F, FieldInfo>>) =>
  (field: F, width: number): ListColumn =>
    column(
      field,
      fields[field],
      width,
      ({ record }) => valueOf(record, field),
      (row, value) => ({ ...row, record: withValue(row.record, field, value) }),
    )

/** A column of the resource that the row shows. */
export const ofResource = (field: ResourceField, width: number): ListColumn =>
  column(
    field,
    resourceFields[field],
    width,
    ({ resource }) => resource?.[field],
    (row, value) => {
      if (row.resource === undefined) return row
      const resource = withValue(row.resource, field, value)
      return { ...row, resource, ...(row.table === 'resources' && { record: resource }) }
    },
  )

/** A column of the resource that is only read here: it is changed in the catalogue. */
export const shownOfResource = (field: ResourceField, width: number): ListColumn => {
  const { id, label, info, get } = ofResource(field, width)
  return { id, label, width, info, get }
}

/** A column of the item that the row shows. */
export const ofItem = (field: ItemField, width: number): ListColumn =>
  column(
    `item.${field}`,
    itemFields[field],
    width,
    ({ item }) => item?.[field],
    (row, value) => (row.item === undefined ? row : { ...row, item: withValue(row.item, field, value) }),
  )

type Tell = (row: ListRow, records: ListedRecords) => string

/** A column that follows from the record or from others: no field stands behind it, and no document asks for it. */
const follows = (id: string, label: string, width: number, type: FieldKind, get: ListColumn['get']): ListColumn => ({
  id,
  label,
  width,
  info: { label, type, source: '' },
  get,
})

const orNothing =
  (tell: Tell): ListColumn['get'] =>
  (row, records) =>
    tell(row, records) || undefined

/** A number that follows from other records. */
export const counted = (id: string, label: string, width: number, tell: Tell): ListColumn =>
  follows(id, label, width, { kind: 'whole', max: 1_000_000_000 }, tell)

/** Words that follow from other records. */
export const told = (id: string, label: string, width: number, tell: Tell): ListColumn =>
  follows(id, label, width, { kind: 'text', max: 32_767 }, orNothing(tell))

/** One of a few values that follow from the record or from others; `words` has the words for each. */
export const oneOf = (
  id: string,
  label: string,
  width: number,
  words: Readonly<Record<string, string>>,
  tell: Tell,
): ListColumn => follows(id, label, width, { kind: 'choice', words }, orNothing(tell))
