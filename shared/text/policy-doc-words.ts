/** Words of documents that the unit made for itself (制度文件): screens, workbooks and duties share them. */
export const policyDocWords = {
  kinds: {
    plan: '实施方案或工作方案',
    assignment: '分工文件',
    'task-force': '成立数据专班的文件',
    mechanism: '工作机制',
    security: '数据安全制度',
    emergency: '应急处置机制',
    standard: '规划和标准规范',
    other: '其他制度文件',
  },
  stages: { drafting: '起草', issued: '印发', revised: '修订', repealed: '废止' },
  states: {
    drafting: '起草中',
    toFile: '待报备',
    issued: '已印发',
    revised: '已修订',
    repealed: '已废止',
    filed: '已报备',
  },
} as const

/** What is wrong with the days of such a document, and what to do. */
export const policyDocGaps = {
  ahead: (day: string, today: string) => `日期（${day}）在今天（${today}）之后，还没有印发的请把进度选成“起草”。`,
  filedBefore: (filed: string, day: string) => `报备日期（${filed}）早于印发日期（${day}），请核对这两个日期。`,
  undated: '进度是“印发”或“修订”，还没有填日期，请填印发的那一天；没有日期的先不算已经印发。',
} as const
