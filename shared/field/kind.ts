import type { z } from 'zod'
import type { DraftText } from '../base/draft'
import type { FieldInfo } from './field-info'

/** What every record has: an id that no other record of its table bears. */
export interface Identified {
  readonly id: string
}

/**
 * A reference from a record to one of another kind, and what becomes of it when that one is deleted. `goes`: the record
 * goes with it. `name`: the name stays as typed text. `clear`: the field is emptied. `forbid`: what is referred to cannot
 * be deleted. Targets are names of tables, so that no kind needs the type of another; `checkKinds` looks them up once.
 */
export interface Reference {
  readonly field: string
  /** Where the field is a list: the member that holds the id, and the one that a mere name stands in. */
  readonly each: { readonly id: string; readonly name: string } | false
  readonly to: string
  readonly gone: 'goes' | 'name' | 'clear' | 'forbid'
}

/** Texts by which the search finds a record; `system` and `items` are those of a resource, '' and none for all others. */
export interface SearchTexts {
  readonly name: string
  readonly more: readonly string[]
  readonly system: string
  readonly items: readonly string[]
}

/** How records of a kind are handed over: one part of the package for all of them. */
export interface Filed<R extends Identified> {
  /** Title of the part. */
  readonly title: string
  /** What of a record is handed over; false for all of it. */
  readonly as: ((record: R) => object) | false
  /** False for the one record that every package has; `counts` of the statement are told of all others. */
  readonly counted: boolean
  /** What is counted besides the records, by its key in `counts`. */
  readonly alsoCounts: Readonly<Record<string, (record: R) => number>> | false
}

/** Names that a record may be called by besides its own fields: of records that it refers to, and of roles. */
export interface KnownNames {
  /** Undefined where the record is not at hand. */
  readonly of: (table: string, id: string) => string | undefined
  readonly role: (role: string) => string | undefined
}

/**
 * The data half of a kind of record: what store, journal, package, bin and search have to know of it. Every key is
 * required: what does not apply is `false` or empty, never forgotten. The name of its table is its key in `dataKinds`.
 */
export interface DataKind<R extends Identified> {
  readonly draft: z.ZodType<R>
  /** What people call one record (会议). */
  readonly word: string
  /** Fields of one value each. */
  readonly fields: Readonly<Record<string, FieldInfo>>
  /** Labels of the further members, as history names them. */
  readonly labels: Readonly<Record<string, string>>
  /** What a record is called. */
  readonly called: (record: R, names: KnownNames) => DraftText | undefined
  readonly references: readonly Reference[]
  /** Indexes of the store besides the id, as Dexie writes them. */
  readonly index: readonly string[]
  /** True where a deleted record goes to the recycle bin. */
  readonly bin: boolean
  /** True where it goes with the unit when everything is cleared (清空). */
  readonly cleared: boolean
  /** True where a record is made under the rules of a city, which the unit then goes on with (参照执行). */
  readonly underRules: boolean
  readonly filed: Filed<R> | false
  readonly searched: ((record: R) => SearchTexts) | false
}

/** Kinds by table, as what lies below the list of all kinds is given them. */
export type DataKinds = Readonly<Record<string, DataKind<never>>>
