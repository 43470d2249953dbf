import type { CodeListId } from '../../../shared/field/code-lists'
import type { ListId } from '../../../shared/profile/list-id'
import type { ResourceRow } from '../../data/store/resource-row'

/** Tables whose records are lines of a list. */
export type LineTable = 'systems' | 'demands' | 'openings'

export interface ListFacts {
  /** Columns of the screen's table by their ids, the first one the link; the rest stand in the drawer and on paper. */
  readonly columns: readonly string[]
  /** The records of the list; absent where it shows resources. */
  readonly table?: LineTable
  /** What the list is counted and narrowed by: a field of the record or the resource; its codes, or 是 and 否. */
  readonly facet?: {
    readonly column: string
    readonly list?: CodeListId
    readonly ofResource?: (row: ResourceRow) => string
  }
}

/** How each list stands on the screen. */
export const listFacts: Readonly<Record<ListId, ListFacts>> = {
  systems: {
    table: 'systems',
    columns: ['name', 'owner', 'state', 'department', 'upperUnit', 'resources', 'ownerPerson'],
    facet: { column: 'state', list: 'systemState' },
  },
  dictionary: {
    columns: ['item.name', 'item.enName', 'item.type', 'item.length', 'item.isKey', 'item.dictRef', 'name'],
  },
  functions: { columns: ['name', 'dutyBasis', 'matterCode', 'department', 'scope', 'items', 'ownerPerson'] },
  demands: {
    table: 'demands',
    columns: ['name', 'provider', 'department', 'cycle', 'raised', 'planned', 'state', 'ownerPerson'],
    facet: { column: 'state', list: 'demandState' },
  },
  backflow: {
    table: 'demands',
    columns: ['name', 'level', 'provider', 'cycle', 'raised', 'planned', 'state', 'ownerPerson'],
    facet: { column: 'state', list: 'demandState' },
  },
  responsibility: {
    columns: ['name', 'department', 'ownerPerson', 'shareType', 'shareWay', 'cycle', 'hookStatus', 'lastUpdated'],
    facet: { column: 'shareType', list: 'shareType', ofResource: ({ shareType }) => shareType },
  },
  opening: {
    table: 'openings',
    columns: ['name', 'openType', 'cycle', 'planned', 'state', 'opened', 'openWay'],
    facet: { column: 'state', list: 'openState' },
  },
  gathering: {
    columns: ['name', 'system', 'collected', 'hookStatus', 'cycle', 'lastUpdated', 'totalStorage', 'totalRecords'],
    facet: { column: 'collected', ofResource: ({ collected }) => collected },
  },
}
