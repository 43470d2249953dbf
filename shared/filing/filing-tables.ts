/** Tables of filings and of the one that is being prepared. */
const filingTables: readonly string[] = ['filings', 'filingDrafts']

/** True where nothing but filings was touched. */
export const isOfFilings = (tables: readonly string[]): boolean => tables.every((table) => filingTables.includes(table))
