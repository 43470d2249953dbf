import type { DataKinds, Identified, RecordsByTable } from '../field/kind'

/** What forms ask of the kinds of record. */
export interface FormKinds {
  readonly data: DataKinds
  /** The records of a table in the order of its list, or of its index where it has none. */
  readonly inOrder: (table: string, records: RecordsByTable) => readonly Identified[]
}
