import type { Urgency } from '../../../shared/duties/duty-summary'

/** Days left as people say them; on a day off after the last day no working day has passed yet. */
const left = (days: number, urgency: Urgency): string => {
  if (urgency === 'overdue') return days === 0 ? '已过期限' : `已超 ${String(-days)} 个工作日`
  return days === 0 ? '今天截止' : `还剩 ${String(days)} 个工作日`
}

/** 今日: what is due, why and until when; the present period; the last filing. Before anything is entered: the first steps. */
export const today = {
  title: '今日',
  left: (days: number | null, urgency: Urgency) => {
    if (urgency === 'at-once') return '第一时间'
    return days === null ? '无固定期限' : left(days, urgency)
  },
  lead: {
    atOnce: (title: string, thisWeek: number) => `请第一时间办理“${title}”。本周要办 ${String(thisWeek)} 件。`,
    thisWeek: (count: number, nearest: string) => `本周要办 ${String(count)} 件，最近一件${nearest}。`,
    later: (nearest: string) => `本周没有到期的事项，最近一件${nearest}。`,
    undated: (count: number) => `没有临近期限的事项，另有 ${String(count)} 件没有固定期限。`,
    nothing: '目前没有要办的事项。',
    others: (confirm: number, awaited: number) =>
      confirm + awaited === 0
        ? ''
        : `还有${[
            ...(confirm === 0 ? [] : [`待确认 ${String(confirm)} 件`]),
            ...(awaited === 0 ? [] : [`等候别人办的 ${String(awaited)} 件`]),
          ].join('，')}。`,
  },
  standing: '修改本单位的情况',
  told: {
    title: (city: string, version: string) => `规则有更正：${city}规则 ${version} 版重读了文件，和本单位有关的有这些`,
    change: (what: string, clause: string | undefined) => (clause === undefined ? what : `${what}（${clause}）`),
    goOn: '文件没有点名要求本单位；因为已经按它留有记录，先按“参照执行”继续提醒。不参照的，请在设置里改。',
    kept: '以前登记和报送的都照原样保留。',
    read: '知道了',
    label: (version: string) => `知道了规则 ${version} 版的更正`,
  },
  older: {
    title: (city: string, version: string, builtIn: string) =>
      `现在用的是载入的${city}规则 ${version} 版，比程序自带的 ${builtIn} 版旧`,
    detail: (day: string, changes: number) =>
      `${day} 载入的规则替换了自带的${changes === 0 ? '' : `；自带的新版里和本单位有关的更正有 ${String(changes)} 处，现在没有用上`}。要继续用载入的，可以不理会。`,
    settings: '去设置看规则',
  },
  unasked: '文件没有要求本单位设岗位和报送，下面各项可以按需要办理。',
  duties: {
    groups: {
      own: { title: '要办的事', hint: '' },
      confirm: { title: '待确认', hint: '文件没有写死的，请先说明本单位的情况。' },
      awaited: { title: '等候', hint: '由别的单位办、本单位等着收的，不算本单位逾期。收到后登记即可。' },
    },
    kinds: { confirm: '待确认', awaited: '等候' },
    none: '没有要办的事。',
    due: (day: string, time: string | undefined, estimated: boolean) =>
      `${day}${time === undefined ? '' : ` ${time} `}截止${estimated ? '（暂按推算）' : ''}`,
    to: (name: string) => `报送：${name}`,
    thisYear: '本年内',
    inPrinciple: '原则上',
    follows: '参照',
    advice: '本软件建议',
    basis: '依据',
    basisLines: (source: string, clause: string, words: string, what: string) => [
      `《${source}》${clause}`,
      ...(words === '' ? [] : [`“${words}”`]),
      what,
    ],
    more: (title: string) => `更多：${title}`,
    snoozed: '稍后提醒…',
    waived: '本单位不适用…',
    absent: '本期没有…',
    absentOf: (title: string) => `本期没有：${title}`,
  },
  decide: {
    words: {
      snoozed: { title: '稍后提醒', verb: '到时再提醒', hint: '这一天之前不再列出，到时再提醒。' },
      waived: { title: '本单位不适用', verb: '设为不适用', hint: '不再列入要办的事，可随时恢复。' },
      absent: {
        title: '本期没有',
        verb: '记为本期没有',
        hint: '这一期别的单位没有办，或没有发给本单位。下一期照常等候，可随时恢复。',
      },
    },
    until: '哪一天再提醒',
    reason: '理由',
    back: '暂不改动',
    needReason: '请写明理由，以后交接和检查时看得到。',
    needDay: '请选今天以后的日期。',
    snoozed: (title: string) => `“${title}”已改为稍后提醒`,
    waived: (title: string) => `“${title}”已设为不适用`,
    absent: (title: string) => `“${title}”已记为本期没有`,
    resumed: (title: string) => `“${title}”已恢复`,
    resumeReasons: { own: '恢复为要办的事', confirm: '恢复为待确认', awaited: '恢复为等候' },
    labels: {
      snoozed: (title: string) => `稍后提醒：${title}`,
      waived: (title: string) => `本单位不适用：${title}`,
      absent: (title: string) => `本期没有：${title}`,
      resumed: (title: string) => `恢复：${title}`,
    },
  },
  aside: {
    title: (count: number) => `已搁置和不适用（${String(count)}）`,
    until: (day: string) => `${day}再提醒`,
    waived: '不适用',
    absent: '本期没有',
    reason: (reason: string, on: string) => `${reason}（${on}决定）`,
    resume: '恢复',
    resumeOne: (title: string) => `恢复：${title}`,
  },
  registers: {
    title: '登记里的待办',
    open: (count: string) => `${count} 条待办`,
    overdue: (count: string) => `${count} 条已超期`,
  },
  period: {
    title: (period: string) => `本期：${period}`,
    yes: '已完成',
    no: '未完成',
    catalogue: '目录没有必改',
    roles: '各类人员到位',
    training: '在任人员今年都已参训',
    rectified: '质量问题已整改',
    recurring: '会议和抽查已登记',
    filed: '本季度已报送',
    make: '生成报送包',
  },
  actions: { title: '常用', importExcel: '导入 Excel', change: '人员变更', forms: '打印表格' },
  steps: '备齐情况',
  ready: '各项都已备齐，可以生成报送包。',
  todo: (count: number, first: string) => `还有 ${String(count)} 项没有备齐，先${first}。`,
  done: '已完成',
  open: '未完成',
  made: '已生成',
  unit: { label: '登记单位', verb: '修改单位资料' },
  catalogue: { label: '数据资源目录', verb: '导入目录' },
  role: (role: string) => ({ label: role, verb: `登记${role}` }),
  training: { label: '培训记录', verb: '记录培训' },
  filing: { label: '报送包', verb: '生成报送包' },
  numbers: { resources: '条资源', mustMend: '条有必改', persons: '名人员' },
  counting: '…',
  unknown: '—',
  last: '最近一次报送',
  lastLine: (seq: number, period: string, day: string, state: string) =>
    `第 ${String(seq)} 号，${period}，${day}生成，${state}`,
  notYet: '还没有生成过报送包',
  seePast: '查看报送记录',
  backup: {
    title: '备份',
    line: (snapshot: string, second: string) => `最近快照：${snapshot}；第二处备份：${second}`,
    none: '没有',
    age: (days: number) => (days === 0 ? '今天' : `${String(days)} 天前`),
  },
} as const
