import { listFindings } from '../text/list-text'
import type { ListFinding, ListPlace } from './list-plan'
import type { ListSheet } from './read-list'
import type { RecordList } from './record-list'

/**
 * What is said of a sheet as a whole: columns that the list does not have, and headings that name another unit. `aside` is
 * the label of the field that keeps what stands in such columns; undefined where nothing does.
 */
export const sheetRemarks = (list: RecordList, sheet: ListSheet, aside?: string): readonly ListFinding[] => {
  const { name, unknown = [], otherUnits = new Map<number, string>() } = sheet
  const place: ListPlace = { sheet: name, cell: name }
  return [
    ...(unknown.length === 0
      ? []
      : [
          aside === undefined
            ? {
                code: 'LIST_UNKNOWN_COLUMNS' as const,
                message: listFindings.LIST_UNKNOWN_COLUMNS(unknown, list.title),
                place,
              }
            : { code: 'LIST_KEPT_ASIDE' as const, message: listFindings.LIST_KEPT_ASIDE(unknown, aside), place },
        ]),
    ...[...otherUnits].map(([at, heading]) => ({
      code: 'LIST_UNIT' as const,
      message: listFindings.LIST_UNIT(heading, list.columns[at]?.label ?? ''),
      place,
    })),
  ]
}
