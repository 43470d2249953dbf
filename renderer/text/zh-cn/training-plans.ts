/** 培训计划: its drawer. */
export const trainingPlans = {
  hints: {
    month: '到这个月底还没有办的，会提醒',
    audience: '如 数据专员、全体干部',
    form: '如 集中授课、线上学习',
    state: '办完后点下面的“登记这次培训”，这里自动变成已办',
  },
  carried: {
    heading: '对应的培训',
    done: (words: string) => `已办：${words}`,
    ahead: (words: string) => `待办：${words}`,
    add: '登记这次培训',
    hint: '带出这一项的内容和学时；登记后计划自动算已办。',
  },
} as const
