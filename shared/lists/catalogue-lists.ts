import { isRaw, shown } from '../base/draft'
import { listGaps as say } from '../text/list-gaps'
import type { ListGap } from './check-fields'
import { counted, ofItem, ofResource, shownOfResource } from './columns'
import { resourceRow, type ListedResource, type RecordList } from './record-list'
import { byCode, byText } from './list-order'

const SHARED: ReadonlySet<string> = new Set(['1', '2'])

/** Advice about one gap in the resources that a list shows. */
const gaps = (
  resources: readonly ListedResource[],
  rule: string,
  column: string,
  message: (count: number) => string,
  countOf: (resource: ListedResource) => number,
): ListGap[] =>
  resources.flatMap((resource) => {
    const count = countOf(resource)
    return count === 0 ? [] : [{ level: '建议', rule, column, message: message(count), key: resource.id, count }]
  })

const empty = (text: string): number => (text === '' ? 1 : 0)
const items = counted('items', '信息项数', 10, ({ resource }) => String(resource?.items.length ?? 0))

/** Lists that show the catalogue from another side. */
export const catalogueLists: readonly RecordList[] = [
  {
    id: 'dictionary',
    table: 'resources',
    title: '数据资源字典',
    yearly: false,
    identity: ['信息资源名称', '信息项名称'],
    rows: ({ resources }) =>
      resources.toSorted(byCode).flatMap((resource) => resource.items.map((item) => resourceRow(resource, item))),
    check: ({ resources }) =>
      gaps(resources, 'list-field-name', 'item.enName', say.noFieldName, ({ unnamedItems }) => unnamedItems.length),
    screen: ['item.name', 'item.enName', 'item.type', 'item.length', 'item.isKey', 'item.dictRef', 'name'],
    facet: false,
    filed: true,
    columns: [
      shownOfResource('code', 24),
      shownOfResource('name', 28),
      shownOfResource('system', 20),
      ofItem('name', 22),
      ofItem('enName', 18),
      ofItem('type', 12),
      ofItem('length', 9),
      ofItem('precision', 9),
      ofItem('isKey', 8),
      ofItem('nullable', 8),
      ofItem('dictRef', 18),
      ofItem('level', 14),
      ofItem('shareType', 14),
      ofItem('openType', 14),
      ofItem('example', 18),
      ofItem('description', 30),
    ],
  },
  {
    id: 'functions',
    table: 'resources',
    title: '职能数据清单',
    yearly: false,
    identity: ['信息资源代码', '信息资源名称'],
    rows: ({ resources }) =>
      resources
        .toSorted(
          byText(
            ({ dutyBasis }) => shown(dutyBasis),
            ({ matterCode }) => shown(matterCode),
            ({ code }) => shown(code),
            ({ name }) => shown(name),
            ({ id }) => id,
          ),
        )
        .map((resource) => resourceRow(resource)),
    check: ({ resources }) =>
      gaps(
        resources,
        'list-duty',
        'dutyBasis',
        () => say.noDuty,
        ({ dutyBasis }) => empty(dutyBasis),
      ),
    screen: ['name', 'dutyBasis', 'matterCode', 'department', 'scope', 'items', 'ownerPerson'],
    facet: false,
    filed: true,
    columns: [
      ofResource('dutyBasis', 36),
      ofResource('matterCode', 22),
      ofResource('department', 16),
      shownOfResource('code', 24),
      shownOfResource('name', 28),
      shownOfResource('abstract', 36),
      shownOfResource('system', 20),
      items,
      ofResource('scope', 18),
      ofResource('timeRange', 18),
      shownOfResource('cycle', 10),
      shownOfResource('shareType', 12),
      ofResource('ownerPerson', 12),
    ],
  },
  {
    id: 'responsibility',
    table: 'resources',
    title: '数据共享责任清单',
    yearly: false,
    identity: ['信息资源代码', '信息资源名称'],
    rows: ({ resources }) =>
      resources
        .filter(({ shareType }) => shareType !== undefined && !isRaw(shareType) && SHARED.has(shareType))
        .toSorted(byCode)
        .map((resource) => resourceRow(resource)),
    check: ({ resources }) =>
      gaps(
        resources.filter(({ shareType }) => SHARED.has(shareType)),
        'list-hook',
        'hookStatus',
        () => say.noHook,
        ({ hookStatus }) => empty(hookStatus),
      ),
    screen: ['name', 'department', 'ownerPerson', 'shareType', 'shareWay', 'cycle', 'hookStatus', 'lastUpdated'],
    facet: 'shareType',
    filed: true,
    columns: [
      shownOfResource('code', 24),
      shownOfResource('name', 28),
      shownOfResource('provider', 22),
      shownOfResource('providerCode', 21),
      ofResource('department', 16),
      ofResource('ownerPerson', 12),
      ofResource('shareType', 12),
      ofResource('shareCondition', 24),
      ofResource('shareWayClass', 13),
      ofResource('shareWay', 16),
      items,
      ofResource('cycle', 10),
      ofResource('lastUpdated', 12),
      ofResource('hookStatus', 12),
    ],
  },
  {
    id: 'gathering',
    table: 'resources',
    title: '归集挂接情况表',
    yearly: false,
    identity: ['信息资源代码', '信息资源名称'],
    rows: ({ resources }) => resources.toSorted(byCode).map((resource) => resourceRow(resource)),
    check: ({ resources }) =>
      gaps(
        resources,
        'list-collected',
        'collected',
        () => say.notCollected,
        ({ collected }) => empty(collected),
      ),
    screen: ['name', 'system', 'collected', 'hookStatus', 'cycle', 'lastUpdated', 'totalStorage', 'totalRecords'],
    facet: 'collected',
    filed: true,
    columns: [
      shownOfResource('code', 24),
      shownOfResource('name', 28),
      shownOfResource('department', 16),
      shownOfResource('system', 20),
      shownOfResource('formatType', 12),
      ofResource('collected', 10),
      ofResource('hookStatus', 12),
      shownOfResource('cycle', 10),
      ofResource('lastUpdated', 12),
      ofResource('totalStorage', 12),
      ofResource('totalRecords', 12),
      ofResource('sharedStorage', 12),
      ofResource('sharedRecords', 12),
      ofResource('registrationNo', 22),
      ofResource('ownerPerson', 12),
    ],
  },
]
