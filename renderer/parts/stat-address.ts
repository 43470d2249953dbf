import { recordLists } from '../../shared/kinds/record-lists'
import type { Stat } from '../../shared/stats/stat'
import { recordHome } from './record-address'

/** Screens of their own, of records that stand in none of the lists. */
const homes: Readonly<Partial<Record<string, string>>> = {
  resources: '/catalogue',
  appointments: '/roster',
  filings: '/filing',
}

/** The address that shows exactly the records of a number, or of a row of it (`id`). */
export const statAddress = ({ table, list, year }: Pick<Stat, 'table' | 'list' | 'year'>, id: string): string => {
  const query = `?${new URLSearchParams({ stat: id, year }).toString()}`
  const home = homes[table]
  if (home !== undefined) return `${home}${query}`
  const found = recordLists.find((one) => (list === undefined ? one.table === table : one.id === list))
  return found === undefined ? '/stats' : `${recordHome(found)}${query}`
}
