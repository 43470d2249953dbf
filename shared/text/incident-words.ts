/** Words of incidents (第一时间报告) that screens, workbooks and papers share. */
export const incidentWords = {
  kinds: { security: '数据安全问题', project: '重要信息化项目', matter: '其他重大事项' },
  grades: { general: '一般', larger: '较大', major: '重大', extreme: '特别重大' },
  ways: { phone: '电话', person: '当面', written: '书面' },
  states: { waiting: '待首报', reported: '已首报', handling: '处置中', closed: '办结' },
} as const

/** What is wrong with the times of an incident, and what to do. */
export const incidentGaps = {
  foundAhead: (day: string, today: string) =>
    `发现日期（${day}）在今天（${today}）之后，请核对；到那一天之前“今日”里不提醒。`,
  firstAhead: (day: string, today: string) =>
    `首次报告日期（${day}）在今天（${today}）之后，请填实际报告的日期；现在仍算没有报告。`,
  firstBefore: (first: string, found: string) => `首次报告（${first}）早于发现（${found}），请核对这两个时间。`,
  closedBefore: (closed: string, found: string) => `办结日期（${closed}）早于发现日期（${found}），请核对这两个日期。`,
} as const
