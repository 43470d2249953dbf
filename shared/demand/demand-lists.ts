import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { foldName } from '../field/plain-text'
import { mustExplain, mustMend, namedTwice } from '../lists/check-fields'
import type { KindList, ListCheck, ListCheckFacts } from '../lists/kind-list'
import { listGaps as say } from '../text/list-gaps'
import type { DemandDraft } from './demand'
import { demandFields } from './demand-fields'

const check = ({ lines }: ListCheckFacts<DemandDraft>): ListCheck<DemandDraft> => {
  const twice = namedTwice(lines, ({ name, provider }) =>
    name === undefined ? '' : `${foldName(shown(name))}\n${foldName(shown(provider))}`,
  )
  return {
    ofLine: (demand) => {
      const [raised, planned] = [dayOf(demand.raised), dayOf(demand.planned)]
      return [
        ...(demand.state === 'met' && demand.met === undefined ? [mustMend('demand-met', 'met', say.met)] : []),
        ...(raised !== undefined && planned !== undefined && planned < raised
          ? [mustExplain('demand-dates', 'planned', say.plannedFirst(planned, raised))]
          : []),
        ...(twice(demand) ? [mustExplain('demand-twice', 'name', say.twice(shown(demand.name)))] : []),
      ]
    },
    ofList: [],
  }
}

/** What the lists of both kinds of demands have in common. */
const ofDemands = (kind: DemandDraft['kind']) =>
  ({
    fields: demandFields,
    holds: (demand: DemandDraft) => demand.kind === kind,
    yearOf: false,
    resourceOf: false,
    order: ({ raised, name }: DemandDraft) => [shown(raised), shown(name)],
    begin: () => ({ kind }),
    identity: ['需求数据名称', '数据提供单位'],
    headings: {
      需求数据名称: '需求名称 需求信息资源名称 需求资源名称 数据名称 需求数据 回流数据名称',
      需求科室: '需求部门 提出科室 申请科室 使用科室',
      数据提供单位: '提供单位 提供部门 数源单位 数源部门 数据来源单位 责任单位',
      数据来源层级: '来源层级 数据层级 回流层级',
      数据所在系统: '来源系统 所在系统 系统名称',
      所需信息项: '需求信息项 所需数据项 需求数据项 需求字段 数据项',
      使用场景: '应用场景 需求用途 用途 使用用途 业务场景',
      需求依据: '申请依据 依据 法律依据',
      期望共享方式: '共享方式 提供方式 需求方式',
      期望更新周期: '更新周期 更新频率',
      提出日期: '提出时间 申请日期 申请时间',
      计划完成日期: '计划完成时间 完成时限 计划时间',
      办理状态: '办理情况 进展 状态 当前状态',
      满足日期: '满足时间 完成日期 完成时间',
      答复情况: '答复意见 反馈情况 回复情况',
      备注: '说明 备注说明',
    },
    unread: '必改',
    watched: true,
    check,
    facet: 'state',
    filed: true,
  }) as const

/** 数据需求清单, and 数据回流需求与计划. */
export const demandLists: readonly KindList<DemandDraft>[] = [
  {
    id: 'demands',
    title: '数据需求清单',
    ...ofDemands('need'),
    columns: [
      { field: 'name', width: 26 },
      { field: 'department', width: 16 },
      { field: 'provider', width: 22 },
      { field: 'dataItems', width: 36 },
      { field: 'purpose', width: 30 },
      { field: 'basis', width: 26 },
      { field: 'shareWay', width: 14 },
      { field: 'cycle', width: 10 },
      { field: 'resource', width: 24 },
      { field: 'raised', width: 12 },
      { field: 'planned', width: 12 },
      { field: 'state', width: 10 },
      { field: 'met', width: 12 },
      { field: 'answer', width: 26 },
      { field: 'ownerPerson', width: 12 },
      { field: 'note', width: 24 },
    ],
    incoming: false,
    screen: ['name', 'provider', 'department', 'cycle', 'raised', 'planned', 'state', 'ownerPerson'],
  },
  {
    id: 'backflow',
    title: '数据回流需求与计划',
    ...ofDemands('backflow'),
    columns: [
      { field: 'name', width: 26 },
      { field: 'level', width: 12 },
      { field: 'provider', width: 22 },
      { field: 'system', width: 22 },
      { field: 'dataItems', width: 36 },
      { field: 'purpose', width: 30 },
      { field: 'basis', width: 26 },
      { field: 'cycle', width: 10 },
      { field: 'shareWay', width: 14 },
      { field: 'department', width: 16 },
      { field: 'raised', width: 12 },
      { field: 'planned', width: 12 },
      { field: 'state', width: 10 },
      { field: 'met', width: 12 },
      { field: 'answer', width: 26 },
      { field: 'ownerPerson', width: 12 },
      { field: 'note', width: 24 },
    ],
    incoming: false,
    screen: ['name', 'level', 'provider', 'cycle', 'raised', 'planned', 'state', 'ownerPerson'],
  },
]
