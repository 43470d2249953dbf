/** Why a cell was changed without asking; stands in the list of what was mended. */
export const mended = {
  whiteSpace: '去掉多余的空格、换行或全角字符',
  empty: '视为没有填写',
  listed: '按代码表的写法',
  date: '统一为年-月-日',
  number: '统一为数字写法',
  rounded: '保留四位小数',
  cut: '一格最多保存 32,767 个字，后面的没有带入，请核对原文件',
  upperCase: '统一为大写半角',
  merged: '合并单元格向下填充',
  ditto: '“同上”按上一行填写，不递增',
  openYes: '填“是”且有开放条件，按“有条件开放”；没有条件，按“无条件开放”',
  openNo: '填“否”，按“不予开放”',
  basisMoved: '不予共享资源的“共享条件”一栏写的是依据，移入“不予共享依据”',
  split: '一格里写了两项，分开填写',
  items: '一格里写了多个信息项，分成一项一条',
  classOfType: '按格式类型补上格式分类',
  noPerson: '不是姓名，视为没有填写；请从名册中选择责任人',
} as const

const q = (text: string): string => `“${text}”`
const filled = (label: string, value: string): string =>
  value === '' ? `${q(label)}没有填写` : `${q(label)}填的是${q(value)}`
const change = (to: string | undefined): string => (to === undefined ? '' : `可改为${q(to)}。`)

const S1272 = '发改高技〔2017〕1272号'
const TEMPLATE = '1272 填报模板'
const LAW = '国令第809号'

/**
 * What a finding says after 第 n 行: what stands there, why that is a problem (with the standard) and what to do.
 * `label` is the column as the 1272 template names it, `value` what was typed.
 */
