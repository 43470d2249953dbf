import { kindOf, tableNames } from '../../../shared/kinds/data-kinds'
import type { Database } from './database'
import type { Edit } from './records'

/** What belongs to a unit and goes with it; packages that were made, and what the office loaded for itself, stay. */
const ofUnit = tableNames.filter((table) => kindOf(table).cleared)

/** Edits that take the unit with everything of its own away (清空), so that the program begins anew. */
export const clearEdits = async (db: Database): Promise<Edit[]> => {
  const edits = ofUnit.map(async (table) =>
    (await db.table<unknown, string>(table).toCollection().primaryKeys()).map((id): Edit => ({
      table,
      id,
      after: null,
    })),
  )
  return (await Promise.all(edits)).flat()
}
