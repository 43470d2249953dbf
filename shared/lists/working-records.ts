import type { RecordOf } from '../kinds/data-kinds'
import type { LedgerRow } from './ledger'

type ListTable = 'resources' | 'systems' | 'demands' | 'openings'

/** A record as it is to be after a list was read in. */
export type ListEdit = {
  [T in ListTable]: { readonly table: T; readonly id: string; readonly after: RecordOf[T] }
}[ListTable]

/** Records while lines are read in: several lines may change one resource. */
export interface WorkingRecords {
  /** The row with what earlier lines made of its records. */
  readonly current: (row: LedgerRow) => LedgerRow
  /** Keeps what differs between the two; everything of the row that is not its resource when it is `fresh`. */
  readonly put: (before: LedgerRow, after: LedgerRow, fresh: boolean) => void
  readonly changes: () => readonly ListEdit[]
}

export const createWorkingRecords = (): WorkingRecords => {
  const edits = new Map<string, ListEdit>()
  const put = (edit: ListEdit): void => {
    edits.set(edit.id, edit)
  }
  return {
    current: (row) => {
      const edit = row.resource === undefined ? undefined : edits.get(row.resource.id)
      if (edit?.table !== 'resources') return row
      const item = edit.after.items.find(({ id }) => id === row.item?.id)
      return { ...row, resource: edit.after, ...(item === undefined ? {} : { item }) }
    },
    put: (before, after, fresh) => {
      const { system, demand, opening, item } = after
      if (system !== undefined && (fresh || system !== before.system))
        put({ table: 'systems', id: system.id, after: system })
      if (demand !== undefined && (fresh || demand !== before.demand))
        put({ table: 'demands', id: demand.id, after: demand })
      if (opening !== undefined && (fresh || opening !== before.opening))
        put({ table: 'openings', id: opening.id, after: opening })
      const { resource } = after
      if (resource === undefined) return
      const changed =
        item === undefined || item === before.item
          ? resource
          : { ...resource, items: resource.items.map((one) => (one.id === item.id ? item : one)) }
      if (changed !== before.resource) put({ table: 'resources', id: changed.id, after: changed })
    },
    changes: () => [...edits.values()],
  }
}
