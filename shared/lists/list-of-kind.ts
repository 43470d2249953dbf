import type { ResourceDraft } from '../catalogue/resource'
import type { FieldInfo } from '../field/field-info'
import type { Identified } from '../field/kind'
import { checkFields, type ListGap } from './check-fields'
import { counted, ofRecord, oneOf, shownOfResource, told } from './columns'
import type { KindColumn, KindList } from './kind-list'
import { orderRecords } from './order-records'
import {
  recordsOf,
  type CheckedRecords,
  type ListColumn,
  type ListedRecords,
  type ListRow,
  type RecordList,
} from './record-list'

const columnOf = <R>(fields: Readonly<Record<string, FieldInfo>>, column: KindColumn<R>): ListColumn => {
  if ('field' in column) {
    const made = ofRecord(fields)(column.field, column.width)
    const { shows } = column
    return shows === undefined
      ? made
      : { ...made, get: (row, records) => shows(row.record as R, records) ?? made.get(row, records) }
  }
  if ('ofResource' in column) return shownOfResource(column.ofResource, column.width)
  const { id, label, width, told: how, tell } = column
  if (typeof how === 'object') return oneOf(id, label, width, how, tell)
  return (how === 'number' ? counted : told)(id, label, width, tell)
}

/** The list (清单) that the kind of a table declares. */
export const listOfKind = <R extends Identified>(table: string, list: KindList<R>): RecordList => {
  const { id, title, identity, holds, yearOf, resourceOf, begin, headings, screen, facet, filed } = list
  const { fields, unread, watched, check, incoming } = list
  const linesIn = (records: ListedRecords | CheckedRecords, year: string): readonly R[] =>
    (recordsOf(records, table) as readonly R[]).filter(
      (record) => (holds === false || holds(record)) && (yearOf === false || yearOf(record) === year),
    )
  const rowOf = (record: R, resource: ResourceDraft | undefined): ListRow => ({
    key: record.id,
    table,
    record,
    ...(resource !== undefined && { resource }),
  })
  const rows = (records: ListedRecords, year: string): readonly ListRow[] =>
    orderRecords(list, linesIn(records, year), records.resources).map(({ record, resource }) => rowOf(record, resource))
  return {
    id,
    table,
    title,
    identity,
    yearly: yearOf !== false,
    ...(yearOf !== false && {
      years: (records: ListedRecords) =>
        [...new Set((recordsOf(records, table) as readonly R[]).map((record) => yearOf(record)))].sort(),
    }),
    rows,
    ...(begin !== false && {
      begin: (newId: string, year: string, resource: ResourceDraft | undefined) => {
        const begun = begin(year, resource)
        return begun && rowOf({ ...begun, id: newId } as R, resourceOf === false ? undefined : resource)
      },
    }),
    columns: list.columns.map((column) => {
      const made = columnOf(fields, column)
      const alsoCalled = headings[made.label]?.split(' ')
      return { ...made, ...(alsoCalled !== undefined && { alsoCalled }) }
    }),
    check: (records, year, lists, today) => {
      const lines = linesIn(records, year)
      const own = check === false ? undefined : check({ lines, resources: records.resources, year, today, lists })
      return [
        ...lines.flatMap((record) =>
          [...checkFields(record, { fields, unread, watched, lists }), ...(own?.ofLine(record) ?? [])].map(
            (gap): ListGap => ({
              ...gap,
              key: record.id,
              count: 1,
            }),
          ),
        ),
        ...(own?.ofList ?? []),
      ]
    },
    ...(incoming !== false && { incoming }),
    screen,
    facet,
    filed,
  }
}
