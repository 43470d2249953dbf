/** 第一时间报告: its drawer. */
export const incidents = {
  kind: '报告事项',
  kindLabel: (name: string) => `修改“${name}”的报告事项`,
  otherRule: '别的条款',
  underRule: (title: string, clause: string) => `${title}（${clause}）`,
  basis: '依据',
  basisLines: (clause: string, words: string, rule: string, document: string) => [
    `${clause}：“${words}”`,
    rule,
    `《${document}》`,
  ],
  basisTo: (name: string) => `文件写明报：${name}`,
  nobody: (document: string) =>
    `《${document}》没有写这类事项发现以后向谁报告，“今日”里不提醒。向谁报告请按上级的规定填写。`,
  before: (document: string) => `发现那天《${document}》还没有实行，“今日”里不提醒。`,
  alsoTo: (rule: string, clause: string) => `${rule}依据：${clause}。`,
  noSecrets: '不要写国家秘密、工作秘密的内容；涉密的不登记在这里，按保密规定报告。',
  report: {
    now: '登记首次报告',
    label: (name: string) => `登记“${name}”的首次报告`,
    done: (name: string, time: string) => `已登记“${name}”的首次报告，时刻记为 ${time}，不对可以改`,
  },
  national: {
    title: (document: string) => `《${document}》另有时限，以原文为准`,
    lead: '较大以上网络安全事件，从发现起算：',
    line: (whose: string, hours: number, to: string, until: string | undefined) =>
      `${whose}：${String(hours)} 小时内报${to}${until === undefined ? '' : `，最迟 ${until}`}`,
    whose: { critical: '涉及关键信息基础设施的', other: '其他' },
    noTime: '填写发现日期和时刻以后，这里算出最迟几点。',
  },
  sections: { first: '首次报告', data: '数据情况', done: '影响和处置', outcome: '办结' },
  close: {
    button: '登记办结',
    label: (name: string) => `登记“${name}”办结`,
    done: (name: string) => `已登记“${name}”办结`,
    reopen: '改回处置中',
    reopenLabel: (name: string) => `把“${name}”改回处置中`,
  },
  hints: {
    title: '一句话写清出了什么事',
    date: '发现的那一天',
    time: '如 9:10，写到分钟',
    addressee: '文件写明的会自动填上，可以改',
    grade: '由本单位判断，拿不准可以先不填',
    data: '哪些资源、哪个系统里的数据',
    rows: '约数也可以，只填数字',
    firstTime: '如 9:25，写到分钟',
    further: '处置中又报告过的，一次一行。',
    closingNote: '原因、处理情况和以后怎么防止',
  },
} as const
