import type { CodeListId, CodeLists } from '../field/code-lists'
import { fieldText, type NamedPersons } from '../field/field-text'
import { itemFields, resourceFields } from '../catalogue/fields'
import type { FieldInfo } from '../field/field-info'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../catalogue/resource'
import { isRaw, type DraftText } from '../base/draft'
import type { CellValue } from './xlsx-cells'

/** A column of the ledger: a field of the resource or of the item, its width in characters, a group heading above it. */
export interface LedgerColumn {
  readonly label: string
  readonly width: number
  readonly group?: string
  readonly info: FieldInfo
  readonly of: { readonly resource: ResourceField } | { readonly item: ItemField }
  /** The item's own value, where it has one, stands in place of the resource's. */
  readonly override?: 'shareType' | 'openType'
}

const CENSUS = '数据资源大普查'

const resource = (
  field: ResourceField,
  width: number,
  more: Pick<LedgerColumn, 'group' | 'override'> = {},
): LedgerColumn => ({
  label: resourceFields[field].label,
  width,
  info: resourceFields[field],
  of: { resource: field },
  ...more,
})
const item = (field: ItemField, width: number): LedgerColumn => ({
  label: itemFields[field].label,
  width,
  info: itemFields[field],
  of: { item: field },
})

/** The columns of the 1272 template in its order; 不予共享依据 stands beside 共享条件, which the template uses for both. */
export const ledgerColumns: readonly LedgerColumn[] = [
  resource('class', 14),
  resource('classItem', 14),
  resource('classSub', 14),
  resource('classLeaf', 14),
  resource('name', 28),
  resource('code', 24),
  resource('provider', 22),
  resource('department', 16),
  resource('providerCode', 21),
  resource('abstract', 36),
  resource('system', 20),
  resource('formatClass', 12),
  resource('formatType', 12),
  resource('formatOther', 14),
  resource('totalStorage', 12, { group: CENSUS }),
  resource('totalRecords', 12, { group: CENSUS }),
  resource('sharedStorage', 12, { group: CENSUS }),
  resource('sharedRecords', 12, { group: CENSUS }),
  resource('openStorage', 12, { group: CENSUS }),
  resource('openRecords', 12, { group: CENSUS }),
  item('name', 22),
  item('type', 12),
  item('length', 9),
  resource('shareType', 12, { override: 'shareType' }),
  resource('shareCondition', 24),
  resource('shareBasis', 24),
  resource('shareWayClass', 13),
  resource('shareWay', 16),
  resource('openType', 12, { override: 'openType' }),
  resource('openCondition', 24),
  resource('cycle', 10),
  resource('published', 12),
  resource('related', 20),
]

/** The list behind a column's drop-down; undefined where free words are allowed. */
export const listOf = (column: LedgerColumn): CodeListId | undefined =>
  column.info.type.kind === 'code' && column.info.type.many !== true ? column.info.type.list : undefined

const decimal = /^(?:0|[1-9]\d{0,10})(?:\.\d{1,4})?$/
const day = /^(?:19\d\d|[2-9]\d{3})-\d{2}-\d{2}$/

/** A stored value as a workbook shows it: labels for codes, names for persons, numbers and days as such, what was typed to the letter. */
export const ledgerValue = (
  info: FieldInfo,
  value: DraftText | undefined,
  lists: CodeLists,
  persons?: NamedPersons,
): CellValue | undefined => {
  const text = fieldText(info, value, lists, persons)
  if (text === '') return undefined
  const kind = isRaw(value) ? 'text' : info.type.kind
  if ((kind === 'decimal' || kind === 'whole') && decimal.test(text)) return { kind: 'number', text }
  if (kind === 'date' && day.test(text) && text > '1900-03-01') return { kind: 'day', text }
  return { kind: 'text', text }
}

/** What one column shows on the row of one item (undefined for a resource without items). */
export const columnValue = (
  column: LedgerColumn,
  record: ResourceDraft,
  row: ItemDraft | undefined,
  lists: CodeLists,
): CellValue | undefined => {
  if ('item' in column.of) return ledgerValue(column.info, row?.[column.of.item], lists)
  const own = column.override === undefined ? undefined : row?.[column.override]
  return ledgerValue(column.info, own ?? record[column.of.resource], lists)
}
