import type { DraftText } from '../base/draft'
import { itemFields, resourceFields } from '../catalogue/fields'
import type { FieldInfo } from '../field/field-info'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../catalogue/resource'
import type { DemandDraft, DemandField } from '../demand/demand'
import { demandFields } from '../demand/demand-fields'
import type { OpeningDraft, OpeningField } from '../opening/opening'
import { openingFields } from '../opening/opening-fields'
import type { SystemDraft, SystemField } from '../system/system'
import { systemFields } from '../system/system-fields'
import type { LedgerColumn, LedgerRecords, LedgerRow } from './ledger'

const withValue = <R extends object>(record: R, field: keyof R, value: DraftText | undefined): R => {
  // Empty fields are absent, never '' or null.
  const after: R = { ...record, [field]: value }
  if (value === undefined) delete after[field]
  return after
}

/** Records with fields `F` that a row shows. */
type Filled<F extends string> = { readonly [K in F]?: DraftText | undefined }

/** Columns of one kind of record: what a field shows, and the row with another value in it. */
const columnsOf =
  <F extends string, R extends Filled<F>>(
    infos: Readonly<Record<F, FieldInfo>>,
    recordOf: (row: LedgerRow) => R | undefined,
    put: (row: LedgerRow, record: R) => LedgerRow,
    prefix = '',
  ) =>
  (field: F, width: number): LedgerColumn => ({
    id: prefix + field,
    label: infos[field].label,
    width,
    info: infos[field],
    get: (row) => recordOf(row)?.[field],
    set: (row, value) => {
      const record = recordOf(row)
      return record === undefined ? row : put(row, withValue<R>(record, field, value))
    },
  })

/** A column of the resource that the row shows. */
export const ofResource = columnsOf<ResourceField, ResourceDraft>(
  resourceFields,
  (row) => row.resource,
  (row, resource) => ({ ...row, resource }),
)

/** A column of the resource that is only read here: it is changed in the catalogue. */
export const shownOfResource = (field: ResourceField, width: number): LedgerColumn => {
  const { id, label, info, get } = ofResource(field, width)
  return { id, label, width, info, get }
}

export const ofItem = columnsOf<ItemField, ItemDraft>(
  itemFields,
  (row) => row.item,
  (row, item) => ({ ...row, item }),
  'item.',
)

export const ofSystem = columnsOf<SystemField, SystemDraft>(
  systemFields,
  (row) => row.system,
  (row, system) => ({ ...row, system }),
)

export const ofDemand = columnsOf<DemandField, DemandDraft>(
  demandFields,
  (row) => row.demand,
  (row, demand) => ({ ...row, demand }),
)

export const ofOpening = columnsOf<OpeningField, OpeningDraft>(
  openingFields,
  (row) => row.opening,
  (row, opening) => ({ ...row, opening }),
)

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
