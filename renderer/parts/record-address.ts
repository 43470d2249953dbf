import type { DutyPlace } from '../../shared/duties/duty'
import type { TableName } from '../../shared/kinds/data-kinds'
import { registerOfTable } from '../../shared/kinds/kind-behaviours'
import { recordLists } from '../../shared/kinds/record-lists'
import type { RecordList } from '../../shared/lists/record-list'

/** Where records open that have a screen of their own. */
const addresses: Partial<Record<TableName, (id: string) => string>> = {
  resources: (id) => `/catalogue/${id}`,
  persons: (id) => `/roster?person=${id}`,
}

/** The address of a list: below the catalogue where it is one of the 清单, below 事项 where it is one of the registers. */
export const recordHome = ({ id, table, filed }: RecordList): string => {
  if (filed) return `/catalogue/lists/${id}`
  return registerOfTable(table as TableName) === false ? `/${id}` : `/matters/${id}`
}

/** The address at which a record is open. */
export const recordAddress = (table: TableName, id: string): string => {
  const list = recordLists.find((one) => one.table === table)
  return addresses[table]?.(id) ?? `${list === undefined ? `/${table}` : recordHome(list)}/${id}`
}

const screens: Readonly<Record<Extract<DutyPlace, { readonly kind: 'screen' }>['screen'], string>> = {
  filing: '/filing',
  roster: '/roster',
  training: '/training',
  settings: '/settings',
  standing: '/settings?standing=1',
  stale: '/catalogue?stale=1',
}

/** The address at which a duty is settled. */
export const dutyAddress = (place: DutyPlace): string => {
  switch (place.kind) {
    case 'screen':
      return screens[place.screen]
    case 'record':
      return recordAddress(place.table as TableName, place.id)
    case 'new':
      return `${recordAddress(place.table as TableName, 'new')}?rule=${place.rule}`
    case 'records':
      return `${recordAddress(place.table as TableName, '').replace(/\/$/, '')}?${new URLSearchParams(place.where).toString()}`
    case 'list':
      return `/catalogue/lists/${place.list}`
  }
}
