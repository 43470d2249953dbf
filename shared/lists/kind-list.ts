import type { ResourceDraft, ResourceField } from '../catalogue/resource'
import type { DraftText } from '../base/draft'
import type { FindingLevel } from '../base/finding-level'
import type { CodeLists } from '../field/code-lists'
import type { FieldInfo } from '../field/field-info'
import type { Identified, Of } from '../field/kind'
import type { LineGap, ListGap } from './check-fields'
import type { Incoming } from './incoming'
import type { ListedRecords, ListedResource, ListRow } from './record-list'

/** A column of the list of a kind, with its width in characters. */
export type KindColumn<R> =
  | {
      readonly field: keyof R & string
      readonly width: number
      /** What other records say instead of the field; undefined where they say nothing. A cell that says the same changes nothing. */
      readonly shows?: { call(record: R, records: ListedRecords): DraftText | undefined }['call']
    }
  /** A field of the resource that the line shows, only read here. */
  | { readonly ofResource: ResourceField; readonly width: number }
  /** What follows from this record or others: words, a number, or one of a few values, with the words for each. */
  | {
      readonly id: string
      readonly label: string
      readonly width: number
      readonly told: 'words' | 'number' | Readonly<Record<string, string>>
      readonly tell: (row: ListRow, records: ListedRecords) => string
    }

/** What a check knows besides the line. */
export interface ListCheckFacts<R> {
  /** All lines of the list. */
  readonly lines: readonly R[]
  readonly resources: readonly ListedResource[]
  /** `YYYY`. */
  readonly year: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly lists: CodeLists
}

/** Checks beside those of the fields themselves: of each line, and of the list as a whole. */
export interface ListCheck<R> {
  readonly ofLine: (record: R) => readonly LineGap[]
  readonly ofList: readonly ListGap[]
}

/**
 * A list of records as their kind declares it: data and small functions, from which sheet, paper, screen and check of
 * the list follow. Every key is required: what does not apply is `false` or empty.
 */
export interface KindList<R extends Identified> {
  readonly id: string
  /** 信息系统清单; the year stands before it where there is one. */
  readonly title: string
  /** The fields of its kind. */
  readonly fields: Readonly<Record<string, FieldInfo>>
  /** Which records are its lines; false for all. */
  readonly holds: Of<R, boolean> | false
  /** The year (`YYYY`) of a record, where the list is one of a year. */
  readonly yearOf: Of<R, string> | false
  /** The id of the resource that a line shows. */
  readonly resourceOf: Of<R, string> | false
  /** Texts by which lines are ordered, one after the other; the id is the last. */
  readonly order: (record: R, resource: ResourceDraft | undefined) => readonly string[]
  /**
   * What a line begins with besides its id; undefined where it needs a resource and there is none. False where every line
   * must be there already.
   */
  readonly begin: ((year: string, resource: ResourceDraft | undefined) => Omit<R, 'id'> | undefined) | false
  readonly columns: readonly KindColumn<R>[]
  /** Labels of the columns that together say which record a line is. */
  readonly identity: readonly string[]
  /** How else offices head a column, by its label; one blank between two names. */
  readonly headings: Readonly<Record<string, string>>
  /** How grave it is that a field holds what could not be read: as grave as a filing finds it. */
  readonly unread: FindingLevel
  /** True where words of secrets are pointed out. */
  readonly watched: boolean
  readonly check: { call(facts: ListCheckFacts<R>): ListCheck<R> }['call'] | false
  /** How a list that others send comes in and is corrected; false where the unit alone makes it. */
  readonly incoming: Incoming<R> | false
  /** As in `RecordList`. */
  readonly screen: readonly string[]
  readonly facet: string | false
  readonly filed: boolean
}
