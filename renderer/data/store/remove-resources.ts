import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Database } from './database'
import type { Edit } from './records'
import { removeEdits } from './remove-record'

/** Edits that write resources, null for one to delete; what refers to those goes with them. */
export const resourceEdits = async (
  db: Database,
  change: Iterable<readonly [id: string, after: ResourceDraft | null]>,
): Promise<Edit[]> => {
  const edits: Edit[] = []
  const gone: string[] = []
  for (const [id, after] of change) {
    if (after === null) gone.push(id)
    else edits.push({ table: 'resources', id, after })
  }
  return gone.length === 0 ? edits : [...edits, ...(await removeResourcesEdits(db, gone))]
}

/** Edits that delete resources together with what refers to them. */
export const removeResourcesEdits = (db: Database, ids: readonly string[]): Promise<Edit[]> =>
  removeEdits(
    db,
    'resources',
    // The few names that are kept elsewhere are looked up by their ids.
    ids.map((id) => ({ id })),
  )
