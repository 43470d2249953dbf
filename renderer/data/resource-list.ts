import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { Changed } from './change-feed'
import type { Database } from './database'
import { resourceRow, type ResourceRow } from './resource-row'
import { useWorkspace } from './workspace'

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

/** Rows read at once: unpacking more of them would hold up the window. */
const PAGE = 2_000
/** More changes than this in one action are read anew, page by page, rather than patched in one go. */
const MANY = 1_000

const readRows = async (db: Database, wanted: () => boolean): Promise<readonly ResourceRow[] | undefined> => {
  const rows: ResourceRow[] = []
  for (let last = ''; wanted();) {
    const page = await db.resourceRows.where('id').above(last).limit(PAGE).toArray()
    rows.push(...page)
    last = page.at(-1)?.id ?? ''
    if (page.length < PAGE) return rows
  }
  return undefined
}

/**
 * Thin rows of the whole catalogue in the order they were entered; read once, then patched by each change.
 * Undefined while they are read.
 */
export const useResourceRows = (): readonly ResourceRow[] | undefined => {
  const { db, changes } = useWorkspace().records
  const [rows, setRows] = useState<readonly ResourceRow[]>()
  useEffect(() => {
    let current = 0
    const read = async () => {
      const turn = ++current
      const all = await readRows(db, () => turn === current)
      if (all !== undefined && turn === current) setRows(all)
    }
    const stop = changes.subscribe((changed) => {
      // A change during the first read is read again as a whole.
      if (changed === 'all' || changed.length > MANY) void read()
      else
        setRows((before) => {
          if (before === undefined) void read()
          return before === undefined ? undefined : patchRows(before, changed)
        })
    })
    void read()
    return () => {
      current = -1
      stop()
    }
  }, [db, changes])
  return rows
}

/** How many resources the catalogue holds; undefined while they are counted. */
export const useResourceCount = (): number | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(() => db.resourceRows.count(), [db])
}
