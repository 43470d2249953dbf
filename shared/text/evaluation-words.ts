/** Words for kinds and states of evaluations. */
export const evaluationWords = {
  natures: {
    self: '自查',
    central: '集中评价',
    monthly: '月度成效评估',
    term: '任期评估',
    third: '第三方评估',
  },
  states: { scoring: '自评中', scored: '已自评', waiting: '待登记结果', done: '已登记' },
  corner: '自查（不是评价结果）',
} as const
