import type { EntityTable } from 'dexie'
import type { ResourceRow } from './resource-row'

/**
 * Thin rows that are neighbours by id, kept as one record: the store takes about as long for a leaf as for a single row,
 * and the list wants all of them at once.
 */
export interface RowLeaf {
  /** No row of the leaf lies before it, and every row of the leaves before it does; '' for the first leaf. */
  readonly id: string
  /** In ascending order of id. */
  readonly rows: readonly ResourceRow[]
}

export type RowLeaves = EntityTable<RowLeaf, 'id'>

/** The store's share of the view. */
export interface WithRowLeaves {
  readonly rowLeaves: RowLeaves
}

/** Rows of one leaf at most: one edited field rewrites one leaf. */
const LEAF = 128
/** Comes after every id. */
const LAST = '\uffff'

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** True where a leaf keeps the rows it had: what is only added behind them does not write it again. */
const isSame = (rows: readonly ResourceRow[], before: readonly ResourceRow[]): boolean =>
  rows.length === before.length && rows.every((row, at) => row === before[at])

/** A changed resource: how its row is made, or undefined when it is gone. */
export interface RowChange {
  readonly id: string
  readonly row: (() => ResourceRow) | undefined
}

/** The leaf after its changes: one leaf, several when it grew too long, none when it is empty and not the first. */
const rewritten = (bound: string, rows: readonly ResourceRow[], changes: readonly RowChange[]): readonly RowLeaf[] => {
  const gone = new Set(changes.map(({ id }) => id))
  const made = changes.flatMap(({ row }) => (row === undefined ? [] : [row()]))
  const all = [...rows.filter(({ id }) => !gone.has(id)), ...made].sort(byId)
  const leaves: RowLeaf[] = []
  for (let at = 0; at < all.length; at += LEAF)
    leaves.push({ id: at === 0 ? bound : (all[at]?.id ?? bound), rows: all.slice(at, at + LEAF) })
  return leaves.length === 0 && bound === '' ? [{ id: '', rows: [] }] : leaves
}

/** Brings the leaves in step with changed resources, leaf by leaf; belongs into the transaction that writes these. */
export const changeRows = async ({ rowLeaves }: WithRowLeaves, changed: readonly RowChange[]): Promise<void> => {
  if (changed.length === 0) return
  const sorted = [...changed].sort(byId)
  const found = await rowLeaves.toCollection().primaryKeys()
  const bounds = found.length === 0 ? [''] : found
  let leaf = 0
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at]?.id ?? ''
    while ((bounds[leaf + 1] ?? LAST) <= first) leaf++
    const [bound = '', next = LAST] = bounds.slice(leaf, leaf + 2)
    // No more than a leaf of them at once: making 20,000 rows in one go would hold up the window.
    const changes = sorted.slice(at, at + LEAF).filter(({ id }) => id < next)
    const before = (await rowLeaves.get(bound))?.rows ?? []
    const after = rewritten(bound, before, changes)
    for (const each of after) if (each.id !== bound || !isSame(each.rows, before)) await rowLeaves.put(each)
    bounds.splice(leaf, 1, ...after.map(({ id }) => id))
    if (after.length === 0) {
      await rowLeaves.delete(bound)
      // What follows belongs to the leaf before, down to the next bound.
      leaf--
    }
    at += changes.length
  }
}

/** Leaves read at once: unpacking more of them would hold up the window. */
const PAGE = 16

/** Yields the rows of the whole catalogue in ascending order of id, which is the order they were entered in. */
export async function* rowPages({ rowLeaves }: WithRowLeaves): AsyncGenerator<readonly ResourceRow[]> {
  for (let last: string | undefined; ;) {
    const wanted = last === undefined ? rowLeaves.toCollection() : rowLeaves.where('id').above(last)
    const page = await wanted.limit(PAGE).toArray()
    yield page.flatMap(({ rows }) => rows)
    last = page.at(-1)?.id
    if (page.length < PAGE) return
  }
}

/** The rows of the whole catalogue at once. */
export const allRows = async (view: WithRowLeaves): Promise<ResourceRow[]> => {
  const rows: ResourceRow[] = []
  for await (const page of rowPages(view)) rows.push(...page)
  return rows
}
