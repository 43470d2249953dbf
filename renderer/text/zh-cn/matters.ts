import { matterGroupWords } from '../../../shared/text/matter-groups'
import { matterTopics } from '../../../shared/text/matter-topics'

/** 事项: what was done or came in, and what is still to be mended. */
export const matters = {
  lead: '会议、整改、述职、评价和年度清单，做过的和收到的都登记在这里。',
  paste: '粘贴问题清单',
  groups: matterGroupWords,
  topics: matterTopics,
  group: (name: string, count: number, rectify: number, event: number) => {
    const open = [
      ...(rectify === 0 ? [] : [`待整改 ${String(rectify)}`]),
      ...(event === 0 ? [] : [`待办结 ${String(event)}`]),
    ]
    return open.length === 0 ? `${name} ${String(count)}` : `${name} ${String(count)}（${open.join('，')}）`
  },
  columns: { basis: '依据', term: '期限', state: '状态' },
  emptyWhy: (city: string, rules: readonly string[]) =>
    rules.length === 0
      ? '会议、整改、述职、评价和年度清单都可以登记，随时查得到、拿得出佐证。'
      : `按${city}的文件，要留下记录的有：${rules.join('、')}。登记以后，“今日”里不再提醒。`,
  ruleAndClause: (title: string, clause: string) => `${title}（${clause}）`,
  reminded: (rule: string) => `${rule} · 今日会提醒`,
  otherCity: (topic: string) => `${topic}（别的城市的条款）`,
  free: (topic: string) => `${topic}（没有对应条款）`,
  close: '关闭',
  kind: '按哪一条登记 *',
  kindHint: '选定条款后，期限和提醒按这一条计算。',
  freeGroup: '没有对应条款的',
  basis: '依据',
  basisLines: (clause: string, words: string, rule: string, document: string) => [
    `${clause}：“${words}”`,
    rule,
    `《${document}》`,
  ],
  dateHint: '如 2026年3月5日',
  foundHint: '收到清单或反馈的日期，期限从次日起算',
  eventHint: '发生或发现的日期，期限从这时起算',
  timeHint: '如 9:30、15点；期限按小时计算，从这一刻起算',
  to: (name: string) => `报送：${name}`,
  ofEvent: { closed: '办结日期', closingNote: '办结情况' },
  notADay: '看不出是哪一天，请写成 2026年3月5日 这样的日期。',
  noteHint: '地点、参加人、结果等，需要留存的都可以写。',
  evidence: '纪要、报告、截图等。',
  register: '登记',
  rectify: {
    none: '没有写明期限',
    left: (days: number) => (days === 0 ? '今天到期' : `还剩 ${String(days)} 个工作日`),
    over: (days: number) => `已超 ${String(days)} 个工作日`,
    overWeekend: '已超期',
    estimated: '暂按推算',
    closedHint: '默认今天，可以改',
    found: {
      heading: '整改',
      due: (day: string, time: string | undefined) => `最迟 ${day}${time === undefined ? '' : ` ${time}`} 改完`,
      noteHint: '改了什么、怎么改的；佐证放到附件里。',
      close: '登记整改完成',
      closed: (title: string) => `已登记“${title}”整改完成`,
      reopen: '改回待整改',
      closeLabel: (title: string) => `登记“${title}”整改完成`,
      reopenLabel: (title: string) => `把“${title}”改回待整改`,
    },
    event: {
      heading: '办结',
      due: (day: string, time: string | undefined) => `最迟 ${day}${time === undefined ? '' : ` ${time}`} 办结`,
      noteHint: '怎么办的、报给了谁；佐证放到附件里。',
      close: '登记办结',
      closed: (title: string) => `已登记“${title}”办结`,
      reopen: '改回待办结',
      closeLabel: (title: string) => `登记“${title}”办结`,
      reopenLabel: (title: string) => `把“${title}”改回待办结`,
    },
    escalate: (text: string, clause: string) => `${text}依据：${clause}。商定的结果和新的时限写在“整改情况”里。`,
  },
  problems: {
    title: '粘贴问题清单',
    lead: '从主管部门发来的清单里复制，一行一个问题；序号会自动去掉，几列的会并成一句。',
    rule: '按哪一条整改',
    noRule: '没有对应条款',
    date: '收到日期',
    list: '问题清单',
    found: (count: number) => (count === 0 ? '还没有内容' : `共 ${String(count)} 个问题，每个登记为一项待整改`),
    register: (count: number) => `登记 ${String(count)} 项整改`,
    done: (count: number) => `已登记 ${String(count)} 项待整改`,
  },
  labels: {
    add: '登记事项',
    basis: (title: string) => `修改事项“${title}”的依据`,
    attachments: (title: string) => `修改事项“${title}”的附件`,
    paste: (count: number) => `登记 ${String(count)} 项待整改`,
  },
} as const
