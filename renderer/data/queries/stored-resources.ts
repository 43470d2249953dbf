import { Dexie } from 'dexie'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Database } from '../store/database'
import { allRows } from '../store/row-leaves'

const PAGE = 200
/** Pages asked for ahead: the store reads them while the ones before are being written. */
const AHEAD = 2

/** Resources as a ledger lists them: by code, then name, then id; all of them, or those in `only`. */
export async function* resourcesByCode(
  db: Pick<Database, 'resources' | 'rowLeaves'>,
  only?: ReadonlySet<string>,
): AsyncGenerator<ResourceDraft> {
  const rows = (await allRows(db)).filter(({ id }) => only?.has(id) ?? true)
  const key = (row: (typeof rows)[number]) => `${row.code}\n${row.name}\n${row.id}`
  const ids = rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id)
  const pageAt = (at: number) => db.resources.bulkGet(ids.slice(at, at + PAGE))
  const coming: ReturnType<typeof pageAt>[] = []
  for (let asked = 0; ;) {
    for (; coming.length <= AHEAD && asked < ids.length; asked += PAGE) coming.push(pageAt(asked))
    const page = await coming.shift()
    if (page === undefined) return
    for (const resource of page) if (resource !== undefined) yield resource
  }
}

/** The resources of a ledger in its order, read page by page by a worker from the view of that name. */
export async function* storedResources(database: string, only?: ReadonlySet<string>): AsyncGenerator<ResourceDraft> {
  const db = await new Dexie(database).open()
  const view = { resources: db.table('resources'), rowLeaves: db.table('rowLeaves') }
  yield* resourcesByCode(view as Pick<Database, 'resources' | 'rowLeaves'>, only)
  db.close()
}
