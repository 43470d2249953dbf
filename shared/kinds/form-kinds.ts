import { shown } from '../base/draft'
import type { ResourceDraft } from '../catalogue/resource'
import type { Identified, KnownNames, RecordsByTable } from '../field/kind'
import { valueOf } from '../field/record-value'
import type { FormKinds } from '../forms/form-kinds'
import type { KindList } from '../lists/kind-list'
import { compareTexts } from '../lists/list-order'
import { orderRecords } from '../lists/order-records'
import { dataKinds, kindOf, type TableName } from './data-kinds'
import { kindLists } from './kind-behaviours'

/** The first list that the kind declares of its own records. */
const listOf = (table: TableName): KindList<Identified> | undefined => {
  const lists = kindLists[table] || []
  return lists.find((list) => 'order' in list) as KindList<Identified> | undefined
}

const noNames: KnownNames = { of: () => undefined, role: () => undefined }

/** Fields that the store has indexes of, and what the record is called: an index may also look inside a field. */
const indexTexts = (table: TableName, record: Identified): readonly string[] => {
  const kind = kindOf(table)
  return [...kind.index.map((field) => shown(valueOf(record, field))), shown(kind.called(record, noNames))]
}

const inOrder = (table: string, records: RecordsByTable): readonly Identified[] => {
  const all = records[table] ?? []
  if (!Object.hasOwn(dataKinds, table)) return all
  const name = table as TableName
  const list = listOf(name)
  if (list !== undefined)
    return orderRecords(list, all, (records['resources'] ?? []) as readonly ResourceDraft[]).map(({ record }) => record)
  return all
    .map((record) => ({ record, texts: [...indexTexts(name, record), record.id] }))
    .sort((one, other) => compareTexts(one.texts, other.texts))
    .map(({ record }) => record)
}

/** Every kind of record as printed forms see it. */
export const formKinds: FormKinds = { data: dataKinds, inOrder }
