import type { Identified } from '../field/kind'
import type { ListRow } from './record-list'

/** A record as it is to be after a list was read in. */
export interface ListEdit {
  readonly table: string
  readonly id: string
  readonly after: Identified
}

/** Records while lines are read in: several lines may change one resource. */
export interface WorkingRecords {
  /** The row with what earlier lines made of its records. */
  readonly current: (row: ListRow) => ListRow
  /** Keeps what differs between the two; everything of the row that is not its resource when it is `fresh`. */
  readonly put: (before: ListRow, after: ListRow, fresh: boolean) => void
  readonly changes: () => readonly ListEdit[]
}

export const createWorkingRecords = (): WorkingRecords => {
  const edits = new Map<string, ListEdit>()
  /** The resource of each row that was changed. */
  const resources = new Map<string, NonNullable<ListRow['resource']>>()
  return {
    current: (row) => {
      const resource = resources.get(row.resource?.id ?? '')
      if (resource === undefined) return row
      const item = resource.items.find(({ id }) => id === row.item?.id)
      return {
        ...row,
        resource,
        ...(row.table === 'resources' && { record: resource }),
        ...(item === undefined ? {} : { item }),
      }
    },
    put: (before, after, fresh) => {
      const { table, record, resource, item } = after
      if (table !== 'resources' && (fresh || record !== before.record))
        edits.set(record.id, { table, id: record.id, after: record })
      if (resource === undefined) return
      const changed =
        item === undefined || item === before.item
          ? resource
          : { ...resource, items: resource.items.map((one) => (one.id === item.id ? item : one)) }
      if (changed === before.resource) return
      resources.set(changed.id, changed)
      edits.set(changed.id, { table: 'resources', id: changed.id, after: changed })
    },
    changes: () => [...edits.values()],
  }
}
