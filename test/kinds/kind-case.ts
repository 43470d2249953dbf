import type { RecordOf, TableName } from '../../shared/kinds/data-kinds'

/** What one kind of record is asked to do, written by hand: a kind without a case does not compile. */
export interface KindCase<T extends TableName> {
  readonly record: RecordOf[T]
  /** The same record after an edit. */
  readonly edited: RecordOf[T]
  /** Records that it refers to, so that it may stand by itself in the bin and in a package; false where it refers to none. */
  readonly needs: Partial<{ readonly [N in TableName]: RecordOf[N] }> | false
  /** True where a deleted one goes to the recycle bin. */
  readonly bin: boolean
  /** What the search finds it by, false where it is not searched. */
  readonly search: string | false
  /** The part of a package that holds it, false where it is not filed. */
  readonly part: string | false
  /** The key of a package's `counts` that counts it, false where none does. */
  readonly counted: string | false
  /** Values of fields that are no part of what is filed, false where everything is. */
  readonly unfiled: Partial<RecordOf[T]> | false
  /** The lists that it is a line of, each with a record that it shows; false where it is in none. */
  readonly lists: Readonly<Record<string, RecordOf[T]>> | false
  /** Its fields that no list has a column for, false where there are none. */
  readonly unlisted: readonly string[] | false
  /** True where it goes with the unit when everything is cleared (清空). */
  readonly cleared: boolean
}
