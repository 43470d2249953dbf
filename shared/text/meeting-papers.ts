/** Words of the papers of meetings. */
export const meetingPapers = {
  minutes: {
    label: '会议纪要',
    title: (name: string) => (name.endsWith('会议') || name.endsWith('会') ? `${name}纪要` : `${name}会议纪要`),
  },
  agenda: { label: '会议议程', title: (name: string) => (name === '' ? '会议议程' : `${name}议程`) },
  facts: {
    time: '时间',
    place: '地点',
    convenor: '召集人',
    attendees: '参会人员',
    speaker: '汇报或发言',
    note: '情况',
  },
  topics: '议题',
  decisions: '议定事项',
  columns: {
    number: '序号',
    topic: '议题',
    speaker: '汇报或发言',
  },
} as const
