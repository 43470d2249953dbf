import type { RecordOf } from '../../shared/kinds/data-kinds'
import type { ListedRecords } from '../../shared/lists/record-list'

/** What all lists are made of, by their tables. */
export type AllRecords = ListedRecords & {
  readonly [T in 'systems' | 'demands' | 'openings']: readonly RecordOf[T][]
}
