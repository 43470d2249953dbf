import { useMemo } from 'react'
import { shown } from '../../../shared/base/draft'
import { resourceFields } from '../../../shared/catalogue/fields'
import type { FieldInfo } from '../../../shared/field/field-info'
import type { Identified } from '../../../shared/field/kind'
import { tableNamedAs } from '../../../shared/kinds/data-kinds'
import { valueOf } from '../../../shared/field/record-value'
import { useRecordTables, type SmallTable } from './use-record-tables'

/** Names of records, as they are offered while a field that may name one of them is typed. */
export const namesOf = (records: readonly Identified[]): readonly string[] =>
  records.map((record) => shown(valueOf(record, 'name'))).filter((name) => name !== '')

const offering = Object.entries<FieldInfo>(resourceFields).flatMap(([field, { offers }]) =>
  offers === undefined ? [] : [{ field, table: tableNamedAs(offers) as SmallTable }],
)
const tables = offering.map(({ table }) => table)

/** What is offered while a field of a resource is typed that may name another record, by the field; none while loading. */
export const useOfferedNames = (): Readonly<Record<string, readonly string[]>> => {
  const records = useRecordTables(tables)
  return useMemo(
    () => Object.fromEntries(offering.map(({ field, table }) => [field, namesOf(records?.[table] ?? [])])),
    [records],
  )
}
