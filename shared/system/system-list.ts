import { shown } from '../base/draft'
import { foldName } from '../field/plain-text'
import { valueOf } from '../field/record-value'
import { mustMend, namedTwice, type ListGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { byCode } from '../lists/list-order'
import type { ListRow } from '../lists/record-list'
import { listGaps as say } from '../text/list-gaps'
import { resourcesOfSystem } from './resources-of-system'
import type { SystemDraft } from './system'
import { unlistedSystems } from './unlisted-systems'
import { systemFields } from './system-fields'

const nameOf = ({ record }: ListRow): string => shown(valueOf(record, 'name'))

/** 信息系统清单. */
export const systemList: KindList<SystemDraft> = {
  id: 'systems',
  title: '信息系统清单',
  fields: systemFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ owner, name }) => [shown(owner), shown(name)],
  begin: () => ({}),
  columns: [
    { field: 'name', width: 26 },
    { field: 'shortName', width: 14 },
    { field: 'owner', width: 10 },
    { field: 'state', width: 10 },
    { field: 'department', width: 16 },
    { field: 'purpose', width: 36 },
    { field: 'upperUnit', width: 20 },
    { field: 'builder', width: 20 },
    { field: 'operator', width: 20 },
    { field: 'onlineSince', width: 12 },
    { field: 'network', width: 12 },
    { field: 'deployedAt', width: 18 },
    { field: 'database', width: 14 },
    { field: 'protection', width: 12 },
    { field: 'protectionNo', width: 18 },
    { field: 'onPlatform', width: 12 },
    { field: 'platformSince', width: 12 },
    { field: 'totalStorage', width: 12 },
    {
      id: 'resources',
      label: '产生信息资源数',
      width: 12,
      told: 'number',
      tell: (row, { resources }) => String(resourcesOfSystem(nameOf(row), resources).length),
    },
    {
      id: 'resourceNames',
      label: '产生的信息资源',
      width: 36,
      told: 'words',
      tell: (row, { resources }) =>
        resourcesOfSystem(nameOf(row), resources)
          .toSorted(byCode)
          .map(({ name }) => shown(name))
          .join('、'),
    },
    { field: 'ownerPerson', width: 12 },
    { field: 'note', width: 24 },
  ],
  identity: ['信息系统名称'],
  headings: {
    信息系统名称: '系统名称 系统全称 业务系统名称 应用系统名称 信息系统',
    系统归属: '系统类别 系统类型 建设性质 建设类型 建设方式 自建或条线 自建条线',
    运行状态: '系统状态 状态 使用状态',
    主管科室: '责任科室 业务科室 使用科室 管理科室',
    主要功能: '功能描述 系统功能 系统描述 业务功能 功能简介',
    上级主管单位: '统建单位 上级单位 垂管单位',
    承建单位: '建设单位 开发单位 承建商 开发商',
    运维单位: '运维商 维护单位',
    上线日期: '上线时间 投用日期 建成时间 启用时间',
    网络环境: '部署网络 所在网络 运行网络 网络类型',
    部署位置: '部署地点 部署环境',
    数据库: '数据库类型 数据库品牌',
    等级保护级别: '等保级别 等保等级 网络安全等级 安全等级',
    等保备案号: '等级保护备案号 等保备案编号 备案证明编号',
    是否接入公共平台: '是否接入平台 接入平台 是否接入公共数据平台 是否接入政务数据共享平台 平台接入情况',
    接入日期: '接入时间 接入平台时间',
    备注: '说明 备注说明',
  },
  unread: '必改',
  watched: true,
  check: ({ lines, resources }) => {
    const twice = namedTwice(lines, ({ name }) => foldName(shown(name)))
    return {
      ofLine: (system) => [
        ...(system.owner === 'line' && system.upperUnit === undefined
          ? [mustMend('system-upper-unit', 'upperUnit', say.upperUnit)]
          : []),
        ...(twice(system) ? [mustMend('system-twice', 'name', say.twice(shown(system.name)))] : []),
      ],
      ofList: unlistedSystems(lines, resources).map(({ name, count }): ListGap => ({
        level: '需说明',
        rule: 'system-unlisted',
        key: '',
        message: say.unlisted(name, count),
        count: 1,
        unlisted: name,
      })),
    }
  },
  incoming: false,
  screen: ['name', 'owner', 'state', 'department', 'upperUnit', 'resources', 'ownerPerson'],
  facet: 'state',
  filed: true,
}
