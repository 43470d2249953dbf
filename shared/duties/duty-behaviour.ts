import type { Identified } from '../field/kind'
import type { ProfileRule } from '../profile/profile'
import type { BareDuty, DutyQuestion } from './duty-facts'
import type { Settlement } from './settlement'

/** Which rules records of a kind settle. */
export interface Settling<R extends Identified> {
  /** What a record settles: once, or several times where several acts were done; undefined where it settles nothing. */
  settlement(record: R): Settlement | readonly Settlement[] | undefined
  /**
   * True for rules that a new record of the kind settles: the button of their duties leads to one. `rest` for the kind
   * whose records may name any rule: what no other kind registers leads there.
   */
  readonly registers: { call(rule: ProfileRule): boolean }['call'] | 'rest'
}

/** Duties that follow from the records of one kind alone. */
export interface KindDuties<R extends Identified> {
  /** True where they stand before what recurs and has the same day, false where they stand after it. */
  readonly ahead: boolean
  duties(question: DutyQuestion, records: readonly R[]): BareDuty[]
}

/** What duties have to know of a kind of record. */
export interface DutyBehaviour<R extends Identified> {
  readonly settles: Settling<R> | false
  readonly duties: KindDuties<R> | false
}

/** Kinds by their table, false for those that duties have nothing to do with. */
export type DutyBehaviours = Readonly<Record<string, DutyBehaviour<Identified> | false>>
