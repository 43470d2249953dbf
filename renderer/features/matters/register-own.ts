import type { ComponentType } from 'react'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { Identified } from '../../../shared/field/kind'
import type { PapersOf } from '../../../shared/register/paper'
import type { RegisterQuestion } from '../../../shared/register/register'
import type { BesideRecord, RecordForm, RecordParts } from '../../parts/record-screen/record-parts'

/** What one kind of record has of its own in its register; what is left out is the same for all. */
export interface RegisterOwn {
  readonly form: (record: Identified, question: RegisterQuestion, lists: CodeLists) => RecordForm
  /** Above the fields, instead of the rule that the record is under. */
  readonly Before?: ComponentType<BesideRecord>
  /** True where `Before` takes the focus of a new record; the first field does otherwise. */
  readonly focusesBefore?: true
  /** True where the drawer needs room: for long texts, or a small table of many columns. */
  readonly wide?: true
  /** Between the fields and the attachments. */
  readonly After?: ComponentType<BesideRecord>
  /** What can be written of a record as a document. */
  readonly papers?: PapersOf<Identified>
  /** Above the whole list. */
  readonly Notice?: NonNullable<RecordParts['Notice']>
  /** What the record is called, where its own words do not say. */
  readonly called?: (record: Identified, question: RegisterQuestion) => string
  /** What is written beside what was typed when a new record is registered. */
  readonly register?: (record: Identified, question: RegisterQuestion) => Readonly<Record<string, unknown>>
}
