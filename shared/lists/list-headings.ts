import { foldLabel } from '../field/plain-text'
import { columnNames } from '../tables/column-names'
import { fieldInfoOf, fieldRefs, type FieldRef } from '../catalogue/field-ref'
import type { RecordList, ListColumn } from './record-list'

const words = (text: string): readonly string[] => text.split(' ')

/** How else offices head the columns that no field of the catalogue stands behind. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  信息系统名称: words('系统名称 系统全称 业务系统名称 应用系统名称 信息系统'),
  系统归属: words('系统类别 系统类型 建设性质 建设类型 建设方式 自建或条线 自建条线'),
  运行状态: words('系统状态 状态 使用状态'),
  主管科室: words('责任科室 业务科室 使用科室 管理科室'),
  主要功能: words('功能描述 系统功能 系统描述 业务功能 功能简介'),
  上级主管单位: words('统建单位 上级单位 垂管单位'),
  承建单位: words('建设单位 开发单位 承建商 开发商'),
  运维单位: words('运维商 维护单位'),
  上线日期: words('上线时间 投用日期 建成时间 启用时间'),
  网络环境: words('部署网络 所在网络 运行网络 网络类型'),
  部署位置: words('部署地点 部署环境'),
  数据库: words('数据库类型 数据库品牌'),
  等级保护级别: words('等保级别 等保等级 网络安全等级 安全等级'),
  需求数据名称: words('需求名称 需求信息资源名称 需求资源名称 数据名称 需求数据 回流数据名称'),
  需求科室: words('需求部门 提出科室 申请科室 使用科室'),
  数据提供单位: words('提供单位 提供部门 数源单位 数源部门 数据来源单位 责任单位'),
  数据来源层级: words('来源层级 数据层级 回流层级'),
  数据所在系统: words('来源系统 所在系统 系统名称'),
  所需信息项: words('需求信息项 所需数据项 需求数据项 需求字段 数据项'),
  使用场景: words('应用场景 需求用途 用途 使用用途 业务场景'),
  需求依据: words('申请依据 依据 法律依据'),
  期望共享方式: words('共享方式 提供方式 需求方式'),
  期望更新周期: words('更新周期 更新频率'),
  提出日期: words('提出时间 申请日期 申请时间'),
  计划完成日期: words('计划完成时间 完成时限 计划时间'),
  办理状态: words('办理情况 进展 状态 当前状态'),
  满足日期: words('满足时间 完成日期 完成时间'),
  答复情况: words('答复意见 反馈情况 回复情况'),
  计划开放日期: words('计划开放时间 拟开放时间 开放时限'),
  开放进度: words('开放状态 进度'),
  实际开放日期: words('实际开放时间 开放日期 开放时间'),
  开放平台: words('开放渠道 开放网站'),
  备注: words('说明 备注说明'),
}

const refs = new Map<unknown, FieldRef>(fieldRefs.map((ref) => [fieldInfoOf(ref), ref]))

/** The field of the catalogue that a column shows; undefined for columns of other records. */
export const fieldRefOf = ({ info }: ListColumn): FieldRef | undefined => refs.get(info)

const synonyms = (column: ListColumn): readonly string[] => {
  const ref = fieldRefOf(column)
  return (ref === undefined ? otherNames[column.label] : columnNames[ref]) ?? []
}

/** Which column of the list each heading names, if any: its own label first, then what else it is called. */
export const matchHeadings = (list: RecordList, headings: readonly string[]): readonly (number | undefined)[] => {
  const folded = headings.map(foldLabel)
  const places: (number | undefined)[] = list.columns.map(() => undefined)
  const taken = new Set<number>()
  const take = (namesOf: (column: ListColumn) => readonly string[]): void => {
    for (const [at, column] of list.columns.entries()) {
      if (places[at] !== undefined) continue
      const names = new Set(namesOf(column).map(foldLabel))
      const place = folded.findIndex((heading, index) => !taken.has(index) && heading !== '' && names.has(heading))
      if (place < 0) continue
      places[at] = place
      taken.add(place)
    }
  }
  take(({ label }) => [label])
  take(synonyms)
  return places
}
