import type { DraftText } from '../base/draft'
import { itemFields, resourceFields, type FieldInfo } from '../catalogue/fields'
import type { ItemField, ResourceField } from '../catalogue/resource'
import type { DemandField } from '../demand/demand'
import { demandFields } from '../demand/demand-fields'
import type { OpeningField } from '../opening/opening'
import { openingFields } from '../opening/opening-fields'
import type { SystemField } from '../system/system'
import { systemFields } from '../system/system-fields'
import type { LedgerColumn, LedgerRecords, LedgerRow } from './ledger'

const withValue = <R extends object>(record: R, field: keyof R, value: DraftText | undefined): R => {
  // Empty fields are absent, never '' or null.
  const after: R = { ...record, [field]: value }
  if (value === undefined) delete after[field]
  return after
}

/** A column of the resource that the row shows. */
export const ofResource = (field: ResourceField, width: number): LedgerColumn => ({
  id: field,
  label: resourceFields[field].label,
  width,
  info: resourceFields[field],
  get: ({ resource }) => resource?.[field],
  set: (row, value) => (row.resource === undefined ? row : { ...row, resource: withValue(row.resource, field, value) }),
})

/** A column of the resource that is only read here: it is changed in the catalogue. */
export const shownOfResource = (field: ResourceField, width: number): LedgerColumn => ({
  id: field,
  label: resourceFields[field].label,
  width,
  info: resourceFields[field],
  get: ({ resource }) => resource?.[field],
})

export const ofItem = (field: ItemField, width: number): LedgerColumn => ({
  id: `item.${field}`,
  label: itemFields[field].label,
  width,
  info: itemFields[field],
  get: ({ item }) => item?.[field],
  set: (row, value) => (row.item === undefined ? row : { ...row, item: withValue(row.item, field, value) }),
})

export const ofSystem = (field: SystemField, width: number): LedgerColumn => ({
  id: field,
  label: systemFields[field].label,
  width,
  info: systemFields[field],
  get: ({ system }) => system?.[field],
  set: (row, value) => (row.system === undefined ? row : { ...row, system: withValue(row.system, field, value) }),
})

export const ofDemand = (field: DemandField, width: number): LedgerColumn => ({
  id: field,
  label: demandFields[field].label,
  width,
  info: demandFields[field],
  get: ({ demand }) => demand?.[field],
  set: (row, value) => (row.demand === undefined ? row : { ...row, demand: withValue(row.demand, field, value) }),
})

export const ofOpening = (field: OpeningField, width: number): LedgerColumn => ({
  id: field,
  label: openingFields[field].label,
  width,
  info: openingFields[field],
  get: ({ opening }) => opening?.[field],
  set: (row, value) => (row.opening === undefined ? row : { ...row, opening: withValue(row.opening, field, value) }),
})

const COUNTED: FieldInfo = { label: '', type: { kind: 'whole', max: 1_000_000_000 }, source: '' }
const WORDS: FieldInfo = { label: '', type: { kind: 'text', max: 32_767 }, source: '' }

/** A number that follows from other records. */
export const counted = (
  id: string,
  label: string,
  width: number,
  count: (row: LedgerRow, records: LedgerRecords) => number,
): LedgerColumn => ({
  id,
  label,
  width,
  info: { ...COUNTED, label },
  get: (row, records) => String(count(row, records)),
})

/** Words that follow from other records. */
export const told = (
  id: string,
  label: string,
  width: number,
  words: (row: LedgerRow, records: LedgerRecords) => string,
): LedgerColumn => ({
  id,
  label,
  width,
  info: { ...WORDS, label },
  get: (row, records) => words(row, records) || undefined,
})
