/** 培训计划: its drawer. */
export const trainingPlans = {
  hints: {
    month: '到这个月底还没有办的，会提醒',
    audience: '如 数据专员、全体干部',
    form: '如 集中授课、线上学习',
    state: '办完的选“已办”，培训本身到“培训”里登记',
  },
} as const
