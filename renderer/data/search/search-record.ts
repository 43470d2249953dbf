import type { RecordChange } from '../../../shared/journal/journal'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { kindSearches } from '../../../shared/kinds/kind-behaviours'
import type { Identified } from '../../../shared/field/kind'
import type { KindSearch } from '../../../shared/field/search-texts'
import type { SearchRecord } from '../../../shared/search/search-index'

const searches: Readonly<Record<TableName, KindSearch<Identified> | false>> = kindSearches
// Their own keys: the search does without the schemas of all kinds.
const tables = Object.keys(searches) as readonly TableName[]

/** Tables that are searched, in the order of their groups. */
export const searchedTables: readonly TableName[] = tables.filter((table) => searches[table] !== false)

/** Records of one table as the search knows them; none of a table that is not searched. */
export const searchRecords = (table: TableName, records: readonly Identified[]): readonly SearchRecord[] => {
  const searched = searches[table]
  if (searched === false) return []
  return records.map((record) => ({ id: record.id, group: table, ...searched.texts(record) }))
}

/** What a change means to the search; undefined for tables that are not searched. */
export const searchChange = ({
  table,
  id,
  after,
}: RecordChange): readonly [string, SearchRecord | null] | undefined => {
  if (searches[table] === false) return undefined
  const [found = null] = after === null ? [] : searchRecords(table, [after as Identified])
  return [id, found]
}

/** The table whose records resources name as where they come from. */
export const sourceTable = searchedTables.find((table) => {
  const searched = searches[table]
  return searched !== false && searched.source
})
