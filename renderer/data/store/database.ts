import { Dexie, type EntityTable } from 'dexie'
import { crc32 } from '../../../shared/base/crc32'
import { kindOf, tableNames, type RecordOf, type TableName } from '../../../shared/kinds/data-kinds'
import type { RowLeaves } from './row-leaves'

/** How far the view has followed the journal. */
export interface Position {
  readonly key: 'position'
  readonly seq: number
  readonly head: string
}

/** Stands in `ids` for "more records than are listed": whoever asks for one of them reads the action itself. */
export const MANY_RECORDS = '*'

/** One action of the user, for undo and history; `lastSeq` orders them. */
export interface ActionRow {
  readonly id: string
  readonly label: string
  readonly at: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly changes: number
  readonly tables: readonly TableName[]
  /** Ids of the records it touched, for their history; of an action on many records only `MANY_RECORDS`. */
  readonly ids: readonly string[]
  /** True when it took records away: what the recycle bin looks at. */
  readonly removes: boolean
  /** True when a package was sealed or written out: that happened in the world and is not taken back. */
  readonly stays: boolean
  readonly undoes?: string
  readonly undoneBy?: string
  /** Of a redo: the undo that it takes back; `redoneBy` is the same seen from there. */
  readonly redoes?: string
  readonly redoneBy?: string
}

/** A store for each kind of record, and what the view keeps beside them. */
export type Database = Dexie & { readonly [T in TableName]: EntityTable<RecordOf[T], 'id'> } & {
  meta: EntityTable<Position, 'key'>
  /** Thin rows of the catalogue list, kept in step with `resources` in the same transaction. */
  rowLeaves: RowLeaves
  actions: EntityTable<ActionRow, 'id'>
}

const stores: Readonly<Record<string, string>> = {
  ...Object.fromEntries(tableNames.map((table) => [table, ['id', ...kindOf(table).index].join(', ')])),
  meta: 'key',
  rowLeaves: 'id',
  actions: 'id, lastSeq, *ids',
}

/**
 * Version of what the view keeps of its own (thin rows, actions). A change of the stores needs none: the name follows
 * from them. IndexedDB is only a view of the journal: another name is another database, built from the journal again, so
 * no upgrade code exists and an older program never meets newer data.
 */
const VIEW_VERSION = 10

const layout = crc32(new TextEncoder().encode(JSON.stringify(stores))).toString(16)

/** Name of the view of one journal: another data folder is another database and never looks "ahead". */
export const databaseName = (chain: string): string => `cdo-${chain}-v${String(VIEW_VERSION)}-${layout}`

/** Opens (or makes) the view; every write waits for the disk. */
export const openDatabase = async (chain: string): Promise<Database> => {
  const db = new Dexie(databaseName(chain), { chromeTransactionDurability: 'strict' }) as Database
  db.version(1).stores(stores)
  await db.open()
  return db
}