export const findingText = {
  'name-is-system': (label: string, value: string) =>
    `${filled(label, value)}，这是信息系统的名称，不是数据资源的名称（${S1272}）。请改为系统所产生数据的名称，系统名称填在“来源信息系统名称”。`,
  'fill-down-counted': (label: string, value: string, to: string | undefined) =>
    `${filled(label, value)}，末尾数字是下拉填充时自动递增出来的，与上面各行不一致（${TEMPLATE}）。${change(to)}`,
  'fill-down-counted-name': (label: string, value: string, other: string) =>
    `${filled(label, value)}，除末尾数字外与${q(other)}完全相同，是下拉填充递增出来的（${S1272}）。请删去多出来的这一条，或填写它自己的名称、摘要和信息项。`,
  'duplicate-by-punctuation': (label: string, value: string, other: string, exact: boolean) =>
    exact
      ? `${filled(label, value)}，与前面的${q(other)}重名；同一单位的信息资源名称不得重复（${S1272}）。请合并两条，或改成能区分的名称。`
      : `${filled(label, value)}，与前面的${q(other)}只差标点、空格或全半角；同一单位的信息资源名称不得重复（${S1272}）。请合并两条，或改成能区分的名称。`,
  'provider-code-wrong': (label: string, value: string, why: 'length' | 'letters' | 'check', to: string | undefined) =>
    `${filled(label, value)}，${{ length: '不足或超过 18 位', letters: '含有统一社会信用代码不使用的字符', check: '最后一位校验码不对' }[why]}（GB 32100-2015）。${to === undefined ? '请对照统一社会信用代码证书改正。' : change(to)}`,
  'provider-code-uneven': (label: string, value: string, provider: string, to: string) =>
    `${filled(label, value)}，与${q(provider)}其他行的代码不一致（${S1272}）。${change(to)}`,
  'code-drift': (label: string, value: string, to: string) =>
    `${filled(label, value)}，与同一信息资源的代码${q(to)}不一致，多为下拉填充造成（${S1272}）。${change(to)}`,
  'format-type-mismatch': (label: string, value: string, formatClass: string, to: string | undefined) =>
    `${filled(label, value)}，不属于格式分类${q(formatClass)}（${S1272}）。${to === undefined ? '请改格式类型，或改格式分类。' : `可把格式分类改为${q(to)}，或改格式类型。`}`,
  'share-way-mismatch': (label: string, value: string, formatClass: string, ways: string) =>
    `${filled(label, value)}，格式分类为${q(formatClass)}的资源通过共享平台只能以${ways}方式共享（${TEMPLATE}）。可改为${ways}。`,
  'share-way-unusual': (label: string, value: string, formatClass: string) =>
    `${filled(label, value)}，格式分类为${q(formatClass)}的资源一般以数据库或接口方式共享（${TEMPLATE}）。确需如此请写明原因。`,
  'share-way-class-mismatch': (label: string, value: string, shareWayClass: string) =>
    `${filled(label, value)}，与共享方式分类${q(shareWayClass)}不对应（${TEMPLATE}）。请核对两栏。`,
  'number-with-unit': (label: string, value: string, to: string | undefined) =>
    `${filled(label, value)}，本栏只填数字，单位已在表头（${TEMPLATE}）。${to === undefined ? '请换算后只填数字，不清楚填 0。' : change(to)}`,
  'number-unclear': (label: string, value: string) =>
    `${filled(label, value)}，不是数字（${TEMPLATE}）。请填数字，不清楚填 0。`,
  'missing-abstract': (label: string) =>
    `${filled(label, '')}，每个信息资源都要有摘要（${S1272}）。请用 10 至 256 个字说明记录了什么、用于什么。`,
  'abstract-equals-name': (label: string, value: string) =>
    `${filled(label, value)}，与信息资源名称相同，没有说明内容（${S1272}）。请用 10 至 256 个字说明记录了什么、用于什么。`,
  'abstract-length': (label: string, length: number) =>
    `${q(label)}有 ${String(length)} 个字，一般为 10 至 256 个字（${S1272}）。请适当${length < 10 ? '补充' : '精简'}。`,
  'condition-missing': (label: string, value: string, kind: '共享' | '开放') =>
    `${filled(label, value)}，${kind}类型为“有条件${kind}”时必须写明条件（${kind === '共享' ? `${LAW}；` : ''}${S1272}）。请填写${kind}条件，或把${kind}类型改为“无条件${kind}”。`,
  'refused-without-basis': (label: string, value: string) =>
    `${filled(label, value)}，不予共享须写明法律、行政法规或国务院决定的名称和条款（${LAW}；${S1272}）。请写成“《……》第……条”。`,
  'bad-date': (label: string, value: string) =>
    `${filled(label, value)}，不是存在的日期（GB/T 7408）。请写成 2024-07-14 这样的日期。`,
  'date-incomplete': (label: string, value: string, to: string | undefined) =>
    `${filled(label, value)}，没有写全年月日（GB/T 7408）。请写成 2024-07-14 这样的日期。${change(to)}`,
  'date-in-future': (label: string, value: string) => `${filled(label, value)}，晚于今天（${S1272}）。请核对。`,
  'value-not-in-list': (
    label: string,
    value: string,
    list: string,
    count: number,
    source: string,
    to: string | undefined,
  ) =>
    `${filled(label, value)}，不在${list} ${String(count)} 个选项之内（${source}）。${to === undefined ? '请从列表中选择。' : change(to)}`,
  'format-type-unlisted': (label: string, value: string) =>
    `${filled(label, value)}，不在标准列出的格式类型之内（${S1272}）。请在“其他类型资源格式描述”中写明。`,
  'required-missing': (label: string, source: string) =>
    `${filled(label, '')}，这是必填项（${source}）。请补填，或在报送时说明原因。`,
  'required-column-missing': (label: string, source: string) =>
    `表中没有${q(label)}这一列，报送前需要补填（${source}）。导入后可以成批填写。`,
  'uneven-in-resource': (label: string, value: string, to: string) =>
    `${filled(label, value)}，与同一信息资源前面各行的${q(to)}不一致（${TEMPLATE}）。导入时采用${q(to)}，请核对。`,
  'volume-exceeds-total': (label: string, value: string, total: string, amount: string) =>
    `${filled(label, value)}，大于${q(total)}的 ${amount}（${TEMPLATE}）。请核对两个数字。`,
  'item-name-duplicate': (label: string, value: string) =>
    `${filled(label, value)}，在同一信息资源中重复（${S1272}）。请删去重复的信息项或改名。`,
  'items-missing': (label: string, formatClass: string) =>
    `没有${q(label)}，格式分类为${q(formatClass)}的资源应列出信息项（${S1272}）。请补填。`,
  'code-duplicate': (label: string, value: string, other: string) =>
    `${filled(label, value)}，与${q(other)}的代码相同，代码应当唯一（${S1272}）。请核对。`,
  'code-pattern': (label: string, value: string, pattern: string) =>
    `${filled(label, value)}，与代码格式不同：${pattern}。代码由主管部门赋予的可不改。`,
  'code-pattern-many': (label: string, count: number, pattern: string) =>
    `有 ${String(count)} 个${q(label)}与代码格式不同：${pattern}。代码由主管部门赋予的可不改。`,
  'text-too-long': (label: string, length: number, max: number) =>
    `${q(label)}有 ${String(length)} 个字，最多 ${String(max)} 个字。请精简。`,
  'value-unclear': (label: string, value: string) => `${filled(label, value)}，看不出是多少。请只填整数。`,
  'person-not-chosen': (label: string, value: string) =>
    `${filled(label, value)}，还没有对应到队伍中的人员（${LAW}）。请从名册中选择。`,
  'secret-refused': (label: string, value: string) =>
    `${filled(label, value)}，涉密和工作秘密信息不得在本软件中保存（国令第809号 第三条）。这一条没有带入，请按保密规定另行处理。`,
  row: (row: number) => `第 ${String(row)} 行`,
  yesNoList: '“是”“否”',
  codeForm: '前段一般为类 1 位、项 2 位、目 3 位和细目，“/”后为顺序码（发改高技〔2017〕1272号）',
} as const
