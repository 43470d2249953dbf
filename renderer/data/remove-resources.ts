import type { Database } from './database'
import type { Edit } from './records'

/** Edits that delete resources together with what plans of opening say of them: a plan cannot name what is not there. */
export const removeResourcesEdits = async (db: Database, ids: readonly string[]): Promise<Edit[]> => {
  const openings = await db.openings
    .where('resourceId')
    .anyOf([...ids])
    .primaryKeys()
  return [
    ...ids.map((id): Edit => ({ table: 'resources', id, after: null })),
    ...openings.map((id): Edit => ({ table: 'openings', id, after: null })),
  ]
}
