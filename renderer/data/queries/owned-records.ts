import { useLiveQuery } from 'dexie-react-hooks'
import type { DraftText } from '../../../shared/base/draft'
import type { Identified } from '../../../shared/field/kind'
import { kindOf, tableNames, type TableName } from '../../../shared/kinds/data-kinds'
import type { Database } from '../store/database'
import { useWorkspace } from '../store/workspace'

/** Who a 责任人 means: a person of the roster, and the name in imported text where nobody else bears it. */
export interface Owner {
  readonly id: string
  readonly name?: string
}

/** A record for which somebody is responsible. */
export interface OwnedRecord {
  readonly table: TableName
  readonly record: Identified & { readonly [OWNER]?: DraftText | undefined }
}

const OWNER = 'ownerPerson'

/** Tables whose records have a 责任人. */
export const ownedTables: readonly TableName[] = tableNames.filter((table) =>
  kindOf(table).references.some(({ field, to }) => field === OWNER && to === 'persons'),
)

/** How many records of each table somebody is responsible for, in the order of `ownedTables`. */
export type OwnedCounts = readonly (readonly [table: TableName, count: number])[]

/** Of resources there may be thousands, which have an index; all others are few and looked through. */
const ownedOf = (db: Database, table: TableName, { id, name }: Owner) => {
  const records = db.table<OwnedRecord['record'], string>(table)
  if (kindOf(table).index.includes(OWNER)) {
    const byId = records.where(OWNER).equals(id)
    return name === undefined ? byId : byId.or(`${OWNER}.raw`).equals(name)
  }
  return records.filter(
    ({ [OWNER]: owner }) => owner === id || (name !== undefined && typeof owner === 'object' && owner.raw === name),
  )
}

/** Everything for which somebody is responsible. */
export const ownedRecords = async (db: Database, owner: Owner): Promise<readonly OwnedRecord[]> => {
  const all = await Promise.all(
    ownedTables.map(async (table) =>
      (await ownedOf(db, table, owner).toArray()).map((record): OwnedRecord => ({ table, record })),
    ),
  )
  return all.flat()
}

/** How many there are of each table. */
export const countOwned = (owned: readonly OwnedRecord[]): OwnedCounts =>
  ownedTables.map((table) => [table, owned.filter((one) => one.table === table).length])

/** How much somebody is responsible for; undefined while counting, nothing without an owner. */
export const useOwnedCounts = (owner: Owner | undefined): OwnedCounts | undefined => {
  const { db } = useWorkspace().records
  const { id, name } = owner ?? {}
  return useLiveQuery(async () => {
    if (id === undefined) return countOwned([])
    const wanted = { id, ...(name === undefined ? {} : { name }) }
    return Promise.all(ownedTables.map(async (table) => [table, await ownedOf(db, table, wanted).count()] as const))
  }, [db, id, name])
}
