/** Words of the papers of meetings. */
export const meetingPapers = {
  minutes: {
    label: '会议纪要',
    title: (name: string) => (name.endsWith('会议') || name.endsWith('会') ? `${name}纪要` : `${name}会议纪要`),
  },
  agenda: { label: '会议议程', title: (name: string) => (name === '' ? '会议议程' : `${name}议程`) },
  signIn: { label: '签到表', title: (name: string) => (name === '' ? '会议签到表' : `${name}签到表`) },
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
    name: '姓名',
    unit: '单位',
    post: '职务',
    phone: '联系电话',
    sign: '签名',
  },
} as const
