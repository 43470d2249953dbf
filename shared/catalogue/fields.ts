import type { SourcedField } from '../field/field-info'
import type { ItemField, ResourceField } from './resource'

const S1272 = '发改高技〔2017〕1272号'
const TEMPLATE = '1272 填报模板'
const LOCAL = '地方模板'
const LAW = '国令第809号'

/** Fields of a resource in the order of the 1272 template, then the further ones. */
export const resourceFields: Readonly<Record<ResourceField, SourcedField>> = {
  class: { label: '类', type: { kind: 'code', list: 'class' }, required: 'always', source: S1272 },
  classItem: { label: '项', type: { kind: 'code-or-text', max: 50 }, required: 'always', source: S1272 },
  classSub: { label: '目', type: { kind: 'code-or-text', max: 50 }, required: 'always', source: S1272 },
  classLeaf: { label: '细目', type: { kind: 'code-or-text', max: 50 }, source: S1272 },
  name: { label: '信息资源名称', type: { kind: 'text', max: 100 }, required: 'always', source: S1272 },
  code: { label: '信息资源代码', type: { kind: 'text', max: 64 }, source: S1272 },
  provider: { label: '信息资源提供方', type: { kind: 'text', max: 100 }, required: 'always', source: S1272 },
  department: { label: '提供方内部部门', type: { kind: 'text', max: 100 }, source: TEMPLATE },
  providerCode: { label: '资源提供方代码', type: { kind: 'credit-code' }, required: 'always', source: 'GB 32100-2015' },
  abstract: { label: '信息资源摘要', type: { kind: 'text', max: 256, long: true }, required: 'always', source: S1272 },
  system: { label: '来源信息系统名称', type: { kind: 'text', max: 100 }, source: LOCAL, offers: 'source' },
  formatClass: {
    label: '信息资源格式分类',
    type: { kind: 'code', list: 'formatClass' },
    required: 'always',
    source: S1272,
  },
  formatType: { label: '信息资源格式类型', type: { kind: 'format-type' }, required: 'always', source: S1272 },
  formatOther: { label: '其他类型资源格式描述', type: { kind: 'text', max: 100 }, required: 'when', source: TEMPLATE },
  totalStorage: { label: '数据存储总量（G）', type: { kind: 'decimal', unit: 'G' }, source: TEMPLATE },
  totalRecords: { label: '结构化信息记录总数（万）', type: { kind: 'decimal', unit: '万' }, source: TEMPLATE },
  sharedStorage: { label: '已共享的数据存储量（G）', type: { kind: 'decimal', unit: 'G' }, source: TEMPLATE },
  sharedRecords: { label: '已共享的结构化记录数（万）', type: { kind: 'decimal', unit: '万' }, source: TEMPLATE },
  openStorage: { label: '已开放的数据存储量（G）', type: { kind: 'decimal', unit: 'G' }, source: TEMPLATE },
  openRecords: { label: '已开放的结构化记录数（万）', type: { kind: 'decimal', unit: '万' }, source: TEMPLATE },
  shareType: { label: '共享类型', type: { kind: 'code', list: 'shareType' }, required: 'always', source: LAW },
  shareCondition: { label: '共享条件', type: { kind: 'text', max: 256 }, required: 'when', source: S1272 },
  shareBasis: { label: '不予共享依据', type: { kind: 'text', max: 256 }, required: 'when', source: S1272 },
  shareWayClass: {
    label: '共享方式分类',
    type: { kind: 'code', list: 'shareWayClass' },
    required: 'always',
    source: TEMPLATE,
  },
  shareWay: { label: '共享方式类型', type: { kind: 'code', list: 'shareWay' }, required: 'always', source: TEMPLATE },
  openType: { label: '开放类型', type: { kind: 'code', list: 'openType' }, required: 'always', source: S1272 },
  openCondition: { label: '开放条件', type: { kind: 'text', max: 256 }, required: 'when', source: S1272 },
  cycle: { label: '更新周期', type: { kind: 'code', list: 'cycle' }, required: 'always', source: S1272 },
  cycleNote: { label: '更新周期说明', type: { kind: 'text', max: 100 }, required: 'when', source: LOCAL },
  lastUpdated: { label: '最近更新日期', type: { kind: 'date' }, source: LAW },
  published: { label: '发布日期', type: { kind: 'date' }, required: 'always', source: S1272 },
  related: { label: '关联资源代码', type: { kind: 'text', max: 500 }, source: S1272 },
  dataLevel: { label: '数据级别', type: { kind: 'code', list: 'dataLevel' }, source: 'GB/T 43697-2024' },
  classTag: { label: '数据分类', type: { kind: 'text', max: 100 }, source: 'GB/T 43697-2024' },
  secrecy: {
    label: '涉密属性',
    type: { kind: 'code', list: 'secrecy' },
    required: 'always',
    source: '国令第809号 第三条',
  },
  hasPersonal: { label: '是否含个人信息', type: { kind: 'yes-no' }, required: 'always', source: '个人信息保护法' },
  hasSensitive: { label: '是否含敏感个人信息', type: { kind: 'yes-no' }, required: 'always', source: '个人信息保护法' },
  dutyBasis: { label: '职责依据', type: { kind: 'text', max: 256 }, source: LOCAL },
  matterCode: { label: '事项编码', type: { kind: 'text', max: 64 }, source: LOCAL },
  scope: { label: '数据范围', type: { kind: 'text', max: 100 }, source: LOCAL },
  timeRange: { label: '时间范围', type: { kind: 'text', max: 100 }, source: LOCAL },
  collected: { label: '是否已归集', type: { kind: 'yes-no' }, source: LOCAL },
  hookStatus: { label: '挂接状态', type: { kind: 'code-or-text', max: 20 }, source: LOCAL },
  focusFields: {
    label: '重点领域',
    type: { kind: 'code', list: 'focusField', many: true },
    source: '“数据要素×”三年行动计划',
  },
  registrationNo: { label: '公共数据登记号', type: { kind: 'text', max: 64 }, source: '发改数据规〔2025〕26号' },
  registrationKind: { label: '登记类型', type: { kind: 'text', max: 20 }, source: '发改数据规〔2025〕26号' },
  registrationOffice: { label: '登记机构', type: { kind: 'text', max: 100 }, source: '发改数据规〔2025〕26号' },
  registrationDay: { label: '登记日期', type: { kind: 'date' }, source: '发改数据规〔2025〕26号' },
  registrationUntil: { label: '登记有效期至', type: { kind: 'date' }, source: '发改数据规〔2025〕26号' },
  source: { label: '数据来源方式', type: { kind: 'text', max: 100 }, source: LOCAL },
  sourceUnit: { label: '原始数源单位', type: { kind: 'text', max: 100 }, source: LOCAL },
  ownerPerson: { label: '责任人', type: { kind: 'person' }, required: 'always', source: LAW },
  changeReason: { label: '变更原因', type: { kind: 'text', max: 256 }, source: LAW },
}

