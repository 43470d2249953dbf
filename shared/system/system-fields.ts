import type { FieldInfo } from '../field/field-info'
import type { SystemField } from './system'

const LOCAL = '地方模板'

/** Fields of an information system in the order of the list (信息系统清单). */
export const systemFields: Readonly<Record<SystemField, FieldInfo>> = {
  name: { label: '信息系统名称', type: { kind: 'text', max: 100 }, required: 'always', source: LOCAL },
  shortName: { label: '系统简称', type: { kind: 'text', max: 50 }, source: LOCAL },
  owner: { label: '系统归属', type: { kind: 'code', list: 'systemOwner' }, required: 'always', source: LOCAL },
  state: { label: '运行状态', type: { kind: 'code', list: 'systemState' }, required: 'always', source: LOCAL },
  department: { label: '主管科室', type: { kind: 'text', max: 100 }, source: LOCAL },
  purpose: { label: '主要功能', type: { kind: 'text', max: 500, long: true }, source: LOCAL },
  upperUnit: { label: '上级主管单位', type: { kind: 'text', max: 100 }, required: 'when', source: LOCAL },
  builder: { label: '承建单位', type: { kind: 'text', max: 100 }, source: LOCAL },
  operator: { label: '运维单位', type: { kind: 'text', max: 100 }, source: LOCAL },
  onlineSince: { label: '上线日期', type: { kind: 'date' }, source: LOCAL },
  network: { label: '网络环境', type: { kind: 'code', list: 'network' }, source: LOCAL },
  deployedAt: { label: '部署位置', type: { kind: 'text', max: 100 }, source: LOCAL },
  database: { label: '数据库', type: { kind: 'text', max: 100 }, source: LOCAL },
  protection: { label: '等级保护级别', type: { kind: 'text', max: 20 }, source: LOCAL },
  protectionNo: { label: '等保备案号', type: { kind: 'text', max: 50 }, source: LOCAL },
  onPlatform: { label: '是否接入公共平台', type: { kind: 'yes-no' }, source: LOCAL },
  platformSince: { label: '接入日期', type: { kind: 'date' }, source: LOCAL },
  totalStorage: { label: '数据存储总量（G）', type: { kind: 'decimal', unit: 'G' }, source: LOCAL },
  ownerPerson: { label: '责任人', type: { kind: 'person' }, source: LOCAL },
  note: { label: '备注', type: { kind: 'text', max: 500, long: true }, source: LOCAL },
}
