import { kindOf, tableNames } from '../../../shared/kinds/data-kinds'
import type { Database } from './database'

const underRules = tableNames.filter((table) => kindOf(table).underRules)

/** True where the data folder holds records that were made under a city's rules. */
export const keepsRecords = async (db: Database): Promise<boolean> => {
  const counts = await Promise.all(underRules.map((table) => db.table(table).count()))
  return counts.some((count) => count > 0)
}
