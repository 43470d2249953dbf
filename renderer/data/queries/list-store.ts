import { Dexie } from 'dexie'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { DemandDraft } from '../../../shared/demand/demand'
import type { ListedRecords } from '../../../shared/lists/record-list'
import type { OpeningDraft } from '../../../shared/opening/opening'
import type { PersonDraft } from '../../../shared/roster/person'
import type { SystemDraft } from '../../../shared/system/system'
import type { Database } from '../store/database'
import { resourcesByCode } from './filing-records'
import { resourcePages } from '../store/resource-pages'

/** Everything that lists are made of, read by a worker from the view of that name: the window never holds it. */
export const readListRecords = async (database: string): Promise<ListedRecords> => {
  const db = await new Dexie(database).open()
  const resources: ResourceDraft[] = []
  for await (const page of resourcePages(db)) resources.push(...page)
  const records = {
    resources,
    persons: await db.table<PersonDraft>('persons').toArray(),
    systems: await db.table<SystemDraft>('systems').toArray(),
    demands: await db.table<DemandDraft>('demands').toArray(),
    openings: await db.table<OpeningDraft>('openings').toArray(),
  }
  db.close()
  return records
}

/** The resources of a ledger in its order, read page by page by a worker from the view of that name. */
export async function* storedResources(database: string, only?: ReadonlySet<string>): AsyncGenerator<ResourceDraft> {
  const db = await new Dexie(database).open()
  const view = { resources: db.table('resources'), rowLeaves: db.table('rowLeaves') }
  yield* resourcesByCode(view as Pick<Database, 'resources' | 'rowLeaves'>, only)
  db.close()
}
