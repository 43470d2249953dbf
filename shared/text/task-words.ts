import { ofYear } from './of-year'

/** Words for sources and states of tasks: screens, workbooks and duties share them. */
export const taskWords = {
  sources: {
    list: '年度任务清单',
    decision: '会议议定',
    plan: '本单位计划',
    negotiation: '协商结果',
    evaluation: '评价意见',
    other: '其他',
  },
  results: { done: '已完成', failed: '未完成' },
  states: { open: '未开始', doing: '进行中', done: '已完成', failed: '未完成' },
  /** What a list of tasks is called that came in, or that the unit made. */
  list: ofYear,
} as const

/** What is said of a pasted line of a list of tasks. */
export const taskLines = {
  manyDays: (days: readonly string[]) =>
    `这一行有不止一个日期（${days.join('、')}），分不清哪个是时限，已一起记在“时限”里，请核对；连同表头一起复制就能分清。`,
} as const

/** What is wrong with a task, why and what to do. */
export const taskGaps = {
  noReason: '登记的是“未完成”，请写明没有完成的原因。',
  manyDays: (deadline: string) => `时限“${deadline}”里不止一个日期，分不清哪一天到期，请在“截止日期”里填一个。`,
  noDay: (deadline: string) => `时限“${deadline}”认不出是哪一天，不会提醒超期；有确定日期的请填“截止日期”。`,
  closedAhead: (closed: string, today: string) => `完成日期（${closed}）在今天（${today}）之后，请核对。`,
} as const
