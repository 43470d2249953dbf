import type { DutyBehaviour } from '../duties/duty-behaviour'
import type { Identified } from '../field/kind'
import type { FilingBehaviour } from '../filing/filing-behaviour'
import type { KindList } from '../lists/kind-list'
import type { RecordList } from '../lists/record-list'
import type { SampleMaker } from '../sample/sample-maker'
import type { RecordOf, TableName } from './data-kinds'

/**
 * The behaviour half of a kind of record: what it does beyond being kept. It stands apart from the data half, so that
 * only the worker of lists loads it. Every key is required: what does not apply is `false`, never forgotten.
 */
export interface KindBehaviour<R extends Identified> extends DutyBehaviour<R>, FilingBehaviour<R> {
  /** Its lists (清单), as it declares them, or finished where their lines are no records of their own. */
  readonly lists: readonly (KindList<R> | RecordList)[] | false
  /** Makes records of it for the invented unit. */
  readonly sample: SampleMaker<R> | false
}

/** Every kind by its table; false for what the program keeps for itself, which behaves in none of these ways. */
export type KindBehaviours = { readonly [T in TableName]: KindBehaviour<RecordOf[T]> | false }
