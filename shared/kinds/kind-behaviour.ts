import type { Identified } from '../field/kind'
import type { KindList } from '../lists/kind-list'
import type { RecordList } from '../lists/record-list'
import type { SampleMaker } from '../sample/sample-maker'

/** The behaviour half of a kind of record. Every key is required: what does not apply is `false`, never forgotten. */
export interface KindBehaviour<R extends Identified> {
  /** Its lists (清单), as it declares them, or finished where their lines are no records. */
  /** Makes records of it for the invented unit. */
  readonly sample: SampleMaker<R> | false
  readonly lists: readonly (KindList<R> | RecordList)[] | false
}
