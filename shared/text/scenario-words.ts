/** Words of scenarios (应用场景) that screens, workbooks and papers share. */
export const scenarioWords = {
  kinds: { scene: '应用场景', demo: '示范项目', operation: '授权运营', innovation: '创新应用' },
  stages: { planned: '策划', building: '建设', online: '已上线', stopped: '已停用' },
  states: { expired: '协议到期', none: '已登记' },
  goneData: '（已删除的数据）',
} as const

/** What is odd about a scenario, and what to do. */
export const scenarioGaps = {
  online: '已上线的要写上线日期，年度清单和统计按它算。',
  term: (from: string, to: string) => `协议起始日期（${from}）在截止日期（${to}）之后，请核对这两个日期。`,
  how: (row: number) => `第 ${String(row)} 条成效写了数字，没有写怎么统计的；上报典型案例时要说得清。`,
  agency: '授权运营的要写实施机构和运营机构。',
} as const

/** Words of the case page. */
export const scenarioPapers = {
  label: '典型案例',
  title: (name: string) => (name === '' ? '典型案例' : `${name}典型案例`),
  facts: {
    field: '应用领域',
    kind: '类别',
    unit: '报送单位',
    parties: '参与单位',
    online: '上线日期',
    published: '发布渠道',
    agency: '实施机构',
    operator: '运营机构',
    registration: '登记号',
  },
  headings: {
    about: '基本情况',
    background: '要解决的问题',
    practice: '主要做法',
    data: '用到的数据',
    effect: '取得的成效',
  },
  columns: { what: '成效指标', number: '数值', how: '统计口径' },
} as const
