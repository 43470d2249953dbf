import type { DraftText } from '../base/draft'
import type { FieldInfo } from '../field/field-info'
import type { Identified } from '../field/kind'
import type { FilingArea, UnclearRule } from '../text/filing-rules'
import type { FilingFacts, FilingFinding } from './check-filing'

/** Fields of a kind that a filing asks about where they could not be read. */
export interface UnclearFields<R extends Identified> {
  /** The rule under which the reason is written; filings keep it. */
  readonly rule: UnclearRule
  /** Where the record is put right. */
  readonly area: FilingArea
  readonly fields: Readonly<Record<string, FieldInfo>>
  /** What the record is called in what is said of it. */
  called(record: R): DraftText | undefined
}

/** What the check before a filing has to know of a kind of record. */
export interface FilingBehaviour<R extends Identified> {
  readonly unclear: UnclearFields<R> | false
  /** What the document wants to be there of the kind when something is filed, and is not; left out where it wants nothing. */
  readonly asks?: {
    call(records: readonly R[], facts: Pick<FilingFacts, 'profile' | 'today'>): FilingFinding[]
  }['call']
}

/** Kinds by their table, false for those that the check has nothing to do with. */
export type FilingBehaviours = Readonly<Record<string, FilingBehaviour<Identified> | false>>
