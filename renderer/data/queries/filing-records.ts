import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { tableNames, type RecordOf, type TableName } from '../../../shared/kinds/data-kinds'
import type { Records } from '../store/records'
import { allRows } from '../store/row-leaves'

const PAGE = 200

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
