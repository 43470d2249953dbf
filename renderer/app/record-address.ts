import type { TableName } from '../../shared/kinds/data-kinds'

/** Where records open that have a screen of their own. */
const addresses: Partial<Record<TableName, (id: string) => string>> = {
  resources: (id) => `/catalogue/${id}`,
  persons: (id) => `/roster?person=${id}`,
  systems: (id) => `/catalogue/lists/systems/${id}`,
  matters: (id) => `/matters/${id}`,
}

/** The address at which a record is open. */
export const recordAddress = (table: TableName, id: string): string => addresses[table]?.(id) ?? `/${table}/${id}`
