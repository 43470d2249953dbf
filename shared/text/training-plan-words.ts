const months = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** Words of the yearly training plan (培训计划): screens and workbooks share them. */
export const trainingPlanWords = {
  months: Object.fromEntries(months.map((month) => [month, `${month}月`])),
  states: { planned: '计划', done: '已办', cancelled: '取消' },
  called: (year: string, month: string, title: string) =>
    `${year === '' ? '' : `${year}年`}${month === '' ? '' : `${month}月`}${title}`,
} as const

export const trainingPlanGaps = {
  doneAhead: (month: string) => `计划在 ${month}，还没有到，请核对是不是已经办了。`,
} as const
