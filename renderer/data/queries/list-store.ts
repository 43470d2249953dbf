import { Dexie } from 'dexie'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Identified } from '../../../shared/field/kind'
import { listedTables } from '../../../shared/kinds/record-lists'
import type { ListedRecords } from '../../../shared/lists/record-list'
import type { PersonDraft } from '../../../shared/roster/person'
import { resourcePages } from '../store/resource-pages'

/** Everything that lists are made of, read by a worker from the view of that name, as it is on a day: the window never holds it. */
export const readListRecords = async (database: string, today: string): Promise<ListedRecords> => {
  const db = await new Dexie(database).open()
  const resources: ResourceDraft[] = []
  for await (const page of resourcePages(db)) resources.push(...page)
  const tables = listedTables.map(async (table) => [table, await db.table<Identified>(table).toArray()] as const)
  const records = {
    ...Object.fromEntries(await Promise.all(tables)),
    resources,
    persons: await db.table<PersonDraft>('persons').toArray(),
    today,
  }
  db.close()
  return records
}
