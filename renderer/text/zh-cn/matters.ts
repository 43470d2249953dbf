import { matterGroupWords } from '../../../shared/text/matter-groups'
import { matterTopics } from '../../../shared/text/matter-topics'

/** 其他事项: what was done or came in beside what has a register of its own. */
export const matters = {
  groups: matterGroupWords,
  topics: matterTopics,
  ruleAndClause: (title: string, clause: string) => `${title}（${clause}）`,
  reminded: (rule: string) => `${rule} · 今日会提醒`,
  otherCity: (topic: string) => `${topic}（别的城市的条款）`,
  free: (topic: string) => `${topic}（没有对应条款）`,
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
  eventHint: '发生或发现的日期，期限从这时起算',
  timeHint: '如 9:30、15点；期限按小时计算，从这一刻起算',
  to: (name: string) => `报送：${name}`,
  ofEvent: { closed: '办结日期', closingNote: '办结情况' },
  noteHint: '地点、参加人、结果等，需要留存的都可以写。',
  closedHint: '默认今天，可以改',
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
  labels: {
    add: '登记事项',
    basis: (title: string) => `修改事项“${title}”的依据`,
  },
} as const
