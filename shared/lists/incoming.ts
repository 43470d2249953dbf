import type { DraftText } from '../base/draft'
import type { Identified, Of } from '../field/kind'

/** What stands in a pasted line without headings, by the fields of the list, and what is doubtful in it. */
export interface LooseLine {
  readonly values: Readonly<Partial<Record<string, string>>>
  readonly doubt?: string
}

/**
 * A list that others send, and send again corrected: what of a record comes with it, which row is which record, and how a
 * line that was pasted without headings is read. What is not named here is the unit's own and is never touched by a list.
 */
export interface Incoming<R extends Identified, F extends string = keyof R & string> {
  /** Fields that are asked once for the whole list; its new records get them. */
  readonly head: readonly F[]
  /** What the head begins with; `today` is `YYYY-MM-DD`. */
  readonly begin: (today: string) => Readonly<Partial<Record<string, DraftText>>>
  /** Fields that follow the list when it comes again. */
  readonly follows: readonly F[]
  /** The field of the number in the list, and the one of the words: together they say which record a row is. */
  readonly number: F
  readonly text: F
  /** The field that takes words which are too long for `text`, whole. */
  readonly rest: F
  /** Fields whose blank cell says what stands above it: all that is left of a merged cell. */
  readonly merged: readonly F[]
  /** What the list is called that a record came in; undefined for one that came in none. */
  readonly listOf: Of<R, string | undefined>
  /** Reads the cells of a line without headings; its number is taken off already. */
  readonly loose: (cells: readonly string[]) => LooseLine
}

/** The same of any kind, for what treats lists alike. */
export type AnyIncoming = Incoming<Identified, string>
