import { shown } from '../base/draft'
import type { KindList } from '../lists/kind-list'
import type { DefectDraft } from './defect'
import { defectIncoming } from './defect-incoming'
import { defectFields } from './defect-kind'

/** 整改台账: every fault, ours and those that we reported. */
export const defectList: KindList<DefectDraft> = {
  id: 'defects',
  title: '整改台账',
  fields: defectFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, number, title }) => [shown(date), shown(number).padStart(6, '0'), shown(title)],
  begin: () => ({ direction: 'received' }),
  columns: [
    { field: 'number', width: 8 },
    { field: 'title', width: 36 },
    { field: 'direction', width: 12 },
    { field: 'source', width: 14 },
    { field: 'none', width: 10 },
    { field: 'date', width: 12 },
    { field: 'time', width: 8 },
    { field: 'listPeriod', width: 14 },
    { field: 'checkedBy', width: 20 },
    { field: 'listDay', width: 12 },
    {
      id: 'known',
      label: '目录中的资源',
      width: 22,
      told: 'words',
      tell: ({ record }, { resources }) => {
        const { resourceId } = record as DefectDraft
        return resourceId === undefined ? '' : shown(resources.find(({ id }) => id === resourceId)?.name)
      },
    },
    { field: 'resource', width: 22 },
    { field: 'item', width: 16 },
    { field: 'dimension', width: 10 },
    { field: 'rows', width: 10 },
    { field: 'otherUnit', width: 20 },
    { field: 'otherOfficer', width: 12 },
    { field: 'note', width: 36 },
    { field: 'handler', width: 10 },
    { field: 'closingNote', width: 36 },
    { field: 'closed', width: 12 },
    { field: 'checked', width: 12 },
    { field: 'checkedNote', width: 20 },
    { field: 'cannot', width: 24 },
    { field: 'negotiated', width: 12 },
    { field: 'negotiators', width: 20 },
    { field: 'agreed', width: 24 },
    { field: 'newTerm', width: 12 },
  ],
  identity: ['清单序号', '问题', '收到日期'],
  headings: {
    清单序号: '序号 编号',
    问题: '问题描述 问题情况 存在问题 问题数据 数据问题 问题内容',
    收到日期: '反馈日期 接收日期',
    检查批次: '批次 检查期次',
    检查单位: '抽查单位 检查部门',
    清单日期: '检查日期 抽查日期',
    信息资源: '资源名称 信息资源名称 数据资源 数据表 表名',
    信息项: '信息项名称 字段 字段名 数据项',
    质量维度: '问题类型 问题类别 维度',
    涉及行数: '问题条数 涉及条数 问题数据量 条数',
    对方单位: '反馈单位 提供单位 责任单位',
    整改措施: '整改情况 整改结果',
    整改完成日期: '完成日期 整改日期 完成时间',
  },
  unread: '需说明',
  watched: true,
  check: false,
  incoming: defectIncoming,
  screen: ['title', 'state', 'date', 'term', 'source', 'resource'],
  facet: false,
  filed: false,
}
