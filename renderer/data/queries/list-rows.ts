import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { listedTables } from '../../../shared/kinds/record-lists'
import type { ListedRecords } from '../../../shared/lists/record-list'
import { useResourceRows } from './resource-list'
import type { ResourceRow } from '../store/resource-row'
import { useRecords } from './use-records'
import { useRecordTables } from './use-record-tables'
import { useToday } from './use-today'
import { useWorkspace } from '../store/workspace'

/** As much of a resource as its thin row knows: enough for lists that only name it. */
const thinResource = ({ id, status, name, code, system }: ResourceRow): ResourceDraft => ({
  id,
  status,
  ...(name !== '' && { name }),
  ...(code !== '' && { code }),
  ...(system !== '' && { system }),
  items: [],
})

/** Thin resources by their rows: a change makes one anew, not 20,000. */
const thin = new WeakMap<ResourceRow, ResourceDraft>()
const thinOf = (row: ResourceRow): ResourceDraft => {
  const made = thin.get(row) ?? thinResource(row)
  thin.set(row, made)
  return made
}

export interface ListRecords {
  /** What lists are made of; its resources are thin and hold no items. */
  readonly records: ListedRecords
  readonly rows: readonly ResourceRow[]
}

/** Everything that lists follow from: small tables whole, resources as thin rows. Undefined while they are read. */
export const useListRecords = (): ListRecords | undefined => {
  const rows = useResourceRows()
  const persons = useRecords('persons')
  const tables = useRecordTables(listedTables)
  const today = useToday()
  const resources = useMemo(() => rows?.map(thinOf), [rows])
  return useMemo(
    () =>
      rows && resources && persons && tables ? { records: { ...tables, resources, persons, today }, rows } : undefined,
    [rows, resources, persons, tables, today],
  )
}

/** These resources as they are now, by id: a page of a list, never the whole catalogue. Undefined while they are read. */
export const useResourcesOf = (ids: readonly string[]): ReadonlyMap<string, ResourceDraft> | undefined => {
  const { db } = useWorkspace().records
  const key = ids.join(' ')
  return useLiveQuery(async () => {
    const found = await db.resources.bulkGet(key === '' ? [] : key.split(' '))
    return new Map(found.flatMap((resource) => (resource === undefined ? [] : [[resource.id, resource] as const])))
  }, [db, key])
}
