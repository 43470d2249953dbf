import type { FindingLevel } from '../base/finding-level'

/** One rule: its level when a workbook comes in and at filing, its Chinese title, the standard, and what to do. */
export interface RuleInfo {
  readonly level: FindingLevel
  /** Where filing is stricter than import. */
  readonly atFiling?: FindingLevel
  readonly title: string
  readonly source: string
  readonly todo: string
}

const S1272 = '发改高技〔2017〕1272号'
const TEMPLATE = '1272 填报模板'
const LAW = '国令第809号'
const DATE = 'GB/T 7408'
const LEVELS = 'GB/T 43697-2024'
const PERSONAL = '个人信息保护法'

/** The one table of rule ids. At import only the first fifteen block. */
export const rules = {
  'name-is-system': { level: '必改', title: '把系统名称当作资源名称', source: S1272, todo: '改为数据资源的名称' },
  'fill-down-counted': { level: '必改', title: '下拉填充时数字递增', source: TEMPLATE, todo: '改回与上面各行一致' },
  'duplicate-by-punctuation': {
    level: '必改',
    title: '名称重复（只差标点、空格或全半角）',
    source: S1272,
    todo: '合并或改名',
  },
  'provider-code-wrong': { level: '必改', title: '提供方代码不正确', source: 'GB 32100-2015', todo: '对照证书改正' },
  'provider-code-uneven': { level: '必改', title: '同一提供方代码不一致', source: S1272, todo: '改为多数行的代码' },
  'code-drift': { level: '必改', title: '同一资源内代码不一致', source: S1272, todo: '改为本资源的代码' },
  'format-type-mismatch': {
    level: '必改',
    title: '格式类型与格式分类不符',
    source: S1272,
    todo: '改格式类型或格式分类',
  },
  'share-way-mismatch': { level: '必改', title: '共享方式与格式分类不符', source: TEMPLATE, todo: '改共享方式类型' },
  'number-with-unit': { level: '必改', title: '数字栏填了单位', source: TEMPLATE, todo: '只填数字' },
  'missing-abstract': { level: '必改', title: '没有摘要', source: S1272, todo: '补填 10 至 256 个字' },
  'abstract-equals-name': { level: '必改', title: '摘要与名称相同', source: S1272, todo: '写明记录了什么、用于什么' },
  'condition-missing': {
    level: '必改',
    title: '有条件共享（开放）没有写条件',
    source: `${LAW}；${S1272}`,
    todo: '补填条件',
  },
  'refused-without-basis': {
    level: '必改',
    title: '不予共享没有法律条款',
    source: `${LAW}；${S1272}`,
    todo: '写明《法规名称》第几条',
  },
  'bad-date': { level: '必改', title: '日期不存在', source: DATE, todo: '改为存在的日期' },
  'value-not-in-list': { level: '必改', title: '填写内容不在列表中', source: S1272, todo: '从列表中选择' },
  'required-missing': { level: '需说明', title: '必填项没有填写', source: S1272, todo: '补填' },
  'uneven-in-resource': { level: '需说明', title: '同一资源各行填写不一致', source: TEMPLATE, todo: '核对' },
  'volume-exceeds-total': { level: '需说明', title: '共享或开放数量大于总量', source: TEMPLATE, todo: '核对两个数字' },
  'item-name-duplicate': { level: '需说明', title: '同一资源内信息项重名', source: S1272, todo: '删去或改名' },
  'items-missing': { level: '需说明', title: '没有信息项', source: S1272, todo: '补填信息项' },
  'code-duplicate': { level: '需说明', title: '两个资源代码相同', source: S1272, todo: '核对代码' },
  'format-type-unlisted': { level: '需说明', title: '格式类型不在标准之列', source: S1272, todo: '写明格式描述' },
  'share-way-unusual': { level: '需说明', title: '数据库资源以其他方式共享', source: TEMPLATE, todo: '写明原因' },
  'share-way-class-mismatch': {
    level: '需说明',
    title: '共享方式分类与类型不对应',
    source: TEMPLATE,
    todo: '核对两栏',
  },
  'date-incomplete': { level: '需说明', atFiling: '必改', title: '日期没有写全', source: DATE, todo: '补全年月日' },
  'date-in-future': { level: '需说明', title: '日期晚于今天', source: S1272, todo: '核对' },
  'number-unclear': {
    level: '需说明',
    atFiling: '必改',
    title: '数字栏填的不是数字',
    source: TEMPLATE,
    todo: '填数字，不清楚填 0',
  },
  'value-unclear': {
    level: '需说明',
    atFiling: '必改',
    title: '长度或精度看不出是多少',
    source: TEMPLATE,
    todo: '只填整数',
  },
  'text-too-long': { level: '需说明', title: '文字过长', source: TEMPLATE, todo: '精简' },
  'secret-refused': {
    level: '需说明',
    atFiling: '必改',
    title: '涉密内容没有带入',
    source: `${LAW} 第三条`,
    todo: '按保密规定另行处理',
  },
  'person-not-chosen': { level: '需说明', title: '责任人没有对应到名册', source: LAW, todo: '从名册中选择' },
  'required-column-missing': { level: '建议', title: '表中缺少必填列', source: S1272, todo: '导入后补填' },
  'code-pattern': { level: '建议', atFiling: '建议', title: '代码格式不同', source: S1272, todo: '核对代码' },
  'abstract-length': { level: '建议', title: '摘要过短或过长', source: S1272, todo: '补充或精简' },
  'code-class-mismatch': { level: '需说明', title: '代码第一位与类不对应', source: S1272, todo: '核对代码和类' },
  'related-unknown': {
    level: '建议',
    atFiling: '需说明',
    title: '关联资源不在本单位目录中',
    source: S1272,
    todo: '核对，或写明“外部：”',
  },
  'related-self': { level: '建议', title: '关联资源是自己', source: S1272, todo: '改为另一资源' },
  'open-not-shared': { level: '需说明', title: '不予共享却向社会开放', source: S1272, todo: '核对两栏' },
  'condition-unused': { level: '建议', title: '填了用不到的条件或依据', source: S1272, todo: '清空或改类型' },
  'open-amount-unexpected': { level: '建议', title: '不予开放却有开放数量', source: TEMPLATE, todo: '填 0 或改类型' },
  'item-wider': { level: '建议', title: '信息项的共享（开放）比资源宽', source: S1272, todo: '核对' },
  'key-nullable': { level: '建议', title: '主键标为可空', source: '数据资源字典', todo: '把可空改为否' },
  'precision-exceeds-length': { level: '建议', title: '精度大于长度', source: '数据资源字典', todo: '核对两个数字' },
  stale: { level: '建议', title: '过期未更新', source: S1272, todo: '更新数据，改最近更新日期' },
  'person-gone': { level: '需说明', title: '责任人已不在名册中', source: LAW, todo: '另选责任人' },
  'secret-word': { level: '需说明', title: '文字中有涉密提示词', source: `${LAW} 第三条`, todo: '删去、改写或说明' },
  'personal-suspected': { level: '建议', title: '像是含个人信息', source: PERSONAL, todo: '改为“是”' },
  'sensitive-suspected': {
    level: '建议',
    title: '像是含敏感个人信息',
    source: `${PERSONAL} 第二十八条`,
    todo: '改为“是”',
  },
  'sensitive-not-personal': {
    level: '需说明',
    title: '含敏感个人信息却不含个人信息',
    source: `${PERSONAL} 第二十八条`,
    todo: '核对两栏',
  },
  'sensitive-impact': {
    level: '建议',
    title: '提供敏感个人信息前须评估',
    source: `${PERSONAL} 第五十五条`,
    todo: '确认已评估并留存',
  },
  'personal-open': { level: '需说明', title: '含个人信息却无条件开放', source: PERSONAL, todo: '改开放类型或说明' },
  'data-level-missing': { level: '建议', title: '没有填数据级别', source: LEVELS, todo: '选择级别' },
  'level-restricted': { level: '建议', title: '核心、重要数据限制导出', source: LEVELS, todo: '导出前审批' },
  'level-unconditional': {
    level: '需说明',
    title: '核心、重要数据无条件共享或开放',
    source: LEVELS,
    todo: '改共享（开放）类型',
  },
  'item-level-above': { level: '建议', title: '级别低于所含信息项', source: LEVELS, todo: '改为最高级别' },
  'example-personal': { level: '需说明', title: '示例值像真实的个人号码', source: PERSONAL, todo: '换成虚构的值' },
} as const satisfies Readonly<Record<string, RuleInfo>>
export type RuleId = keyof typeof rules

/** The table's entry of a rule id from outside; undefined for one it does not know. */
export const ruleInfo = (id: string): RuleInfo | undefined =>
  Object.hasOwn(rules, id) ? rules[id as RuleId] : undefined
