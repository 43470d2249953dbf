/** Words of requests for our data (共享申请) that screens, workbooks and papers share. */
export const shareRequestWords = {
  answers: { agree: '同意', refuse: '不同意', supplement: '要求补正' },
  states: {
    toAnswer: '待答复',
    waiting: '等对方补正',
    toProvide: '待提供',
    refused: '不同意共享',
    provided: '已提供',
    dispute: '争议处理中',
  },
  unnamed: '共享申请',
} as const

/** What is wrong with a request, and what to do. */
export const shareRequestGaps = {
  ahead: (what: string, day: string, today: string) => `${what}（${day}）在今天（${today}）之后，请填实际的日期。`,
  before: (what: string, day: string, received: string) =>
    `${what}（${day}）早于收到日期（${received}），请核对这两个日期。`,
  providedBefore: (provided: string, answered: string) =>
    `提供日期（${provided}）早于答复日期（${answered}），请核对这两个日期。`,
  reason: '不同意共享的要写明理由和依据。',
  type: '没有共享类型就推算不出答复期限，请填写；不知道的查目录里这条资源的共享类型。',
} as const
