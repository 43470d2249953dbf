import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustMend, type LineGap } from '../lists/check-fields'
import type { KindList, ListCheck, ListCheckFacts } from '../lists/kind-list'
import { momentOf } from '../register/moment'
import { incidentGaps as say } from '../text/incident-words'
import { firstReportOf, type IncidentDraft } from './incident'
import { incidentFields } from './incident-kind'

/** `2026-07-18 09:10`. */
const read = (moment: string): string => moment.replace('T', ' ')

/** True for a moment before another one; where one has no time, by their days alone. */
const isBefore = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

const gapsOf = (incident: IncidentDraft, today: string): readonly LineGap[] => {
  const [found, first] = [momentOf(incident), firstReportOf(incident)]
  const closed = dayOf(incident.closed)
  return [
    ...(found !== undefined && isBefore(today, found)
      ? [mustMend('incident-ahead', 'date', say.foundAhead(found.slice(0, 10), today))]
      : []),
    ...(first !== undefined && isBefore(today, first)
      ? [mustMend('incident-report-ahead', 'firstDay', say.firstAhead(first.slice(0, 10), today))]
      : []),
    ...(found !== undefined && first !== undefined && isBefore(first, found)
      ? [mustMend('incident-times', 'firstDay', say.firstBefore(read(first), read(found)))]
      : []),
    ...(found !== undefined && closed !== undefined && isBefore(closed, found)
      ? [mustMend('incident-closed', 'closed', say.closedBefore(closed, found.slice(0, 10)))]
      : []),
  ]
}

const check = ({ today }: ListCheckFacts<IncidentDraft>): ListCheck<IncidentDraft> => ({
  ofLine: (incident) => gapsOf(incident, today),
  ofList: [],
})

/** 第一时间报告登记. */
export const incidentList: KindList<IncidentDraft> = {
  id: 'incidents',
  title: '第一时间报告登记',
  fields: incidentFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, time, title }) => [shown(date), shown(time), shown(title)],
  begin: () => ({ kind: 'security' }),
  columns: [
    { field: 'title', width: 36 },
    { field: 'kind', width: 16 },
    { field: 'date', width: 12 },
    { field: 'time', width: 8 },
    { field: 'data', width: 28 },
    { field: 'rows', width: 10 },
    { field: 'personal', width: 10 },
    { field: 'effect', width: 32 },
    { field: 'done', width: 32 },
    { field: 'addressee', width: 26 },
    { field: 'grade', width: 10 },
    { field: 'firstDay', width: 12 },
    { field: 'firstTime', width: 8 },
    { field: 'firstWay', width: 10 },
    { field: 'firstWho', width: 12 },
    {
      id: 'further',
      label: '后续报告',
      width: 36,
      told: 'words',
      tell: ({ record }) =>
        ((record as IncidentDraft).further ?? [])
          .map(({ date, time, what }) => [date, time, what].map(shown).join(' ').trim())
          .join('；'),
    },
    { field: 'closingNote', width: 32 },
    { field: 'closed', width: 12 },
    { field: 'note', width: 28 },
    { field: 'handler', width: 10 },
  ],
  identity: ['事由', '发现日期'],
  headings: {
    事由: '事件 事件名称 问题 什么事',
    发现日期: '发现时间 日期',
    涉及的数据: '涉及数据',
    已采取的措施: '处置措施 处置情况',
    向谁报告: '报告对象 报告单位',
    处理结果: '处置结果 结果',
  },
  unread: '需说明',
  watched: true,
  check,
  incoming: false,
  screen: ['title', 'date', 'time', 'kind', 'addressee', 'state'],
  facet: false,
  filed: false,
}
