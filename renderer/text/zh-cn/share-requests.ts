/** 共享申请: its drawer. */
export const shareRequests = {
  word: '共享申请',
  pick: '从目录里选申请的资源',
  pickHint: '输入几个字再选；选了就带出共享类型。目录里没有的直接写在下面“申请的数据”里',
  linked: (name: string, shareType: string) =>
    shareType === '' ? `对应目录：${name}，共享类型还没有填` : `对应目录：${name}（${shareType}）`,
  regulation: (title: string, number: string, from: string) => `《${title}》（${number}），${from} 起施行`,
  answerBy: (due: string) => `最迟 ${due} 答复`,
  provideBy: (due: string) => `最迟 ${due} 提供`,
  noTerm: (isClosed: boolean) =>
    isClosed ? '不予共享的没有写答复期限，请尽快说明理由和依据' : '填了收到日期和共享类型，这里算出最迟哪天答复',
  answer: (word: string) => `登记${word}`,
  answered: (word: string) => `已登记${word}，答复日期记为今天，不对可以改`,
  provide: '登记提供',
  provided: '已登记提供，日期记为今天，不对可以改',
  mean: (days: number, count: number) => `已答复 ${String(count)} 件，平均用 ${String(days)} 个工作日。`,
  labels: {
    resource: (name: string) => `修改“${name}”申请的数据`,
    answer: (name: string) => `登记“${name}”的答复`,
    provide: (name: string) => `登记“${name}”已提供`,
  },
  sections: { answer: '答复', provide: '提供', more: '争议和其他' },
  hints: {
    shareType: '答复期限按它算：无条件 1 个工作日，有条件 10 个工作日',
    date: '申请到本单位的那一天，第二天起算',
    use: '对方用来办什么事',
    reason: '不同意和要求补正的要写明',
    basis: '哪份文件哪一条，或目录里的不予共享依据',
    supplemented: '补正材料到齐的那一天，答复期限从这天重新起算',
    dispute: '对方有异议的写在这里；解决以前算待办',
  },
} as const
