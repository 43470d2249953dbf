/** Words of projects (信息化项目) that screens, workbooks and papers share. */
export const projectWords = {
  stages: {
    planned: '拟申报',
    approval: '立项',
    building: '建设',
    acceptance: '验收',
    running: '运行',
    stopped: '终止',
  },
  opinionStages: { approval: '立项', building: '建设', acceptance: '验收' },
  verdicts: { agree: '同意', revise: '修改后再报', veto: '否决' },
  states: {
    toReport: '待报告',
    waiting: '待提意见',
    revise: '待修改再报',
    incomplete: '意见待补',
    vetoed: '已否决',
    none: '已登记',
  },
} as const

/** What is odd about a project, and what to do. */
export const projectGaps = {
  yuan: (typed: string, hundredMillions: string, tenThousands: string) =>
    `预算填的是 ${typed} 万元，合 ${hundredMillions} 亿元，是不是按元填的？如果是 ${typed} 元，请改填 ${tenThousands}；确实是 ${hundredMillions} 亿元的可以不改。`,
  exchange: (document: string) => `新建数据交换系统的要说明理由（《${document}》），请在“新建交换系统的理由”里写明。`,
  reportedAhead: (day: string, today: string) =>
    `报告日期（${day}）在今天（${today}）之后，请填实际报告的日期；现在仍算没有报告。`,
  vetoReasons: (row: number, least: number) =>
    `第 ${String(row)} 条审核意见是否决，理由要写明，至少 ${String(least)} 个字；写明以前不算否决。`,
  nobody: (row: number) => `第 ${String(row)} 条审核意见没有写是谁提出的，请填首席数据官的姓名。`,
} as const

/** What a city's document says of a project, beside its drawer. */
export const projectAdvice = {
  alone: (from: number) =>
    `预算在 ${String(from)} 万元以上（含 ${String(from)} 万元），独立申报，申报那天本单位没有首席数据官。文件说原则上不这样申报：可以先设立首席数据官，或者和别的单位一起申报。`,
} as const
