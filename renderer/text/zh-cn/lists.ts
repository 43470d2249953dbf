import { formatCount as n } from '../../../shared/base/format-count'

const purpose: Readonly<Partial<Record<string, string>>> = {
  systems: '自建和条线的信息系统，各系统产生哪些资源。',
  dictionary: '每个信息项的字段名、类型、长度和取值。',
  functions: '按职能依据列出要管的数据。',
  demands: '需要别的单位提供的数据，办到哪一步。',
  backflow: '需要国家、省、市返回的数据，什么时候返回。',
  responsibility: '可共享的资源由谁负责、怎么共享。',
  opening: '本年度准备向社会开放哪些资源、何时开放。',
  gathering: '各资源是否已归集、挂接情况和数据量。',
}

const empty: Readonly<Partial<Record<string, string>>> = {
  systems: '这里列出本单位用的信息系统',
  dictionary: '这里列出每条资源的信息项，先在目录里登记资源',
  functions: '这里按职能列出资源，先在目录里登记资源',
  demands: '这里登记需要别的单位提供的数据',
  backflow: '这里登记需要上级返回的数据',
  responsibility: '这里列出可以共享的资源，共享类型在目录里填写',
  opening: '这里列出本年计划开放的资源',
  gathering: '这里列出资源的归集挂接情况，先在目录里登记资源',
}

/** What begins a line, where it is not the usual word for a new record. */
const add: Readonly<Partial<Record<string, string>>> = {
  systems: '新增信息系统',
  demands: '新增需求',
  backflow: '新增回流需求',
  opening: '列入开放计划',
}

/** What deletes a record, where it is not the usual word. */
const remove: Readonly<Partial<Record<string, string>>> = {
  systems: '删除这个系统',
  demands: '删除这条需求',
  openings: '移出开放计划',
}

