import type { ComponentType, ReactNode } from 'react'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { Identified } from '../../../shared/field/kind'
import type { ListGap } from '../../../shared/lists/check-fields'
import type { ListRow } from '../../../shared/lists/record-list'
import type { ListRecords } from '../../data/queries/list-rows'

/** What a part beside the list is told. */
export interface BesideList {
  readonly known: ListRecords
  /** `YYYY`: the year that a yearly list shows. */
  readonly year: string
  readonly findings: readonly ListGap[]
}

/** Changes fields of the open record and saves them as one action; `done` is said with the button that takes it back. */
export type EditRecord = (label: string, change: Readonly<Record<string, unknown>>, done?: string) => Promise<boolean>

/** What a part of the drawer is told: the record as it stands under the user's hands. */
export interface BesideRecord<R extends Identified = Identified> {
  readonly record: R
  readonly row: ListRow
  /** What the record is called. */
  readonly name: string
  /** True until the first edit has written it. */
  readonly isNew: boolean
  readonly known: ListRecords
  readonly edit: EditRecord
  /** The input of a field, for a part that places it itself. */
  readonly input: (field: string) => ReactNode
}

/** How a record under the user's hands is asked for: everything is optional, the fields of the kind say the rest. */
export interface RecordForm {
  /** Fields in their order; absent: all plain fields of the kind. */
  readonly fields?: readonly string[]
  readonly labels?: Readonly<Record<string, string>>
  readonly hints?: Readonly<Record<string, string>>
  /** Choices in another order or number than the code list has them. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** Fields that take the whole width. */
  readonly wide?: readonly string[]
  /** Further fields under headings of their own, in their order. */
  readonly sections?: readonly { readonly heading: string; readonly fields: readonly string[] }[]
  /** The small tables that are shown, in their order; absent: all of the kind. */
  readonly rows?: readonly string[]
  /** What changes along with these fields; what is changed itself goes first. */
  readonly along?: (change: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  /** Fields beside these, which a part above or below places. */
  readonly placed?: readonly string[]
}

/** A column that only the screen has: what it shows follows from more than the records. */
export interface ScreenColumn {
  readonly head: string
  readonly width: number
  readonly cell: (row: ListRow) => ReactNode
}

/** What is special to one list on the default screen. Everything is optional: a list without parts has the screen whole. */
export interface RecordParts {
  readonly lead?: string
  /** Why the empty list is empty, where it is more than what the rules say of it. */
  readonly emptyWhy?: string
  /** The query of the address that stays while records are opened and closed: what the list is narrowed to. */
  readonly keeps?: string
  /** Behind the chips that narrow the list. */
  readonly besideFilter?: ReactNode
  /** Above the list. */
  readonly Notice?: ComponentType<BesideList>
  /** A dialog that begins lines, where the drawer cannot. */
  readonly Begin?: ComponentType<Pick<BesideList, 'known' | 'year'> & { readonly onClose: () => void }>
  /** The record that a new line begins with; `facet` is the chip that narrows the list. */
  readonly begin?: (id: string, facet: string | undefined) => Identified
  /** The rows in another order. */
  readonly sort?: (rows: readonly ListRow[]) => readonly ListRow[]
  /** What the chips narrow by, where it follows from more than the records: its name, the value of a row, their order. */
  readonly facet?: {
    readonly label: string
    readonly of: (row: ListRow) => string
    readonly order: readonly string[]
  }
  /** Words of a chip, where the value and the number of its rows are not enough. */
  readonly chip?: (value: string, rows: readonly ListRow[]) => string
  readonly columns?: Readonly<Record<string, ScreenColumn>>
  readonly form?: (record: Identified) => RecordForm
  /** What the record is called, where its fields do not say; `resource` is the one that its line shows. */
  readonly called?: (record: Identified, resource: ResourceDraft | undefined) => string
  /** Above and below the fields. */
  readonly Before?: ComponentType<BesideRecord>
  readonly After?: ComponentType<BesideRecord>
  /** True where the drawer needs room to write. */
  readonly wide?: true
  /** True where `Before` has what is to be filled in first; the first field otherwise. */
  readonly focusesBefore?: true
  /** What writes a new record whose first edit alone would not say enough; closes the drawer. */
  readonly register?: {
    readonly label: string
    readonly change: (record: Identified) => Readonly<Record<string, unknown>>
  }
}
