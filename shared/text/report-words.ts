import { ofYear } from './of-year'

/** Words of reports (述职与总结): screens, workbooks and papers share them. */
export const reportWords = {
  kinds: {
    debrief: '年度述职报告',
    summary: '年度工作总结',
    plan: '工作计划',
    progress: '进展梳理',
    special: '专题报告',
  },
  states: { drafting: '起草', approved: '已审定', handedIn: '已报送', debriefed: '已述职', open: '待办结' },
  ways: { package: '随报送包', paper: '纸质', network: '政务网', person: '当面' },
  title: ofYear,
} as const

/** Chapters that this program suggests for kinds of which the documents give none. */
export const suggestedChapters = {
  plan: ['工作目标', '重点任务', '保障措施'],
  progress: ['工作进度', '存在问题', '意见建议'],
  special: ['基本情况', '处理情况', '意见建议'],
  yearly: ['工作进度', '存在问题', '意见建议'],
} as const

/** What is written beside the chapters of a report that goes out. */
export const reportPaper = {
  docx: '报告全文',
  author: '述职人',
  evidence: '佐证材料',
  untitled: '（没有标题）',
} as const

/** What is wrong with a report, and what to do. */
export const reportGaps = {
  chapterLong: (title: string, count: number, most: number) =>
    `“${title}”有 ${String(count)} 个字，一章最多 ${String(most)} 个字。请删减，或分成两章；已经写的都留着。`,
  handedAhead: (day: string, today: string) =>
    `报送日期（${day}）在今天（${today}）之后，请填实际报送的日期；现在仍算没有报送。`,
  debriefAhead: (day: string, today: string) =>
    `述职日期（${day}）在今天（${today}）之后，请填实际述职的日期；现在仍算没有述职。`,
} as const
