const q = (text: string): string => `“${text}”`
const filled = (label: string, value: string): string => `${q(label)}填的是${q(value)}`

const S1272 = '发改高技〔2017〕1272号'
const LEVELS = 'GB/T 43697-2024'
const PERSONAL = '个人信息保护法'

/** What a finding about secrecy, personal data, data levels or fields against each other says after 第 n 行. */
export const qualityText = {
  'secret-word': (label: string, word: string) =>
    `${q(label)}中有${q(word)}。本软件不得处理国家秘密、工作秘密（国令第809号 第三条）。确属涉密的请删去这一条，按保密规定另行处理；不涉密的请改写或说明。`,
  'personal-suspected': (label: string, item: string) =>
    `信息项${q(item)}像是个人信息，${q(label)}却没有填“是”（${PERSONAL}）。含个人信息的请改为“是”。`,
  'sensitive-suspected': (label: string, item: string) =>
    `信息项${q(item)}像是敏感个人信息，${q(label)}却没有填“是”（${PERSONAL} 第二十八条）。含敏感个人信息的请改为“是”。`,
  'sensitive-not-personal': (label: string) =>
    `填了含敏感个人信息，${q(label)}却填“否”；敏感个人信息也是个人信息（${PERSONAL} 第二十八条）。请改为“是”，或核对另一栏。`,
  'sensitive-impact': (label: string) =>
    `${filled(label, '是')}，向其他单位提供前须做个人信息保护影响评估（${PERSONAL} 第五十五条）。请确认已经评估并留存记录。`,
  'personal-open': (label: string) =>
    `${filled(label, '无条件开放')}，而资源含个人信息（${PERSONAL}）。请改为有条件或不予开放；已经去标识的请说明。`,
  'data-level-missing': (label: string, source: string) =>
    `${q(label)}没有填写，数据应当分类分级（${source}）。请从列表中选择级别。`,
  'level-restricted': (label: string, level: string) =>
    `${filled(label, level)}，导出和提供受限制（${LEVELS}）。请在导出、报送前按规定审批。`,
  'level-unconditional': (label: string, level: string) =>
    `${q(label)}没有设条件，而数据级别是${q(level)}（${LEVELS}）。请改为有条件或不予，或核对数据级别。`,
  'item-level-above': (label: string, level: string, highest: string) =>
    `${filled(label, level)}，低于其中信息项的${q(highest)}（${LEVELS}）。资源的级别一般不低于所含信息项的最高级别，请核对。`,
  'example-personal': (label: string) => `${q(label)}像是真实的证件号码或手机号码（${PERSONAL}）。请换成明显虚构的值。`,
  'code-class-mismatch': (label: string, value: string, name: string) =>
    `${filled(label, value)}，代码第一位与类${q(name)}不对应（${S1272}）。请核对代码和类。`,
  'related-unknown': (label: string, codes: string) =>
    `${q(label)}中的${q(codes)}不在本单位目录中（${S1272}）。请核对；是其他单位的代码，请在前面写“外部：”。`,
  'related-self': (label: string, value: string) =>
    `${q(label)}中的${q(value)}是本资源自己的代码（${S1272}）。请改为相关联的另一资源。`,
  'open-not-shared': (label: string, value: string) =>
    `${filled(label, value)}，而共享类型是“不予共享”，两栏矛盾（${S1272}）。请核对两栏，确需如此请说明。`,
  'condition-unused': (label: string, typeLabel: string, type: string) =>
    `${q(label)}有内容，而${filled(typeLabel, type)}，用不到这一栏（${S1272}）。请清空，或改${q(typeLabel)}。`,
  'open-amount-unexpected': (label: string, value: string) =>
    `${filled(label, value)}，而开放类型是“不予开放”（1272 填报模板）。请填 0 或清空，或改开放类型。`,
  'item-wider': (label: string, value: string, whole: string) =>
    `${filled(label, value)}，比整个资源的${q(whole)}还宽（${S1272}）。请核对。`,
  'key-nullable': (name: string) =>
    `主键${q(name)}标为可空，主键不能为空（数据资源字典）。请把“可空”改为“否”，或核对主键。`,
  'precision-exceeds-length': (label: string, value: string, length: string) =>
    `${filled(label, value)}，大于数据长度 ${length}（数据资源字典）。请核对两个数字。`,
  stale: (label: string, value: string, cycle: string) =>
    `${filled(label, value)}，按更新周期${q(cycle)}已经过期（${S1272}）。请更新数据后改这一栏，或核对更新周期。`,
  'person-gone': (label: string) => `${q(label)}指的人员已不在名册中（国令第809号）。请从名册中另选责任人。`,
} as const