/** Fields of a data item in ledger order. */
export const itemFields: Readonly<Record<ItemField, SourcedField>> = {
  // An item may be called 空.
  name: { label: '信息项名称', type: { kind: 'text', max: 100, anyWord: true }, required: 'always', source: S1272 },
  enName: { label: '字段名', type: { kind: 'text', max: 64 }, source: LOCAL },
  type: { label: '数据类型', type: { kind: 'code', list: 'itemType' }, required: 'always', source: S1272 },
  length: { label: '数据长度', type: { kind: 'whole', max: 1_000_000_000 }, required: 'when', source: TEMPLATE },
  precision: { label: '数据精度', type: { kind: 'whole', max: 100 }, source: LOCAL },
  isKey: { label: '主键', type: { kind: 'yes-no' }, source: LOCAL },
  nullable: { label: '可空', type: { kind: 'yes-no' }, source: LOCAL },
  dictRef: { label: '引用字典', type: { kind: 'text', max: 100 }, source: LOCAL },
  level: { label: '数据项级别', type: { kind: 'code', list: 'dataLevel' }, source: 'GB/T 43697-2024' },
  shareType: { label: '信息项共享类型', type: { kind: 'code', list: 'shareType' }, source: S1272 },
  openType: { label: '信息项开放类型', type: { kind: 'code', list: 'openType' }, source: S1272 },
  example: { label: '示例值', type: { kind: 'text', max: 100 }, source: LOCAL },
  description: { label: '说明', type: { kind: 'text', max: 500 }, source: LOCAL },
}
