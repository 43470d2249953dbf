import type { RecordOf } from '../../shared/kinds/data-kinds'
import type { LedgerRecords } from '../../shared/lists/ledger'

/** What all lists are made of, by their tables. */
export type AllRecords = LedgerRecords & {
  readonly [T in 'systems' | 'demands' | 'openings']: readonly RecordOf[T][]
}
