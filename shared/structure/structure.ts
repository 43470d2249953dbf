import type { StructureNote } from '../text/structure-notes'

/** A column as its source declares it, or as its values suggest; what is not known is absent. */
export interface SourceColumn {
  /** Field name of the source; '' where there is only a heading in words. */
  readonly name: string
  /** Type as written (`varchar2`, `character varying`), or the label of an item type guessed from values; '' unknown. */
  readonly type: string
  /** Characters, or digits of a number. */
  readonly length?: string
  /** Digits behind the decimal point. */
  readonly precision?: string
  readonly nullable?: boolean
  readonly isKey?: boolean
  readonly comment?: string
  /** Values of an enumerated type. */
  readonly values?: readonly string[]
}

/** A table, sheet or list of objects, with its columns in their order. */
export interface SourceTable {
  readonly name: string
  readonly comment?: string
  readonly columns: readonly SourceColumn[]
}

/** What a text or file says of the structure of data. `notes` tell what was not understood, in the order of lines. */
export interface Structure {
  readonly tables: readonly SourceTable[]
  readonly notes: readonly StructureNote[]
  /** Type of the database as the list of formats spells it (`mysql`, `Dm`), where the text gives it away. */
  readonly database?: string
}

/** Tables and columns that are taken of one source: more than any office's system has. */
export const structureLimits = { tables: 20_000, columns: 4_000, notes: 200, comment: 2_000 } as const
