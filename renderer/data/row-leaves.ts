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

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Changed rows by the leaf that holds them, or would. `bounds` ascend. */
const byLeaf = <T extends { readonly id: string }>(bounds: readonly string[], changed: readonly T[]) => {
  const groups = new Map<string, T[]>()
  let at = 0
  for (const change of [...changed].sort(byId)) {
    while ((bounds[at + 1] ?? '\uffff') <= change.id) at++
    const bound = bounds[at] ?? ''
    const group = groups.get(bound)
    if (group === undefined) groups.set(bound, [change])
    else group.push(change)
  }
  return groups
}

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
  for (const [bound, changes] of byLeaf(await rowLeaves.toCollection().primaryKeys(), changed)) {
    const leaves = rewritten(bound, (await rowLeaves.get(bound))?.rows ?? [], changes)
    if (leaves.length === 0) await rowLeaves.delete(bound)
    else for (const leaf of leaves) await rowLeaves.put(leaf)
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
