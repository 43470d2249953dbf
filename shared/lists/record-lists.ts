import { shown } from '../base/draft'
import { valueOf } from '../field/record-value'
import { resourcesOfSystem } from '../system/resources-of-system'
import type { DemandDraft } from '../demand/demand'
import { demandFields } from '../demand/demand-fields'
import type { OpeningDraft } from '../opening/opening'
import { openingFields } from '../opening/opening-fields'
import type { SystemDraft } from '../system/system'
import { systemFields } from '../system/system-fields'
import { counted, ofRecord, shownOfResource, told } from './columns'
import type { RecordList, ListedRecords, ListRow } from './record-list'
import { byCode, byFields, byText } from './list-order'

/** The records of a table, which whoever makes a list hands over. */
const recordsOf = (records: ListedRecords, table: string): readonly unknown[] => {
  const found = records[table]
  if (!Array.isArray(found)) throw new Error(`no records of ${table} to list`)
  return found
}
const systemsIn = (records: ListedRecords) => recordsOf(records, 'systems') as readonly SystemDraft[]
const demandsIn = (records: ListedRecords) => recordsOf(records, 'demands') as readonly DemandDraft[]
const openingsIn = (records: ListedRecords) => recordsOf(records, 'openings') as readonly OpeningDraft[]

const rowOf = (table: string, record: SystemDraft | DemandDraft | OpeningDraft): ListRow => ({
  key: record.id,
  table,
  record,
})
const nameOf = ({ record }: ListRow): string => shown(valueOf(record, 'name'))

const ofSystem = ofRecord(systemFields)
const ofDemand = ofRecord(demandFields)
const ofOpening = ofRecord(openingFields)

const demandsOf = (kind: 'need' | 'backflow'): Pick<RecordList, 'yearly' | 'rows' | 'begin' | 'identity'> => ({
  yearly: false,
  identity: ['需求数据名称', '数据提供单位'],
  rows: (records) =>
    demandsIn(records)
      .filter((demand) => demand.kind === kind)
      .toSorted(byFields('raised', 'name'))
      .map((demand) => rowOf('demands', demand)),
  begin: (id) => rowOf('demands', { id, kind }),
})

/** Lists of records of their own: systems, demands, plans of opening. */
export const recordLists: Readonly<Record<'systems' | 'demands' | 'backflow' | 'opening', RecordList>> = {
  systems: {
    id: 'systems',
    title: '信息系统清单',
    yearly: false,
    identity: ['信息系统名称'],
    rows: (records) =>
      systemsIn(records)
        .toSorted(byFields('owner', 'name'))
        .map((system) => rowOf('systems', system)),
    begin: (id) => rowOf('systems', { id }),
    columns: [
      ofSystem('name', 26),
      ofSystem('shortName', 14),
      ofSystem('owner', 10),
      ofSystem('state', 10),
      ofSystem('department', 16),
      ofSystem('purpose', 36),
      ofSystem('upperUnit', 20),
      ofSystem('builder', 20),
      ofSystem('operator', 20),
      ofSystem('onlineSince', 12),
      ofSystem('network', 12),
      ofSystem('deployedAt', 18),
      ofSystem('database', 14),
      ofSystem('protection', 12),
      ofSystem('totalStorage', 12),
      counted(
        'resources',
        '产生信息资源数',
        12,
        (row, { resources }) => resourcesOfSystem(nameOf(row), resources).length,
      ),
      told('resourceNames', '产生的信息资源', 36, (row, { resources }) =>
        resourcesOfSystem(nameOf(row), resources)
          .toSorted(byCode)
          .map(({ name }) => shown(name))
          .join('、'),
      ),
      ofSystem('ownerPerson', 12),
      ofSystem('note', 24),
    ],
  },
  demands: {
    id: 'demands',
    title: '数据需求清单',
    ...demandsOf('need'),
    columns: [
      ofDemand('name', 26),
      ofDemand('department', 16),
      ofDemand('provider', 22),
      ofDemand('dataItems', 36),
      ofDemand('purpose', 30),
      ofDemand('basis', 26),
      ofDemand('shareWay', 14),
      ofDemand('cycle', 10),
      ofDemand('resource', 24),
      ofDemand('raised', 12),
      ofDemand('planned', 12),
      ofDemand('state', 10),
      ofDemand('met', 12),
      ofDemand('answer', 26),
      ofDemand('ownerPerson', 12),
      ofDemand('note', 24),
    ],
  },
  backflow: {
    id: 'backflow',
    title: '数据回流需求与计划',
    ...demandsOf('backflow'),
    columns: [
      ofDemand('name', 26),
      ofDemand('level', 12),
      ofDemand('provider', 22),
      ofDemand('system', 22),
      ofDemand('dataItems', 36),
      ofDemand('purpose', 30),
      ofDemand('basis', 26),
      ofDemand('cycle', 10),
      ofDemand('shareWay', 14),
      ofDemand('department', 16),
      ofDemand('raised', 12),
      ofDemand('planned', 12),
      ofDemand('state', 10),
      ofDemand('met', 12),
      ofDemand('answer', 26),
      ofDemand('ownerPerson', 12),
      ofDemand('note', 24),
    ],
  },
  opening: {
    id: 'opening',
    title: '年度数据开放清单',
    yearly: true,
    years: (records) => [...new Set(openingsIn(records).map(({ year }) => year))].sort(),
    identity: ['信息资源代码', '信息资源名称'],
    rows: (records, year) => {
      const byId = new Map(records.resources.map((resource) => [resource.id, resource]))
      return openingsIn(records)
        .filter((opening) => opening.year === year)
        .toSorted(
          byText(
            ({ planned }) => shown(planned),
            ({ resourceId }) => shown(byId.get(resourceId)?.code),
            ({ id }) => id,
          ),
        )
        .map((opening) => {
          const resource = byId.get(opening.resourceId)
          return { ...rowOf('openings', opening), ...(resource === undefined ? {} : { resource }) }
        })
    },
    begin: (id, year, resource) =>
      resource === undefined ? undefined : { ...rowOf('openings', { id, year, resourceId: resource.id }), resource },
    columns: [
      shownOfResource('code', 24),
      shownOfResource('name', 28),
      shownOfResource('department', 16),
      shownOfResource('openType', 12),
      shownOfResource('openCondition', 24),
      shownOfResource('formatType', 12),
      shownOfResource('cycle', 10),
      counted('items', '信息项数', 10, ({ resource }) => resource?.items.length ?? 0),
      ofOpening('planned', 14),
      ofOpening('state', 10),
      ofOpening('opened', 14),
      ofOpening('openWay', 12),
      ofOpening('platform', 20),
      ofOpening('note', 24),
    ],
  },
}
