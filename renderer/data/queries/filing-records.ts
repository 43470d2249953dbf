import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { tableNames, type RecordOf, type TableName } from '../../../shared/kinds/data-kinds'
import type { Records } from '../store/records'
import { allRows } from '../store/row-leaves'

const PAGE = 200
/** Pages asked for ahead: the store reads them while the ones before are being written. */
const AHEAD = 2

/** Every resource in ascending order of id, read page by page: a package never holds the whole catalogue in memory. */
export async function* resourcesById(db: Records['db']): AsyncGenerator<ResourceDraft> {
  for (let last = ''; ;) {
    const page = await db.resources.where('id').above(last).limit(PAGE).toArray()
    yield* page
    const end = page.at(-1)
    if (end === undefined) return
    last = end.id
  }
}

/** Resources as a ledger lists them: by code, then name, then id; all of them, or those in `only`. */
export async function* resourcesByCode(
  db: Pick<Records['db'], 'resources' | 'rowLeaves'>,
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

/** Resources, and rows that a ledger of them has: items, and one for each resource without any. */
export const catalogueSize = async (db: Records['db']): Promise<{ resources: number; rows: number }> => {
  const rows = await allRows(db)
  return { resources: rows.length, rows: rows.reduce((sum, { items }) => sum + Math.max(1, items), 0) }
}

/** Every table but the catalogue as it stands: tens of records each, and the unit as the one that it is. */
export const smallTables = async (db: Records['db']): Promise<SmallTables> => {
  const tables = await Promise.all(
    tableNames
      .filter((table) => table !== 'resources' && table !== 'unit')
      .map(async (table) => [table, await db.table(table).toArray()] as const),
  )
  return { ...(Object.fromEntries(tables) as object as Omit<SmallTables, 'unit'>), unit: await db.unit.get('unit') }
}

type SmallTables = { readonly [T in Exclude<TableName, 'resources' | 'unit'>]: readonly RecordOf[T][] } & {
  readonly unit: RecordOf['unit'] | undefined
}
