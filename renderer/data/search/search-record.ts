import type { RecordChange } from '../../../shared/journal/journal'
import { kindOf, tableNames, type TableName } from '../../../shared/kinds/data-kinds'
import type { Identified } from '../../../shared/field/kind'
import type { SearchRecord } from '../../../shared/search/search-index'

/** Tables that are searched, in the order of their groups. */
export const searchedTables: readonly TableName[] = tableNames.filter((table) => kindOf(table).searched !== false)

/** A record as the search knows it; undefined for a table that is not searched. */
export const searchRecord = (table: TableName, record: Identified): SearchRecord | undefined => {
  const { searched } = kindOf(table)
  return searched === false ? undefined : { id: record.id, group: table, ...searched(record) }
}

/** What a change means to the search; undefined for tables that are not searched. */
export const searchChange = ({
  table,
  id,
  after,
}: RecordChange): readonly [string, SearchRecord | null] | undefined => {
  if (kindOf(table).searched === false) return undefined
  return [id, after === null ? null : (searchRecord(table, after as Identified) ?? null)]
}
