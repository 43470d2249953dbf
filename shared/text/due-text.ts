import { ownValue } from '../base/own-value'
import type { DueAnswer } from '../profile/due-answer'
import type { Bearer, DueEvent, Rule } from '../profile/rule'

/** What the events are called in sentences. */
export const eventNames: Readonly<Record<DueEvent, string>> = {
  'officer-changed': '人员变更后重新报送',
  'spot-check-found': '抽查发现问题后整改',
  'defect-reported': '用户反馈问题后整改',
  'first-filing': '首次报送',
  debrief: '述职',
  'next-meeting': '下一次会议',
  'next-spot-check': '下一次抽查',
  'incident-found': '发现数据安全问题后报告',
  'important-project': '重要信息化项目报告',
  'task-list': '年度任务清单',
  'evaluation-month': '下一次月度评估',
  'meeting-held': '会后办理',
}

/** The name of an event, of the program's or of the profile's own. */
export const eventTitle = (event: string, own: readonly { readonly id: string; readonly title: string }[]): string =>
  own.find(({ id }) => id === event)?.title ?? ownValue(eventNames, event) ?? event

const dayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const whoElse: Readonly<Record<Exclude<Bearer, 'unit' | 'all'>, string>> = {
  government: '本级政府',
  bureau: '主管部门',
  'local-bureau': '下级数据主管部门',
  unnamed: '别的单位',
}

const under = ({ clause, words }: Rule): string => `${clause}：“${words}”`

/** Why a deadline has no day, and what to know of one that has; screens and `cdo due` say the same. */
export const dueText = {
  noRule: (document: string, event: string) => `《${document}》没有写明“${event}”的期限。`,
  otherRole: (document: string, clause: string, event: string, role: string) =>
    `《${document}》${clause}的期限不是对${role}说的，文件没有写明期限（${event}，${role}）。`,
  others: (document: string, { clause, bearer }: Rule, title: string) =>
    `《${document}》${clause}的“${title}”${bearer === 'unit' || bearer === 'all' ? '不是对这类单位提的' : `由${whoElse[bearer]}办，不是对本单位提的`}，没有期限。`,
  also: (answer: DueAnswer) =>
    answer.due === null
      ? `另有一项：${answer.reason}`
      : `另有一项：${answer.due} 截止（${answer.clause}：“${answer.words}”）。`,
  coming: (rule: Rule) => `${under(rule)}自 ${rule.from ?? ''} 起才施行，在此之前没有这个期限。`,
  ended: (rule: Rule) => `${under(rule)}只到 ${rule.until ?? ''} 为止，以后没有这个期限。`,
  needsTime: (rule: Rule) => `${under(rule)}按小时计算，请连同时刻一起填写，如 2026-03-05T09:30。`,
  past: (rule: Rule, date: string) =>
    `${under(rule)}要求的日期 ${date} 已经过去，是历史事项，不再计算期限。${rule.note ?? ''}`,
  noDay: (rule: Rule) => `${under(rule)}只说每年一次，没有写明哪一天之前，本年内办理。`,
  atOnce: (rule: Rule) => `${under(rule)}要求第一时间办理，没有写明天数。`,
  regular: (rule: Rule) => `${under(rule)}没有写明周期和日期。`,
  standing: (rule: Rule) => `${under(rule)}是持续性要求，没有写明期限。`,
  /** What a term depends on; the unit says in its settings whether that is so. */
  pending: (condition: string) => `待确认：${condition}。本单位适用时才有这个期限，请在“设置”里说明适用还是不适用。`,
  dayOff: (due: string, before: string) =>
    `${due}（${dayNames[new Date(`${due}T00:00:00Z`).getUTCDay()] ?? ''}）不是工作日，此前最近的工作日是 ${before}。`,
} as const
