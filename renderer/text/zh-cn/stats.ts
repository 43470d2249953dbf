/** 统计: the numbers of a year on one page. */
export const stats = {
  title: '统计',
  open: '统计',
  back: '回到统计',
  lead: '数字直接从登记里数出来，点一个数字就看到是哪些。',
  year: '年度',
  yearOf: (year: string) => `${year}年`,
  row: (label: string, part: string) => `${label}（${part}）`,
  ofYear: (label: string, year: string) => `${year}年“${label}”`,
  narrowed: (what: string) => `只显示${what}数到的这些。`,
  print: '导出一页 PDF',
  charts: {
    label: '图表',
    loading: '正在画图表',
    share: '信息资源按共享类型',
    mending: '问题数据整改',
    training: '培训覆盖率（%）',
    tasks: '任务',
    nothing: '还没有数',
  },
  table: {
    caption: '统计表',
    head: { label: '项目', value: '本年', before: '上年', unit: '单位', about: '怎么算的', asOf: '截至' },
    none: '—',
    of: (part: string, whole: string) => `${part}（共 ${whole}）`,
  },
  card: { title: '今年的数', more: '全部统计' },
} as const
