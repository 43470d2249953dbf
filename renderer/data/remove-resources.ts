import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { Database } from './database'
import type { Edit } from './records'

/**
 * Edits that write resources, null for one to delete; with that go the plans of opening that name it: a plan cannot name
 * what is not there.
 */
export const resourceEdits = async (
  db: Database,
  change: Iterable<readonly [id: string, after: ResourceDraft | null]>,
): Promise<Edit[]> => {
  const edits = Array.from(change, ([id, after]): Edit => ({ table: 'resources', id, after }))
  const gone = edits.filter(({ after }) => after === null).map(({ id }) => id)
  if (gone.length === 0) return edits
  const openings = await db.openings.where('resourceId').anyOf(gone).primaryKeys()
  return [...edits, ...openings.map((id): Edit => ({ table: 'openings', id, after: null }))]
}

/** Edits that delete resources together with what plans of opening say of them. */
export const removeResourcesEdits = (db: Database, ids: readonly string[]): Promise<Edit[]> =>
  resourceEdits(
    db,
    ids.map((id) => [id, null]),
  )
