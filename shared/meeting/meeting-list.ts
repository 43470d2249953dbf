import { shown } from '../base/draft'
import type { KindList } from '../lists/kind-list'
import type { MeetingDraft } from './meeting'
import { meetingFields } from './meeting-kind'

/** 会议: the register of meetings. */
export const meetingList: KindList<MeetingDraft> = {
  id: 'meetings',
  title: '会议登记',
  fields: meetingFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({}),
  columns: [
    { field: 'title', width: 30 },
    { field: 'nature', width: 14 },
    { field: 'date', width: 12 },
    { field: 'time', width: 8 },
    { field: 'place', width: 20 },
    { field: 'convenor', width: 24 },
    { field: 'number', width: 18 },
    { field: 'attendance', width: 14 },
    { field: 'attendee', width: 10 },
    { field: 'absence', width: 20 },
    { field: 'names', width: 30 },
    { field: 'heard', width: 8 },
    {
      id: 'agenda',
      label: '议程',
      width: 36,
      told: 'words',
      tell: ({ record }) => ((record as MeetingDraft).agenda ?? []).map(({ what }) => shown(what)).join('；'),
    },
    { field: 'minutes', width: 40 },
    { field: 'note', width: 30 },
    { field: 'handler', width: 10 },
    { field: 'closed', width: 12 },
    { field: 'closingNote', width: 24 },
  ],
  identity: ['会议名称', '日期'],
  headings: { 会议名称: '名称 会议', 日期: '会议日期 时间', 参会人员: '参加人员 参加人' },
  unread: '需说明',
  watched: true,
  check: false,
  incoming: false,
  screen: ['title', 'date', 'nature', 'attendance', 'state'],
  facet: false,
  filed: false,
}
