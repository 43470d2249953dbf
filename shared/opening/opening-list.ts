import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustExplain, mustMend, namedTwice } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { listGaps as say } from '../text/list-gaps'
import type { OpeningDraft } from './opening'
import { openingFields } from './opening-fields'

/** 年度数据开放清单: what one year's plan says of resources of the catalogue. */
export const openingList: KindList<OpeningDraft> = {
  id: 'opening',
  title: '年度数据开放清单',
  fields: openingFields,
  holds: false,
  yearOf: ({ year }) => year,
  resourceOf: ({ resourceId }) => resourceId,
  order: ({ planned }, resource) => [shown(planned), shown(resource?.code)],
  begin: (year, resource) => resource && { year, resourceId: resource.id },
  columns: [
    { ofResource: 'code', width: 24 },
    { ofResource: 'name', width: 28 },
    { ofResource: 'department', width: 16 },
    { ofResource: 'openType', width: 12 },
    { ofResource: 'openCondition', width: 24 },
    { ofResource: 'formatType', width: 12 },
    { ofResource: 'cycle', width: 10 },
    {
      id: 'items',
      label: '信息项数',
      width: 10,
      told: 'number',
      tell: ({ resource }) => String(resource?.items.length ?? 0),
    },
    { field: 'planned', width: 14 },
    { field: 'state', width: 10 },
    { field: 'opened', width: 14 },
    { field: 'openWay', width: 12 },
    { field: 'platform', width: 20 },
    { field: 'note', width: 24 },
  ],
  identity: ['信息资源代码', '信息资源名称'],
  headings: {
    计划开放日期: '计划开放时间 拟开放时间 开放时限',
    开放进度: '开放状态 进度',
    实际开放日期: '实际开放时间 开放日期 开放时间',
    开放平台: '开放渠道 开放网站',
    备注: '说明 备注说明',
  },
  unread: '必改',
  watched: true,
  check: ({ lines, resources, year }) => {
    const wanted = new Set(lines.map(({ resourceId }) => resourceId))
    const byId = new Map(resources.filter(({ id }) => wanted.has(id)).map((resource) => [resource.id, resource]))
    const twice = namedTwice(lines, ({ resourceId }) => resourceId)
    return {
      ofLine: (opening) => {
        const resource = byId.get(opening.resourceId)
        const planned = dayOf(opening.planned)
        return [
          ...(resource === undefined ? [mustMend('opening-gone', 'name', say.gone)] : []),
          ...(resource?.openType === '3' ? [mustMend('opening-refused', 'openType', say.refused)] : []),
          ...(opening.state === 'opened' && opening.opened === undefined
            ? [mustMend('opening-opened', 'opened', say.opened)]
            : []),
          ...(planned !== undefined && !planned.startsWith(year)
            ? [mustExplain('opening-year', 'planned', say.otherYear(planned, year))]
            : []),
          ...(twice(opening) ? [mustMend('opening-twice', 'name', say.twicePlanned)] : []),
        ]
      },
      ofList: [],
    }
  },
  incoming: false,
  screen: ['name', 'openType', 'cycle', 'planned', 'state', 'opened', 'openWay'],
  facet: 'state',
  filed: true,
}
