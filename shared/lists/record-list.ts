import type { DraftText } from '../base/draft'
import type { FieldInfo } from '../field/field-info'
import type { Identified } from '../field/kind'
import type { ItemDraft, ResourceDraft } from '../catalogue/resource'
import type { PersonDraft } from '../roster/person'
import type { CodeLists } from '../field/code-lists'
import type { ListGap } from './check-fields'
import type { AnyIncoming } from './incoming'

/**
 * What lists are made of: resources, persons, and by their tables the records of every kind that has a list. A list is a
 * view: what a record holds already is never kept a second time.
 */
export interface ListedRecords {
  readonly resources: readonly ResourceDraft[]
  readonly persons: readonly PersonDraft[]
  /** `YYYY-MM-DD`: what is still to come by then has not happened. Absent: nothing is to come. */
  readonly today?: string
  readonly [table: string]: unknown
}

/** One row: the record that it stands for, and what else it shows. `key` is its id (of an item the item's) and does not change. */
export interface ListRow {
  readonly key: string
  readonly table: string
  readonly record: Identified
  /** The resource that it is, that it belongs to or that it names. */
  readonly resource?: ResourceDraft
  readonly item?: ItemDraft
}

/** The row of a resource, or of one of its items. */
export const resourceRow = (resource: ResourceDraft, item?: ItemDraft): ListRow => ({
  key: item?.id ?? resource.id,
  table: 'resources',
  record: resource,
  resource,
  ...(item !== undefined && { item }),
})

/** A column: its heading, its width in characters, how it is typed, what it shows and, unless it is only read, how it is set. */
export interface ListColumn {
  /** Names the column inside its list: the field it shows (`item.enName`), or what it tells. */
  readonly id: string
  readonly label: string
  readonly width: number
  readonly info: FieldInfo
  readonly get: (row: ListRow, records: ListedRecords) => DraftText | undefined
  /** How else offices head it. */
  readonly alsoCalled?: readonly string[]
  /** The row with the value in it; absent where the column follows from other records and is only shown. */
  readonly set?: (row: ListRow, value: DraftText | undefined) => ListRow
}

/** What the checks look at in a resource: little, so that 20,000 of them are at hand. */
export interface ListedResource {
  readonly id: string
  readonly name: string
  readonly system: string
  readonly shareType: string
  readonly openType: string
  readonly dutyBasis: string
  readonly collected: string
  readonly hookStatus: string
  readonly unnamedItems: readonly number[]
}

/** What a check of a list looks at: the records of its table, and as much of the resources as checks need. */
export interface CheckedRecords {
  readonly resources: readonly ListedResource[]
  readonly [table: string]: unknown
}

/** A list (清单): lines of records of one table, on the screen, in a workbook and on paper. */
export interface RecordList {
  readonly id: string
  /** The table whose records its lines are. */
  readonly table: string
  /** 信息系统清单; the year stands before it where there is one. */
  readonly title: string
  readonly columns: readonly ListColumn[]
  /** True for a list of one year: `rows` takes it, new rows get it. */
  readonly yearly: boolean
  /** The years (`YYYY`) of a yearly list that have lines, in order. */
  readonly years?: (records: ListedRecords) => readonly string[]
  /** The rows in the order in which they are listed and printed. `year` is `YYYY`. */
  readonly rows: (records: ListedRecords, year: string) => readonly ListRow[]
  /**
   * A row for a line that stands for no record yet; `resource` is the one that the line's identity names. Undefined where
   * such a row needs a resource and there is none; the function is absent where every line must be there already.
   */
  readonly begin?: (id: string, year: string, resource: ResourceDraft | undefined) => ListRow | undefined
  /** Headings that together say which record a line is, when it does not carry the record's own mark. */
  readonly identity: readonly string[]
  /**
   * What the list still lacks on a day; `year` is `YYYY`, `today` is `YYYY-MM-DD`. What the catalogue's own check says is
   * not repeated.
   */
  readonly check: (records: CheckedRecords, year: string, lists: CodeLists, today: string) => readonly ListGap[]
  /** Columns of the screen by their ids, the first one the link; the rest stand in the drawer and on paper. */
  readonly screen: readonly string[]
  /** The column by whose values it is counted and narrowed on the screen. */
  readonly facet: string | false
  /** How it comes in, where others send it (`KindList.incoming`). */
  readonly incoming?: AnyIncoming
  /** True where a filing holds it as a workbook and it stands among the 清单. */
  readonly filed: boolean
}

/** Title of a list, with its year where it is one of a year. */
export const listTitle = ({ title, yearly }: RecordList, year: string): string => (yearly ? `${year}${title}` : title)

/** Records of a table, which whoever makes or checks a list hands over. */
export const recordsOf = (records: ListedRecords | CheckedRecords, table: string): readonly Identified[] => {
  const found = records[table]
  if (!Array.isArray(found)) throw new Error(`no records of ${table} to list`)
  return found as readonly Identified[]
}
