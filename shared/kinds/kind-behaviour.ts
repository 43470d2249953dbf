import type { DutyBehaviour } from '../duties/duty-behaviour'
import type { Identified } from '../field/kind'
import type { KindSearch } from '../field/search-texts'
import type { FilingBehaviour } from '../filing/filing-behaviour'
import type { KindList } from '../lists/kind-list'
import type { RecordList } from '../lists/record-list'
import type { SampleMaker } from '../sample/sample-maker'
import type { ExtrasOf } from '../register/extra'
import type { Register } from '../register/register'
import type { RecordOf, TableName } from './data-kinds'

/** How the search finds records of each kind; false where it does not. */
export type KindSearches = { readonly [T in TableName]: KindSearch<RecordOf[T]> | false }

/** The lists (清单) of each kind, as it declares them, or finished where their lines are no records of their own. */
export type KindLists = { readonly [T in TableName]: readonly (KindList<RecordOf[T]> | RecordList)[] | false }

/** What duties and the check before a filing know of a kind. */
export interface KindBehaviour<R extends Identified> extends DutyBehaviour<R>, FilingBehaviour<R> {}

/** How each kind takes part in duties and filings; false for kinds that have nothing to do with either. */
export type KindBehaviours = { readonly [T in TableName]: KindBehaviour<RecordOf[T]> | false }

/** How each kind stands in the registers of 事项; false for kinds that have none there. */
export type KindRegisters = { readonly [T in TableName]: Register<RecordOf[T]> | false }

/** What of the records of each kind may go along with a filing beside its list; false for kinds with nothing else. */
export type KindExtras = { readonly [T in TableName]: ExtrasOf<RecordOf[T]> | false }

/** What makes records of each kind for the invented unit; false where nothing does. */
export type KindSamples = { readonly [T in TableName]: SampleMaker<RecordOf[T]> | false }
