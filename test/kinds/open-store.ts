import { openDatabase, type Database } from '../../renderer/data/store/database'
import { followJournal } from '../../renderer/data/store/follow-journal'
import { createRecords, type Edit, type Records } from '../../renderer/data/store/records'
import { tableNames, type AnyRecord, type TableName } from '../../shared/kinds/data-kinds'
import { createMemoryJournal, type MemoryJournal } from '../support/memory-journal'

export interface Store {
  readonly journal: MemoryJournal
  readonly db: Database
  readonly records: Records
}

/** The view of a journal, new or given, with the records over it. */
export const openStore = async (journal: MemoryJournal = createMemoryJournal()): Promise<Store> => {
  const db = await openDatabase(journal.chain)
  await followJournal(journal.host, db)
  return { journal, db, records: createRecords({ host: journal.host, db, newId: () => crypto.randomUUID() }) }
}

/** The edit that writes a record of a kind. */
export const put = (table: TableName, record: AnyRecord): Edit => ({ table, id: record.id, after: record }) as Edit

/** Every record of every kind. */
export const contents = async (db: Database): Promise<ReadonlyMap<string, readonly unknown[]>> =>
  new Map(
    await Promise.all(
      tableNames.map(async (table) => [table, await db.table<unknown, string>(table).toArray()] as const),
    ),
  )