/** 清单: the lists beside the catalogue's own ledger. */
export const lists = {
  title: '清单',
  lead: '各类清单直接取自目录和登记，改一处，处处都改。',
  open: '清单',
  back: '全部清单',
  purpose: (list: string) => purpose[list] ?? '',
  empty: (list: string, word: string) => empty[list] ?? `这里登记${word}`,
  add: (list: string, word: string) => add[list] ?? `新增${word}`,
  toCatalogue: '打开目录',
  emptyWhy: '可以逐条新增。',
  emptyWhyClause: (city: string, clause: string, rule: string) => `${rule}（${city} ${clause}）`,
  overview: {
    caption: '清单一览',
    columns: { title: '清单', purpose: '内容', rows: '行数', gaps: '待完善', basis: '依据' },
    rows: (count: number) => `${n(count)} 行`,
    basis: '依据',
    noBasis: '—',
    done: '没有',
    open: '打开',
    openList: (title: string) => `打开${title}`,
  },
  basisLines: (clause: string, words: string, rule: string, document: string) => [
    `${clause}：“${words}”`,
    rule,
    `《${document}》`,
  ],
  search: '查找清单内容',
  year: '年度',
  yearOf: (year: string) => `${year}年`,
  counts: {
    all: (count: number) => `共 ${n(count)} 行`,
    found: (count: number, all: number) => `找到 ${n(count)} 行，共 ${n(all)} 行`,
    byLetters: {
      reading: (found: number) => `先按文字找到 ${n(found)} 行，拼音查找正在准备`,
      failed: (found: number) => `按文字找到 ${n(found)} 行；拼音查找没有准备好，请重新打开程序再试`,
    },
    waiting: '正在检查',
    page: (from: number, to: number) => `第 ${n(from)}–${n(to)} 行`,
  },
  facet: {
    group: (label: string) => `按${label}筛选`,
    one: (label: string, count: number) => `${label} ${n(count)}`,
    none: '没有填写',
    yes: '是',
    no: '否',
  },
  loading: '正在读取清单',
  nothingFound: '没有符合条件的行',
  findings: '问题',
  noName: '（未填名称）',
  goneResource: '（资源已删除）',
  register: {
    ask: (title: string) => `“${title}”做好以后，请登记一次完成情况，“今日”里就不再提醒。`,
    button: '登记完成情况',
  },
  unlisted: {
    title: (count: number) => `有 ${n(count)} 个来源系统还没有列入清单`,
    add: '加入清单',
    former: (count: number, name: string, now: string) =>
      `“${name}”是“${now}”以前的名称，目录中 ${n(count)} 条资源的来源系统还写着它。`,
    addAll: (count: number) => `全部加入清单（${n(count)} 个）`,
    more: (count: number) => `还有 ${n(count)} 个没有显示。`,
    added: (count: number) => `已把 ${n(count)} 个系统加入清单，请补填归属和运行状态`,
  },
  drawer: {
    close: '关闭',
    previous: '上一行',
    next: '下一行',
    required: '带 * 为必填；离开一格即自动保存。',
    saved: '离开一格即自动保存。',
    done: '完成',
    remove: (table: string, counted: string) => remove[table] ?? `删除这${counted}`,
    removed: (name: string) => `已删除“${name}”`,
    resource: '打开资源',
    shown: '其余内容在目录里修改：',
    gone: '这一行已不在清单里，可能刚被删除或撤销。',
    missing: '必填，还没有填写',
    resources: (count: number) => `目录中 ${n(count)} 条资源来自这个系统`,
    showResources: '在目录里查看',
  },
  rename: {
    ask: (count: number, before: string) => `目录中 ${n(count)} 条资源的来源系统还写着“${before}”。`,
    button: (count: number, after: string) => `把这 ${n(count)} 条改为“${after}”`,
    done: (count: number) => `已改 ${n(count)} 条资源的来源系统`,
  },
  plan: {
    title: (year: string) => `列入 ${year} 年开放计划`,
    lead: '只列出开放类型是无条件开放或有条件开放、还没有列入本年计划的资源。',
    search: '查找资源名称、代码',
    planned: '计划开放日期 *',
    plannedHint: '如 2026年6月30日，以后可以逐条修改',
    notADay: '看不出是哪一天，请写成 2026年6月30日 这样的日期。',
    columns: { name: '信息资源名称', openType: '开放类型', department: '提供方内部部门' },
    add: (count: number) => (count === 0 ? '请先选择资源' : `列入 ${n(count)} 条`),
    done: (count: number) => `已列入 ${n(count)} 条`,
    none: '没有可以列入的资源。资源的开放类型在目录里填写。',
    cancel: '关闭',
  },
  exporting: {
    excel: {
      open: '导出 Excel',
      title: (list: string, count: number) => `导出${list}：${n(count)} 行`,
      why: '整张清单写成 Excel，可以打印、交给科室填写，改好后再导入。选择写到哪里：',
      write: '写出清单',
    },
    pdf: {
      open: '导出 PDF',
      title: (list: string, count: number) => `导出${list}的 PDF：${n(count)} 行`,
      why: '整张清单排成横向的 A4 或 A3 页面，可以直接打印、盖章、存档。选择写到哪里：',
      write: '写出 PDF',
    },
    name: (unit: string, list: string, day: string, as: 'excel' | 'pdf') =>
      `${unit}${list}-${day}.${as === 'excel' ? 'xlsx' : 'pdf'}`,
    doing: (done: number, total: number) => `正在生成：${n(done)} / ${n(total)} 行`,
    done: (name: string, place: string, missing: readonly string[]) =>
      `已写出“${name}”，位置：${place}${missing.length === 0 ? '' : `。有 ${n(missing.length)} 个字无法排印，用〔缺字〕代替：${missing.join('')}`}`,
  },
  dcat: {
    open: '导出 DCAT-AP（JSON-LD）',
    title: (count: number) => `按 DCAT-AP 导出目录：${n(count)} 条资源`,
    why: '与别的数据目录平台交换时用，写成 JSON-LD 文件；不含个人姓名，重要数据和核心数据不写出。选择写到哪里：',
    write: '写出文件',
    name: (unit: string, day: string) => `${unit}数据资源目录-${day}.jsonld`,
    doing: (done: number, total: number) => `正在生成：${n(done)} / ${n(total)} 条`,
    done: (name: string, place: string, leftOut: number) =>
      `已写出“${name}”，位置：${place}${leftOut === 0 ? '' : `。有 ${n(leftOut)} 处按规定或格式没有写出`}`,
  },
  importing: {
    open: '导入 Excel',
    title: (list: string) => `导入${list}`,
    pick: '选择文件',
    other: '另选文件',
    drop: '把填好的清单拖到这里，或者：',
    hint: '先看有哪些变化，再决定是否导入；文件里没有的行不会被删除。',
    reading: (file: string) => `正在读取“${file}”`,
    failed: '没有读出清单',
    cancel: '取消读取',
    close: '关闭',
    counts: (added: number, changed: number, same: number, leftOut: number, missing: number) =>
      [
        `新增 ${n(added)} 行`,
        `修改 ${n(changed)} 行`,
        `相同 ${n(same)} 行`,
        ...(leftOut === 0 ? [] : [`没有读入 ${n(leftOut)} 行`]),
        ...(missing === 0 ? [] : [`文件里没有 ${n(missing)} 行`]),
      ].join(' · '),
    notInFile: (names: readonly string[], count: number) =>
      `文件里没有这些行，导入后照样保留：${names.join('、')}${count > names.length ? ` 等 ${n(count)} 行` : ''}。`,
    findings: (count: number) => `${n(count)} 处请留意`,
    at: (cell: string, message: string) => `${cell}：${message}`,
    secrets: (count: number) => `有 ${n(count)} 行出现涉密提示词，暂不导入`,
    secretsWhy: '涉密和工作秘密信息不得在本软件中保存（国令第809号 第三条）。请逐行核对下面列出的位置。',
    secretsConfirm: '已逐行核对，确认不涉及国家秘密、工作秘密，一并导入',
    caption: '将要导入的内容',
    columns: { place: '单元格', kind: '变化', name: '哪一行', changes: '内容' },
    kinds: { added: '新增', changed: '修改' },
    filled: (label: string, to: string) => `${label}：${to}`,
    change: (label: string, from: string, to: string) => `${label}：${from} → ${to}`,
    empty: '（空）',
    more: (count: number) => `再显示一些（还有 ${n(count)} 行）`,
    button: (added: number, changed: number) => `导入：新增 ${n(added)}、修改 ${n(changed)}`,
    nothing: '没有变化，不用导入',
    importNow: '正在导入',
    writing: (done: number, total: number) => `正在导入：${n(done)} / ${n(total)} 条`,
    label: (list: string, file: string, added: number, changed: number) =>
      `导入${list}“${file}”：新增 ${n(added)}、修改 ${n(changed)}`,
    done: (list: string, added: number, changed: number) => `已导入${list}：新增 ${n(added)} 行，修改 ${n(changed)} 行`,
  },
  labels: {
    add: (word: string) => `新增${word}`,
    field: (name: string, field: string) => `修改“${name}”的${field}`,
    remove: (name: string) => `删除“${name}”`,
    unlisted: (count: number) => `把 ${n(count)} 个来源系统加入信息系统清单`,
    rename: (before: string, after: string, count: number) => `${n(count)} 条资源的来源系统由“${before}”改为“${after}”`,
    plan: (year: string, count: number) => `把 ${n(count)} 条资源列入 ${year} 年开放计划`,
  },
} as const
