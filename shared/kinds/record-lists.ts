import type { Identified } from '../field/kind'
import { listOfKind } from '../lists/list-of-kind'
import type { KindList } from '../lists/kind-list'
import type { RecordList } from '../lists/record-list'
import { listIds } from '../profile/list-id'
import type { TableName } from './data-kinds'
import { kindLists } from './kind-behaviours'

// Their own keys: the worker of lists does without the schemas of all kinds.
const tables = Object.keys(kindLists) as readonly TableName[]

const made = tables.flatMap((table): readonly RecordList[] => {
  const lists = kindLists[table] || []
  return lists.map((list) => ('rows' in list ? list : listOfKind(table, list as KindList<Identified>)))
})

const place = ({ id }: RecordList): number => {
  const at = listIds.findIndex((each) => each === id)
  return at < 0 ? listIds.length : at
}

/** Every list (清单) of every kind: those that rules of a city name in the order of their screen, then all others. */
export const recordLists: readonly RecordList[] = made.toSorted((a, b) => place(a) - place(b))

const byId = new Map(recordLists.map((list) => [list.id, list]))

/** The list of that id. Throws where no kind has one. */
export const recordListOf = (id: string): RecordList => {
  const list = byId.get(id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}

/** Tables whose records lists show, beside the resources. */
export const listedTables = tables.filter(
  (table) => table !== 'resources' && recordLists.some((list) => list.table === table),
) as readonly Exclude<TableName, 'resources'>[]
