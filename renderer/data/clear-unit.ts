import type { TableName } from '../../shared/journal/journal'
import type { Database } from './database'
import type { Edit } from './records'

/** What belongs to a unit and goes with it; packages that were made, and what the office loaded for itself, stay. */
const ofUnit = [
  'resources',
  'persons',
  'appointments',
  'trainings',
  'matters',
  'systems',
  'demands',
  'openings',
  'filingDrafts',
  'dutyChoices',
  'unit',
] as const satisfies readonly Exclude<TableName, 'filings'>[]

/** Edits that take the unit with everything of its own away (清空), so that the program begins anew. */
export const clearEdits = async (db: Database): Promise<Edit[]> => {
  const gone = async (table: (typeof ofUnit)[number]): Promise<Edit[]> =>
    (await db.table<unknown, string>(table).toCollection().primaryKeys()).map((id) => ({ table, id, after: null }))
  return (await Promise.all(ofUnit.map(gone))).flat()
}
