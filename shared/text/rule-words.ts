import { assertNever } from '../base/assert-never'
import type { OutlinePart } from '../profile/profile-file'
import type { Bearer, Cycle, DueEvent, Topic, When } from '../profile/rule'

/** What a value of a profile is about, as lists show it. */
export const kindWords = {
  scope: '适用范围',
  body: '有关部门',
  role: '角色',
  appointed: '任免',
  qualification: '任职条件',
  form: '表格',
  addressee: '报送对象',
  filed: '报送内容',
  catalogue: '目录',
  code: '代码规则',
  topics: '培训主题',
  dimensions: '质量维度',
  weights: '评价内容',
  outline: '述职提纲',
  veto: '项目否决',
  focus: '重点领域',
  scenarioFields: '应用领域',
  units: '单位名单',
} as const

export const topicWords: Readonly<Record<Topic, string>> = {
  filing: '备案',
  meeting: '会议',
  quality: '数据质量',
  training: '培训',
  evaluation: '评价',
  debrief: '述职',
  list: '清单',
  catalogue: '目录',
  report: '报告',
  security: '安全',
  project: '项目',
  team: '队伍',
}

/** What starts a term or asks for the next date. */
export const eventWords: Readonly<Record<DueEvent, string>> = {
  'officer-changed': '人员变动后报备',
  'spot-check-found': '抽查发现问题后整改',
  'defect-reported': '接到问题数据反馈后整改',
  'first-filing': '首次报备',
  debrief: '述职',
  'next-meeting': '会议',
  'next-spot-check': '数据质量抽查',
  'incident-found': '发现数据安全问题',
  'important-project': '重要信息化项目',
  'task-list': '年度任务清单',
  'evaluation-month': '月度评估',
  'meeting-held': '会议之后',
}

const cycleWords: Readonly<Record<Cycle, string>> = {
  month: '每月一次',
  quarter: '每季度一次',
  'half-year': '每半年一次',
  year: '每年一次',
}

const monthDay = (day: string): string => {
  const [month, date] = day.split('-').map(Number)
  return `${String(month)}月${String(date)}日`
}

const termWords = { hour: '小时', day: '天', workday: '个工作日', month: '个月' } as const

/** The kinds of `when`, as those who write rules are told of them. */
export const whenKindWords: Readonly<Record<When['kind'], string>> = {
  within: '几日内',
  each: '每个周期一次',
  monthly: '每月几日前',
  yearly: '每年几月几日前',
  once: '一次性的日期',
  'at-once': '第一时间',
  regular: '定期或不定期',
  standing: '长期',
}

/** When something is due, in words. */
export const whenWords = (when: When): string => {
  switch (when.kind) {
    case 'within':
      return `${String(when.n)} ${termWords[when.unit]}内`
    case 'each':
      return cycleWords[when.cycle]
    case 'monthly':
      return `每月${String(when.day)}日前`
    case 'yearly':
      return `每年${monthDay(when.by)}前`
    case 'once':
      return `${when.on.slice(0, 4)}年${monthDay(when.on.slice(5))}前`
    case 'at-once':
      return '第一时间'
    case 'regular':
      return '定期或不定期'
    case 'standing':
      return '长期'
    default:
      return assertNever(when)
  }
}

export const bearerWords: Readonly<Record<Bearer, string>> = {
  unit: '本单位负责',
  government: '本级政府负责',
  all: '本级政府和各单位负责',
  bureau: '主管部门负责',
  'local-bureau': '下级数据主管部门负责',
  unnamed: '文件没有写由谁负责',
}

/** Sentences of the values that have no text of their own. */
export const ruleWords = {
  count: (min: number, max: number | null) =>
    max === null
      ? min === 0
        ? '可以不设，人数不限'
        : `至少 ${String(min)} 人`
      : min === max
        ? `${String(min)} 人`
        : `${String(min)}—${String(max)} 人`,
  named: (what: string, text: string) => `${what.replace(/。$/, '')}：${text}`,
  noTitle: '（名称从文件）',
  form: (title: string, annex: string | undefined, official: boolean) =>
    `《${title}》${annex === undefined ? '' : `（${annex}）`}${official ? '' : '，通用样式（非官方附件）'}`,
  to: (name: string) => `报送给${name}`,
  list: (words: readonly string[]) => words.join('、'),
  anyOf: (texts: readonly string[]) => texts.join('，或者'),
  condition: (text: string) => `条件：${text}`,
  by: (bearer: string, body: string | undefined) => (body === undefined ? bearer : `由${body}办`),
  awaited: '本单位等候',
  instead: (text: string) => `也可以${text}`,
  outline: (parts: readonly OutlinePart[]) => {
    const named = parts.filter(({ origin }) => origin === 'document')
    const listed = parts.map(({ title }) => title).join('、')
    const aspects = [...new Set(parts.flatMap((part) => part.aspects))]
    const each = aspects.length === 0 ? '' : `；各部分写${aspects.join('、')}`
    if (named.length === 0) return `文件没有给提纲，本软件建议的提纲：${listed}${each}`
    const advised = parts.filter(({ origin }) => origin === 'suggested').map(({ title }) => title)
    const more = advised.length === 0 ? '' : `；其中${advised.join('、')}是本软件建议的`
    return `分章：${listed}${each}${more}`
  },
  weight: (name: string, points: number) => `${name} ${String(points)} 分`,
  units: (count: number, note: string | undefined) =>
    `名单共 ${String(count)} 个单位${note === undefined ? '' : `；${note}`}`,
  notBinding: '在范围内，但文件没有点名要求',
} as const
