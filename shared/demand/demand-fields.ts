import type { FieldInfo } from '../field/field-info'
import type { DemandField } from './demand'

const LOCAL = '地方模板'
const LAW = '国令第809号'

/** Fields of a demand in the order of the lists (数据需求清单, 回流需求与计划). */
export const demandFields: Readonly<Record<DemandField, FieldInfo>> = {
  name: { label: '需求数据名称', type: { kind: 'text', max: 100 }, required: 'always', source: LAW },
  department: { label: '需求科室', type: { kind: 'text', max: 100 }, source: LOCAL },
  provider: { label: '数据提供单位', type: { kind: 'text', max: 100 }, required: 'always', source: LAW },
  level: { label: '数据来源层级', type: { kind: 'code', list: 'sourceLevel' }, source: LOCAL },
  system: { label: '数据所在系统', type: { kind: 'text', max: 100 }, source: LOCAL, offers: 'source' },
  dataItems: { label: '所需信息项', type: { kind: 'text', max: 2000, long: true }, required: 'always', source: LOCAL },
  purpose: { label: '使用场景', type: { kind: 'text', max: 500, long: true }, required: 'always', source: LAW },
  basis: { label: '需求依据', type: { kind: 'text', max: 256 }, source: LAW },
  shareWay: { label: '期望共享方式', type: { kind: 'code', list: 'shareWay' }, source: LOCAL },
  cycle: { label: '期望更新周期', type: { kind: 'code', list: 'cycle' }, source: LOCAL },
  resource: { label: '对应信息资源', type: { kind: 'text', max: 200 }, source: LOCAL },
  raised: { label: '提出日期', type: { kind: 'date' }, source: LOCAL },
  planned: { label: '计划完成日期', type: { kind: 'date' }, source: LOCAL },
  state: { label: '办理状态', type: { kind: 'code', list: 'demandState' }, required: 'always', source: LOCAL },
  met: { label: '满足日期', type: { kind: 'date' }, source: LOCAL },
  answer: { label: '答复情况', type: { kind: 'text', max: 500, long: true }, source: LOCAL },
  ownerPerson: { label: '责任人', type: { kind: 'person' }, source: LOCAL },
  note: { label: '备注', type: { kind: 'text', max: 500, long: true }, source: LOCAL },
}
