import type { Database } from './database'

/**
 * True where the data folder holds records that were made under a city's rules. A training, a matter or a decision counts
 * as much as a person; who holds a post is a person first.
 */
export const keepsRecords = async (db: Database): Promise<boolean> => {
  const tables = [db.persons, db.trainings, db.filings, db.matters, db.dutyChoices]
  const counts = await Promise.all(tables.map((table) => table.count()))
  return counts.some((count) => count > 0)
}
