import type { z } from 'zod'
import type { DraftText } from '../base/draft'
import type { FieldInfo, NamedAs } from './field-info'

/** What every record has: an id that no other record of its table bears. */
export interface Identified {
  readonly id: string
}

/**
 * A reference from a record to one of another kind, and what becomes of it when that one is deleted. `goes`: the record
 * goes with it. `name`: the name stays as typed text. `clear`: the field is emptied. `forbid`: what is referred to cannot
 * be deleted. Targets are names of tables, so that no kind needs the type of another.
 */
export interface Reference {
  readonly field: string
  /** Where the field is a list: the member that holds the id, and the one that a mere name stands in. */
  readonly each: { readonly id: string; readonly name: string } | false
  readonly to: string
  readonly gone: 'goes' | 'name' | 'clear' | 'forbid'
}

/** A function of a record that may be kept beside those of other kinds: whoever calls it has looked up the kind. */
export type Of<R, T> = { call(record: R): T }['call']

/** How records of a kind are handed over: one part of the package for all of them. */
export interface Filed<R extends Identified> {
  /** Title of the part. */
  readonly title: string
  /** What of a record is handed over; false for all of it. */
  readonly as: Of<R, object> | false
  /** Members that were added later: handed over to a receiver alone that is known to read them (`package/read-parts.ts`). */
  readonly later: readonly string[]
  /** False for the one record that every package has; `counts` of the statement tell of all others. */
  readonly counted: boolean
  /** What is counted besides the records, by its key in `counts`. */
  readonly alsoCounts: Readonly<Record<string, Of<R, number>>> | false
}

/** A member of a record that is a small table (议程, 进展): what it is called, what a row is, and the fields of a row. */
export interface RowsInfo {
  readonly label: string
  readonly noun: string
  readonly fields: Readonly<Record<string, FieldInfo>>
}

/** Names by which records call others that they refer to. */
export interface KnownNames {
  /** What a record is called; undefined where it is not at hand. */
  readonly of: (table: string, id: string) => string | undefined
  /** What the city calls a role. */
  readonly role: (role: string) => string | undefined
}

/**
 * The data half of a kind of record: what journal, store, package and bin have to know of it. Every key is
 * required: what does not apply is `false` or empty, never forgotten. Its table is its key in `dataKinds`, and the name
 * of its part in a package.
 */
export interface DataKind<R extends Identified> {
  readonly draft: z.ZodType<R>
  /** What people call one record. */
  readonly word: string
  /** The measure word that a number of them takes: 3 条资源. */
  readonly counter: string
  /** Fields of one value each. */
  readonly fields: Readonly<Record<string, FieldInfo>>
  /** Members that are small tables, each row with fields of its own. */
  readonly rows: Readonly<Record<string, RowsInfo>>
  /** Labels of the further members, as history names them. */
  readonly labels: Readonly<Record<string, string>>
  /** What a record is called; undefined where nothing names it. */
  called(record: R, names: KnownNames): DraftText | undefined
  readonly references: readonly Reference[]
  /** What fields of other kinds name its records as (`FieldInfo.offers`). */
  readonly namedAs: NamedAs | false
  /** Indexes of the store besides the id, as Dexie writes them. */
  readonly index: readonly string[]
  /** True where a deleted record goes to the recycle bin. */
  readonly bin: boolean
  /** True where it goes with the unit when everything is cleared (清空). */
  readonly cleared: boolean
  /** True where a record is made under the rules of a city, so that a unit that has one goes on with them (参照执行). */
  readonly underRules: boolean
  readonly filed: Filed<R> | false
}

/** Kinds by their table, as what lies below the list of them all is given it. */
export type DataKinds = Readonly<Record<string, DataKind<Identified>>>

/** Records by their table, for what treats kinds alike. */
export type RecordsByTable = Readonly<Record<string, readonly Identified[]>>
