import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Changed } from './change-feed'
import type { Database } from './database'
import type { Records } from './records'
import { resourceRow, type ResourceRow } from './resource-row'
import { rowPages } from './row-leaves'
import { createWatched } from './save-state'

/** The rows after a change: untouched rows stay the same objects, so that lists redraw only what changed. */
export const patchRows = (rows: readonly ResourceRow[], changed: Exclude<Changed, 'all'>): readonly ResourceRow[] => {
  const after = new Map<string, ResourceDraft | null>()
  for (const change of changed)
    if (change.table === 'resources') after.set(change.id, change.after as ResourceDraft | null)
  if (after.size === 0) return rows
  const kept: ResourceRow[] = []
  for (const row of rows) {
    const state = after.get(row.id)
    after.delete(row.id)
    if (state === undefined) kept.push(row)
    else if (state !== null) kept.push(resourceRow(state))
  }
  for (const state of after.values()) if (state !== null) kept.push(resourceRow(state))
  // Ids are ordered by time: what an undo brings back returns to its old place.
  return kept.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** More changes than this in one action are read anew, page by page, rather than patched in one go. */
const MANY = 1_000

const readRows = async (db: Database, wanted: () => boolean): Promise<readonly ResourceRow[] | undefined> => {
  const rows: ResourceRow[] = []
  for await (const page of rowPages(db)) {
    if (!wanted()) return undefined
    rows.push(...page)
  }
  return rows
}

/** The thin rows of these records: read when first watched, then patched by each change, for all screens together. */
const createRowStore = ({ db, changes }: Pick<Records, 'db' | 'changes'>) => {
  const rows = createWatched<readonly ResourceRow[] | undefined>(undefined)
  let turn = 0
  let watching = 0
  let reading: Promise<void> | undefined
  const read = () => {
    const own = ++turn
    const done = readRows(db, () => own === turn)
      .then((all) => {
        if (all !== undefined && own === turn) rows.set(all)
      })
      .finally(() => {
        if (own === turn) reading = undefined
      })
    reading = done
  }
  changes.subscribe((changed) => {
    const before = rows.get()
    if (before === undefined && reading === undefined) return
    // A change during a read is read again as a whole.
    if (before !== undefined && reading === undefined && changed !== 'all' && changed.length <= MANY)
      rows.set(patchRows(before, changed))
    else if (watching > 0) read()
    else {
      // Nobody looks: read when somebody does.
      turn++
      reading = undefined
      rows.set(undefined)
    }
  })
  const begin = () => {
    if (rows.get() === undefined && reading === undefined) read()
  }
  return {
    /** Reads them, unless they are there or on their way: for who knows that somebody will look. */
    begin,
    get: rows.get,
    subscribe: (watcher: () => void) => {
      watching++
      const stop = rows.subscribe(watcher)
      begin()
      return () => {
        watching--
        stop()
      }
    },
    /** Shows a resource as it was typed while the journal writes it, and as it was should that fail. */
    show: (resource: ResourceDraft) => {
      const before = rows.get()
      if (before === undefined) return
      const row = resourceRow(resource)
      rows.set(before.map((each) => (each.id === row.id ? row : each)))
    },
    /** Resolves once no read is under way: large readers of the view wait for it. */
    settled: async (): Promise<void> => {
      while (reading !== undefined) await reading.catch(() => undefined)
    },
  }
}
export type RowStore = ReturnType<typeof createRowStore>

const stores = new WeakMap<object, RowStore>()

/** The row store of these records. */
export const rowsOf = (records: Pick<Records, 'db' | 'changes'>): RowStore => {
  const store = stores.get(records) ?? createRowStore(records)
  stores.set(records, store)
  return store
}
